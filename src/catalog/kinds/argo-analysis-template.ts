// Argo Rollouts' AnalysisTemplate and ClusterAnalysisTemplate.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const argoAnalysisTemplate: Kind = {
  id: 'argo-analysis-template',
  title: 'Argo AnalysisTemplate',
  documentation: 'https://argo-rollouts.readthedocs.io/en/stable/features/analysis/',
  resources: ['argoproj.io/AnalysisTemplate', 'argoproj.io/ClusterAnalysisTemplate'],
  schema: schemaOf('argo-analysis-template'),
};
