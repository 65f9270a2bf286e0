// Argo Rollouts' Rollout.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const argoRollout: Kind = {
  id: 'argo-rollout',
  title: 'Argo Rollout',
  documentation: 'https://argo-rollouts.readthedocs.io/en/stable/features/specification/',
  resources: ['argoproj.io/Rollout'],
  schema: schemaOf('argo-rollout'),
};
