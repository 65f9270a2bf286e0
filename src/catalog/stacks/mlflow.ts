// MLflow, run by the team: tracking and registry; it serves and schedules nothing by itself.
import type { Stack } from '../../core/decide/decision.ts';

export const mlflow: Stack = {
  id: 'mlflow',
  title: 'MLflow',
  sources: ['mlflow-tracking', 'mlflow-registry'],
  offers: {
    tracking: 'mlflow',
    registry: 'mlflow',
  },
};
