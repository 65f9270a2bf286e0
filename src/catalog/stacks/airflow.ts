// Apache Airflow 3: schedules and approves, neither registers nor serves.
import type { Stack } from '../../core/decide/decision.ts';

export const airflow: Stack = {
  id: 'airflow',
  title: 'Apache Airflow',
  sources: ['airflow-docs', 'airflow-hitl'],
  offers: {
    batch: 'airflow-dag',
    orchestration: 'airflow',
  },
};
