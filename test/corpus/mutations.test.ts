// Two thousand mistakes in good files, each found at its line. A sample by default, all with MLOPS_FULL=1.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/core/text/place.ts';
import { type Mistake, type Mutant, mistakes, mutate, seeded } from '../support/mutate.ts';
import { findingsOf } from '../support/rule-page.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const corpus = join(process.env['MLOPS_SHARED'] ?? join(root, '..', 'shared'), 'corpus');
const isThere = existsSync(corpus);
if (!isThere)
  console.warn('SKIPPED: the corpus of real files is not there; set MLOPS_SHARED to the folder that holds corpus/.');

const wanted: Readonly<Record<Mistake, number>> = {
  'misspelt key': 450,
  'wrong type': 350,
  'wrong enum': 200,
  'moved field': 250,
  'removed required field': 250,
  'dangling name': 200,
  'broken cron': 60,
  'planted secret': 200,
  'removed rollback': 40,
};
const isFull = process.env['MLOPS_FULL'] === '1';
const share = isFull ? 1 : 0.1;

interface Good {
  readonly path: string;
  readonly text: string;
}

function goodFiles(): readonly Good[] {
  const labelled = ['kserve', 'pipelines', 'mlproject'].flatMap((group) =>
    (JSON.parse(readFileSync(join(corpus, group, 'labels.json'), 'utf8')) as { file: string; valid: boolean }[])
      .filter(({ valid }) => valid)
      .map(({ file }) => ({ path: `${group}/${file}`, text: readFileSync(join(corpus, group, file), 'utf8') })),
  );
  return [...labelled, ...ownFiles(), ...retrainingPipelines()].filter(
    ({ path, text }) => !findingsOf(path, text).some(({ severity }) => severity === 'error'),
  );
}

/** What we generate ourselves: the corpus holds no retraining pipeline. */
function ownFiles(): readonly Good[] {
  const golden = join(root, 'test/golden');
  return readdirSync(golden, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => ({ path: file, text: readFileSync(join(golden, file), 'utf8') }));
}

/** Retraining pipelines of the contract's shape; the corpus holds none. */
function retrainingPipelines(): readonly Good[] {
  const models = ['fraud', 'churn', 'demand', 'defects', 'ranking', 'pricing', 'support', 'credit'];
  return models.map((model, index) => ({
    path: `${model}-retraining.yaml`,
    text: `pipeline_name: ${model}-retraining
schedule: "${index * 5} ${index} * * ${index % 7}"
triggers:
  - type: drift
    metric: psi
    threshold: 0.25
    operator: greater_than
steps:
  - name: data-validation
    component: custom.Validator
  - name: model-training
    component: xgboost.Trainer
    dependencies:
      - data-validation
  - name: model-evaluation
    component: custom.Evaluator
    approval_required: true
    dependencies:
      - model-training
  - name: model-deployment
    component: kserve.Deployer
    dependencies:
      - model-evaluation
    conditional: "evaluation.f1_score > 0.8${index}"
rollback:
  step: model-deployment
  to: previous
  when: [slo_violation, evaluation_failed]
`,
  }));
}

interface Tried extends Mutant {
  readonly path: string;
  readonly isFound: boolean;
  readonly said: readonly string[];
}

function tryOut({ path, text }: Good, mutant: Mutant): Tried {
  const key = (one: { rule: string; message: string }) => `${one.rule} ${one.message}`;
  const before = new Map<string, number>();
  for (const one of findingsOf(path, text)) before.set(key(one), (before.get(key(one)) ?? 0) + 1);
  const fresh = findingsOf(path, mutant.text).filter((one) => {
    const left = before.get(key(one)) ?? 0;
    before.set(key(one), left - 1);
    return left <= 0 && one.severity !== 'info';
  });
  const lines = linesOf(mutant.text);
  const at = fresh.map(({ place }) => lines.positionAt(place.start).line - 1);
  return {
    ...mutant,
    path,
    isFound: at.some((line) => mutant.lines.includes(line)),
    said: fresh.map(({ rule, message }, index) => `${(at[index] ?? 0) + 1} ${rule}: ${message}`),
  };
}

describe.skipIf(!isThere)('mistakes in good files', () => {
  test('are found at the right line', { timeout: 600_000 }, () => {
    const files = goodFiles();
    const random = seeded(20261125);
    const tried: Tried[] = [];
    for (const mistake of mistakes) {
      const goal = Math.round(wanted[mistake] * share);
      let made = 0;
      for (let attempt = 0; made < goal && attempt < goal * 400; attempt++) {
        const good = files[Math.floor(random() * files.length)];
        const mutant = good && mutate(good.path, good.text, mistake, random);
        if (!good || !mutant) continue;
        made++;
        tried.push(tryOut(good, mutant));
      }
    }
    const missed = tried.filter(({ isFound }) => !isFound);
    for (const mistake of mistakes) {
      const of = tried.filter((one) => one.mistake === mistake);
      console.log(`${mistake.padEnd(24)} ${of.filter(({ isFound }) => isFound).length} of ${of.length}`);
    }
    console.log(`${tried.length - missed.length} of ${tried.length} mistakes found at their line`);
    for (const { mistake, path, lines, what, said } of missed)
      console.log(
        `survived: ${mistake} ${path}:${lines.map((line) => line + 1).join('/')} ${what} | ${said.slice(0, 2).join(' | ')}`,
      );
    expect(missed.length / tried.length).toBeLessThanOrEqual(0.01);
    expect(tried.length).toBeGreaterThan(1900 * share);
  });
});
