// Feast's feature_store.yaml.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const feastFeatureStore: Kind = {
  id: 'feast-feature-store',
  title: 'Feast feature_store.yaml',
  documentation: 'https://docs.feast.dev/reference/feature-repository/feature-store-yaml',
  recognise: (document, path) =>
    /(^|\/)feature_store\.ya?ml$/.test(path) ||
    (document.find('project') !== undefined &&
      document.find('registry') !== undefined &&
      ['provider', 'online_store', 'offline_store', 'entity_key_serialization_version'].some(
        (key) => document.find([key]) !== undefined,
      )),
  schema: schemaOf('feast-feature-store'),
};
