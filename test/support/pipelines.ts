// Retraining pipelines for tests: the one of the contract, some by hand, and as many as are wanted from a seed.
import { printYaml } from '../../src/core/text/print-yaml.ts';
import { randomFrom } from './random.ts';

export const contractPipeline = `pipeline_name: fraud-detection-retraining
schedule: "0 2 * * 0"
triggers:
  - { type: performance, metric: f1_score, threshold: 0.85, operator: less_than }
  - { type: drift, metric: psi, threshold: 0.25, operator: greater_than }
steps:
  - { name: data-validation, component: tfx.DataValidator, config: { schema_path: s3://schemas/fraud-detection.json } }
  - { name: feature-engineering, component: custom.FeatureTransformer, dependencies: [data-validation] }
  - { name: model-training, component: xgboost.Trainer, dependencies: [feature-engineering], hyperparameters: { max_depth: 6, learning_rate: 0.1, n_estimators: 100 } }
  - { name: model-evaluation, component: custom.Evaluator, dependencies: [model-training], approval_required: true }
  - { name: model-deployment, component: kserve.Deployer, dependencies: [model-evaluation], conditional: "evaluation.f1_score > 0.88" }
rollback: { step: model-deployment, to: previous, when: [slo_violation, evaluation_failed] }
`;

/** Texts that no format may take for its own signs. */
const hardTexts = [
  "it's",
  'a "quoted" word',
  '$(touch x)',
  '{{ x }}',
  '${{ secrets.X }}',
  'a\nb',
  "'; rm -rf /; '",
  'ümläut',
  '#no',
  '%s',
];

/** A legal pipeline; the same seed gives the same one. */
export function seededPipeline(seed: number): string {
  const random = randomFrom(seed);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const maybe = <Value>(share: number, value: () => Value): Partial<Record<'it', Value>> =>
    random() < share ? { it: value() } : {};
  const count = 1 + Math.floor(random() * 7);
  const names = Array.from({ length: count }, (_, index) => `${one(['load', 'train', 'check', 'deploy'])}-${index}`);
  const outputs = new Map<string, Record<string, 'number' | 'text' | 'boolean'>>();
  const steps = names.map((name, index) => {
    const before = names.slice(0, index);
    const dependencies = before.filter(() => random() < 0.5).slice(0, 3);
    // Conditions may read what certainly ran: ancestors.
    const readable = dependencies.filter((dependency) => outputs.has(dependency));
    const comparison = () => {
      const step = one(readable);
      const [output, type] = one(Object.entries(outputs.get(step) ?? { score: 'number' as const }));
      if (type === 'number')
        return `${step}.${output} ${one(['>', '>=', '<', '<='])} ${Math.round(random() * 100) / 100}`;
      if (type === 'boolean') return `${step}.${output} == true`;
      return `${step}.${output} ${one(['==', '!='])} "blue"`;
    };
    const conditional =
      readable.length > 0 && random() < 0.6
        ? one([
            () => comparison(),
            () => `${comparison()} and ${comparison()}`,
            () => `${comparison()} or not (${comparison()} and ${comparison()})`,
          ])()
        : undefined;
    const has = random() < 0.7;
    if (has)
      outputs.set(name, {
        score: 'number',
        ...(random() < 0.4 ? { colour: 'text' as const, good: 'boolean' as const } : {}),
      });
    const retry = maybe(0.5, () => ({ limit: Math.floor(random() * 4), backoff_s: one([1, 30, 90]) })).it;
    const resources = maybe(0.4, () => ({ cpu: one(['500m', 2]), memory: one(['512Mi', '8Gi']), gpu: one([0, 1]) })).it;
    return {
      name,
      component: one(['custom.Step', 'xgboost.Trainer', 'kserve.Deployer']),
      ...(dependencies.length > 0 ? { dependencies } : {}),
      ...(random() < 0.5 ? { config: { text: one(hardTexts), number: random(), list: [1, 'b'] } } : {}),
      ...(conditional === undefined ? {} : { conditional }),
      ...(has ? { outputs: outputs.get(name) } : {}),
      ...(random() < 0.3 ? { approval: { approvers: ['rosa'], timeout_hours: one([1, 24]) } } : {}),
      ...(retry ? { retry } : {}),
      ...(resources ? { resources } : {}),
      ...(random() < 0.3 ? { timeout_minutes: one([5, 60, 900]) } : {}),
      ...(random() < 0.2 ? { cache: true } : {}),
      ...(random() < 0.2 ? { command: ['python', '-c', one(hardTexts)] } : {}),
      ...(random() < 0.15 ? { runs_on: { engine: one(['spark', 'ray']), workers: 4 } } : {}),
    };
  });
  return printYaml({
    pipeline_name: one([
      'fraud',
      'Demand Forecast',
      'a-very-long-name-of-a-pipeline-that-goes-on-and-on-and-on-for-ever',
      '2nd-model',
    ]),
    ...(random() < 0.8
      ? {
          schedule: one(['0 2 * * 0', '*/15 * * * *', '30 6 1 * *', '0 0 1,15 * 1', '@daily', '5 4 * JAN-MAR MON-FRI']),
        }
      : {}),
    ...(random() < 0.5
      ? { timezone: one(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham']) }
      : {}),
    ...(random() < 0.5 ? { concurrency: one(['forbid', 'replace', 'allow']) } : {}),
    ...(random() < 0.6 ? { defaults: { image: 'ghcr.io/example/model:1.0.0', retry: { limit: 1 } } } : {}),
    ...(random() < 0.5
      ? { triggers: [{ type: 'drift', metric: 'psi', threshold: 0.25, operator: 'greater_than', cooldown_hours: 24 }] }
      : {}),
    steps,
    rollback: { step: names.at(-1), to: 'previous', when: ['slo_violation'] },
  });
}
