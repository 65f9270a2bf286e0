// Features defined once for training and serving: the repository of Feast, and a trial of it on this machine.
import type { Deliverable, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import features from './files/features.py';
import requirements from './files/requirements.txt';
import tryFeatures from './files/try_features.py';

const folder = 'mlops/features';

const feast: Variant = {
  id: 'feast',
  render({ names }): readonly RenderedFile[] {
    const local = {
      project: names.module,
      provider: 'local',
      registry: 'data/registry.db',
      online_store: { type: 'sqlite', path: 'data/online.db' },
      offline_store: { type: 'file' },
      entity_key_serialization_version: 3,
    };
    const production = {
      ...local,
      registry: { registry_type: 'sql', path: '${FEAST_REGISTRY}', cache_ttl_seconds: 60 },
      online_store: { type: 'redis', connection_string: '${FEAST_REDIS}' },
    };
    return [
      {
        path: workspacePath(`${folder}/feature_store.yaml`),
        text: () =>
          printYaml(local, { '': 'Feast on this machine; production reads feature_store.production.yaml (feast -f).' }),
      },
      {
        path: workspacePath(`${folder}/feature_store.production.yaml`),
        text: () =>
          printYaml(production, {
            '': 'Feast fills in ${…} from the environment; both addresses hold credentials and come from the secret store.',
            online_store: 'Written by feast materialize-incremental, on the schedule of the features.',
          }),
      },
      { path: workspacePath(`${folder}/features.py`), text: features, ownership: 'seed-once' },
      { path: workspacePath(`${folder}/try_features.py`), text: tryFeatures },
      { path: workspacePath(`${folder}/requirements.txt`), text: requirements },
    ];
  },
};

export const featureStore: Deliverable = {
  id: 'feature-store',
  title: 'Feature store',
  from: 'T2',
  because: ['feature-store'],
  variants: [feast],
  isNeeded: (sheet) => sheet.choice('feature-store') === 'feast',
};
