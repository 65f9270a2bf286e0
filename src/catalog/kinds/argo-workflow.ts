// Argo Workflows' Workflow, WorkflowTemplate and ClusterWorkflowTemplate.
import type { Kind } from '../../core/validate/rule.ts';

export const argoWorkflow: Kind = {
  id: 'argo-workflow',
  title: 'Argo Workflow',
  documentation: 'https://argo-workflows.readthedocs.io/en/latest/fields/',
  resources: ['argoproj.io/Workflow', 'argoproj.io/WorkflowTemplate', 'argoproj.io/ClusterWorkflowTemplate'],
};
