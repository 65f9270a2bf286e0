// The ML project: entry point, parameters, seeds, pinned packages, training code that registers, and its test.
import type { Deliverable, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import type { ModelType } from '../../../core/spec/spec.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import lifecycle from './files/lifecycle.py';
import loop from './files/loop.py';
import classification from './files/problems/classification.py';
import clustering from './files/problems/clustering.py';
import computerVision from './files/problems/computer_vision.py';
import generative from './files/problems/generative.py';
import nlp from './files/problems/nlp.py';
import ranking from './files/problems/ranking.py';
import recommendation from './files/problems/recommendation.py';
import regression from './files/problems/regression.py';
import timeSeries from './files/problems/time_series.py';
import readme from './files/README.md';
import requirements from './files/requirements.txt';
import serve from './files/serve.py';
import testLifecycle from './files/test_lifecycle.py';
import testTrain from './files/test_train.py';
import train from './files/train.py';

const problems: Readonly<Record<ModelType, string>> = {
  classification,
  regression,
  clustering,
  ranking,
  generative,
  'time-series': timeSeries,
  recommendation,
  'computer-vision': computerVision,
  nlp,
};

const mlflowProject: Variant = {
  id: 'mlflow-project',
  render({ plan, names, isAtLeast, made }): readonly RenderedFile[] {
    const lives = isAtLeast('T2');
    const step = (name: string) => ({ command: `python src/lifecycle.py ${name}` });
    const project = {
      name: names.model,
      python_env: 'python_env.yaml',
      entry_points: {
        main: {
          parameters: { seed: { type: 'int', default: 7 }, register: { type: 'str', default: 'true' } },
          command: 'python src/train.py --seed {seed} --register {register}',
        },
        ...(lives
          ? {
              validate: step('validate'),
              compare: step('compare'),
              promote: step('promote'),
              rollback: step('rollback'),
              audit: step('audit'),
              loop: { command: 'python src/loop.py' },
            }
          : {}),
      },
    };
    const settings = {
      experiment: names.model,
      registered_model: names.registered,
      model_version: names.version,
      gate_metric: plan.practice.gateMetric,
      higher_is_better: plan.practice.isHigherBetter,
      alias: names.challengerAlias,
      ...(lives
        ? {
            champion: names.championAlias,
            min_improvement_percent: Number(made('retraining')?.settings['minImprovementPercent'] ?? 1),
          }
        : {}),
    };
    return [
      {
        path: workspacePath('MLproject'),
        text: () => printYaml(project, { '': 'Run it with: mlflow run . --env-manager local' }),
      },
      {
        path: workspacePath('python_env.yaml'),
        text: () => printYaml({ python: '3.11.9', dependencies: ['-r requirements.txt'] }),
      },
      { path: workspacePath('requirements.txt'), text: requirements },
      {
        path: workspacePath('src/settings.yaml'),
        text: () =>
          printYaml(settings, {
            '': 'Read by src/train.py.',
            alias: 'A new version becomes the challenger; only a comparison or an approval makes it the champion.',
          }),
      },
      { path: workspacePath('src/train.py'), text: train },
      { path: workspacePath('src/problem.py'), text: problems[plan.spec.modelType], ownership: 'seed-once' },
      { path: workspacePath('tests/test_train.py'), text: testTrain },
      ...(lives
        ? [
            { path: workspacePath('README.md'), text: readme, ownership: 'seed-once' as const },
            { path: workspacePath('src/lifecycle.py'), text: lifecycle },
            { path: workspacePath('src/loop.py'), text: loop },
            { path: workspacePath('src/serve.py'), text: serve },
            { path: workspacePath('tests/test_lifecycle.py'), text: testLifecycle },
          ]
        : []),
    ];
  },
};

export const mlProject: Deliverable = {
  id: 'ml-project',
  title: 'ML project',
  from: 'T1',
  because: ['tracking', 'registry'],
  variants: [mlflowProject],
};
