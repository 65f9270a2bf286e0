// Neptune: ended; nothing is built on it, what was exported moves to MLflow.
import type { Stack } from '../../core/decide/decision.ts';
import { statuses } from '../statuses.ts';

export const neptune: Stack = {
  id: 'neptune',
  title: 'Neptune',
  sources: ['neptune-shutdown'],
  status: statuses.neptune,
  offers: {},
};
