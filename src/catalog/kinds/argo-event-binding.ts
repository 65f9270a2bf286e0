// Argo Workflows' WorkflowEventBinding.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const argoEventBinding: Kind = {
  id: 'argo-event-binding',
  title: 'Argo WorkflowEventBinding',
  documentation: 'https://argo-workflows.readthedocs.io/en/latest/events/',
  resources: ['argoproj.io/WorkflowEventBinding'],
  schema: schemaOf('argo-event-binding'),
};
