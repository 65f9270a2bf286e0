// Weights & Biases: tracking and registry, no serving, no drift.
import type { Stack } from '../../core/decide/decision.ts';

export const wandb: Stack = {
  id: 'wandb',
  title: 'Weights & Biases',
  sources: ['wandb-registry'],
  offers: {
    tracking: 'wandb',
    registry: 'wandb',
  },
};
