// A search for better hyperparameters that goes on where it ended, and registers only what is better.
import type { Deliverable, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import type { ModelType } from '../../../core/spec/spec.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import requirements from './files/requirements.txt';
import tune from './files/tune.py';

const int = (least: number, most: number) => ({ type: 'int', least, most });
const log = (least: number, most: number) => ({ type: 'float', least, most, log: true });
const forest = {
  n_estimators: int(60, 240),
  min_samples_leaf: int(1, 8),
  max_features: { values: ['sqrt', 0.5, 1.0] },
};

/** The ranges for the models that src/problem.py begins with. */
const spaces: Readonly<Record<ModelType, object>> = {
  classification: forest,
  regression: forest,
  ranking: forest,
  clustering: { n_clusters: int(2, 8) },
  generative: { logisticregression__C: log(0.01, 100) },
  'time-series': { alpha: log(0.001, 100) },
  recommendation: { nmf__n_components: int(3, 12) },
  'computer-vision': { alpha: log(0.001, 10), hidden_layer_sizes: { values: [16, 32, 64] } },
  nlp: { logisticregression__C: log(0.01, 100), tfidfvectorizer__min_df: int(1, 4) },
};

const optuna: Variant = {
  id: 'optuna',
  render({ plan, made }): readonly RenderedFile[] {
    return [
      { path: workspacePath('src/tune.py'), text: tune },
      {
        path: workspacePath('src/search.yaml'),
        text: () =>
          printYaml(
            { trials: Number(made('hpo')?.settings['trials'] ?? 50), space: spaces[plan.spec.modelType] },
            { '': 'Ranges for the model of src/problem.py; the names are those of its parameters.' },
          ),
        ownership: 'seed-once',
      },
      { path: workspacePath('requirements-tune.txt'), text: requirements },
    ];
  },
};

export const tuning: Deliverable = {
  id: 'tuning',
  title: 'Hyperparameter search',
  from: 'T3',
  because: ['hpo'],
  variants: [optuna],
  isNeeded: (sheet) => sheet.choice('hpo') === 'optuna',
};
