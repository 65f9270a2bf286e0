// KEDA's ScaledObject.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const scaledObject: Kind = {
  id: 'scaled-object',
  title: 'KEDA ScaledObject',
  documentation: 'https://keda.sh/docs/latest/reference/scaledobject-spec/',
  resources: ['keda.sh/ScaledObject'],
  schema: schemaOf('scaled-object'),
};
