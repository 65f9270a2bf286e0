// Argo Workflows' Workflow, WorkflowTemplate and ClusterWorkflowTemplate.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const argoWorkflow: Kind = {
  id: 'argo-workflow',
  title: 'Argo Workflow',
  documentation: 'https://argo-workflows.readthedocs.io/en/latest/fields/',
  resources: ['argoproj.io/Workflow', 'argoproj.io/WorkflowTemplate', 'argoproj.io/ClusterWorkflowTemplate'],
  schema: schemaOf('argo-workflow'),
};
