// KEDA's TriggerAuthentication.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const triggerAuthentication: Kind = {
  id: 'trigger-authentication',
  title: 'KEDA TriggerAuthentication',
  documentation: 'https://keda.sh/docs/latest/concepts/authentication/',
  resources: ['keda.sh/TriggerAuthentication'],
  schema: schemaOf('trigger-authentication'),
};
