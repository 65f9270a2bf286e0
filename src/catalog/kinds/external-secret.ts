// External Secrets Operator's ExternalSecret: what a Secret is filled from.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const externalSecret: Kind = {
  id: 'external-secret',
  title: 'ExternalSecret',
  documentation: 'https://external-secrets.io/latest/api/externalsecret/',
  resources: ['external-secrets.io/ExternalSecret', 'kubernetes-client.io/ExternalSecret'],
  schema: schemaOf('external-secret'),
};
