// KEDA's ScaledObject.
import type { Kind } from '../../core/validate/rule.ts';

export const scaledObject: Kind = {
  id: 'scaled-object',
  title: 'KEDA ScaledObject',
  documentation: 'https://keda.sh/docs/latest/reference/scaledobject-spec/',
  resources: ['keda.sh/ScaledObject'],
};
