// Prefect 3: schedules flows, neither registers nor serves.
import type { Stack } from '../../core/decide/decision.ts';

export const prefect: Stack = {
  id: 'prefect',
  title: 'Prefect',
  sources: ['prefect'],
  offers: {
    batch: 'prefect-flow',
    orchestration: 'prefect',
  },
};
