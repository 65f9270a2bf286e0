// Pipelines in the formats of all engines: the meaning kept, the schedule to the minute, nothing lost without a word.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compilePipeline, engineIds, validate } from '../../src/api.ts';
import { chainsOf } from '../../src/catalog/engines/databricks.ts';
import { cronFor } from '../../src/core/compile/engine.ts';
import { readPipeline } from '../../src/core/compile/pipeline.ts';
import { type Condition, readCondition } from '../../src/core/text/condition.ts';
import { type CronDialect, nextFireTimes, readCron } from '../../src/core/text/cron.ts';
import { contractPipeline, seededPipeline } from '../support/pipelines.ts';

const isFull = Boolean(process.env['MLOPS_FULL']);

function compiled(text: string, engine: string) {
  const result = compilePipeline('retraining.yaml', text, [engine]);
  if (result.kind === 'invalid') throw new Error(result.findings.map(({ message }) => message).join(' '));
  const [one] = result.compiled;
  if (!one) throw new Error(`no ${engine}`);
  const file = (path: string) => {
    const found = one.files.find((candidate) => candidate.path === path)?.text ?? '';
    return path.endsWith('.json') ? (JSON.parse(found) as never) : (parse(found) as never);
  };
  return { ...one, file };
}

describe('the schedule', () => {
  const field = (least: number, most: number) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('*') },
      fc.integer({ min: least, max: most }).map(String),
      fc.integer({ min: 2, max: 20 }).map((step) => `*/${step}`),
      fc
        .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
        .map(([a, b]) => (a < b ? `${a}-${b}` : `${a},${b}`)),
    );
  const cron = fc
    .tuple(
      field(0, 59),
      field(0, 23),
      field(1, 28),
      fc.oneof({ weight: 6, arbitrary: fc.constant('*') }, field(1, 12)),
      field(0, 7),
    )
    .map((fields) => fields.join(' '));
  const dialects: readonly CronDialect[] = ['argo', 'github', 'airflow', 'kfp', 'vertex', 'azure', 'quartz', 'aws'];

  test('fires at the same next ten times in every dialect, or is told as a loss', () => {
    let said = 0;
    fc.assert(
      fc.property(
        cron,
        fc.constantFrom(...dialects),
        fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York'),
        (expression, dialect, zone) => {
          const made = cronFor(expression, dialect);
          const meant = readCron(expression, 'unix');
          if (meant.kind === 'problem') return;
          if (made.kind === 'loss') {
            expect(['quartz', 'aws']).toContain(dialect);
            return;
          }
          const read = readCron(made.expression, dialect);
          if (read.kind === 'problem') throw new Error(`${made.expression}: ${read.message}`);
          const from = Date.UTC(2026, 9, 20);
          expect(nextFireTimes(read, from, 10, zone)).toEqual(nextFireTimes(meant, from, 10, zone));
          said++;
        },
      ),
      { numRuns: isFull ? 3000 : 60 },
    );
    expect(said).toBeGreaterThan(30);
  });

  test('keeps its zone where the engine has one for each schedule', () => {
    const text = contractPipeline.replace('schedule: "0 2 * * 0"', 'schedule: "0 2 * * 0"\ntimezone: Europe/Berlin');
    expect(compiled(text, 'argo').file('cron-workflow.yaml')).toMatchObject({
      spec: { schedules: ['0 2 * * SUN'], timezone: 'Europe/Berlin' },
    });
    expect(compiled(text, 'github-actions').file('workflow.yml')).toMatchObject({
      on: { schedule: [{ cron: '0 2 * * SUN', timezone: 'Europe/Berlin' }] },
    });
    expect(compiled(text, 'airflow').file('pipeline.json')).toMatchObject({
      schedule: '0 2 * * SUN',
      timezone: 'Europe/Berlin',
    });
    expect(compiled(text, 'vertex').file('schedule.json')).toMatchObject({ cron: 'TZ=Europe/Berlin 0 2 * * SUN' });
    expect(compiled(text, 'sagemaker').file('schedule.json')).toMatchObject({
      ScheduleExpression: 'cron(0 2 ? * SUN *)',
      ScheduleExpressionTimezone: 'Europe/Berlin',
    });
    expect(compiled(text, 'azure-ml').file('schedule.yml')).toMatchObject({
      trigger: { expression: '0 2 * * SUN', time_zone: 'W. Europe Standard Time' },
    });
    expect(JSON.stringify(compiled(text, 'databricks').file('databricks-job.yml'))).toContain(
      '"quartz_cron_expression":"0 0 2 ? * SUN","timezone_id":"Europe/Berlin"',
    );
    const kfp = compiled(text, 'kfp');
    expect(kfp.file('recurring-run.yaml')).toMatchObject({ cron_expression: '0 0 2 * * SUN', max_concurrency: 1 });
    expect(kfp.losses.some(({ what }) => what.includes('Europe/Berlin'))).toBe(true);
  });
});

describe('the pipeline of the contract', () => {
  test('asks before it deploys, deploys on the condition alone, and goes back on failure, in every engine', () => {
    const argo = JSON.stringify(compiled(contractPipeline, 'argo').file('workflow-template.yaml'));
    expect(argo).toContain(
      '"depends":"approve-model-evaluation.Succeeded","when":"{{tasks.model-evaluation.outputs.parameters.f1_score}} > 0.88"',
    );
    expect(argo).toContain('"depends":"model-deployment.Failed || model-deployment.Errored"');
    const github = compiled(contractPipeline, 'github-actions').file('workflow.yml') as {
      jobs: Record<string, object>;
    };
    expect(github.jobs['model-deployment']).toMatchObject({
      needs: ['approve-model-evaluation', 'model-evaluation'],
      if: '${{ fromJSON(needs.model-evaluation.outputs.f1_score) > 0.88 }}',
    });
    expect(github.jobs['approve-model-evaluation']).toMatchObject({ environment: 'production' });
    expect(github.jobs['rollback']).toMatchObject({
      if: "${{ failure() && needs.model-deployment.result == 'failure' }}",
    });
    for (const [engine, path] of [
      ['kfp', 'pipeline.yaml'],
      ['vertex', 'pipeline-job.json'],
    ] as const) {
      const spec = JSON.stringify(compiled(contractPipeline, engine).file(path));
      expect(spec).toContain(
        `"condition":"inputs.parameter_values['pipelinechannel--model-evaluation-f1_score'] > 0.88"`,
      );
      expect(spec).toContain('"dependentTasks":["approve-model-evaluation","model-evaluation"]');
      expect(spec).toContain('"strategy":"ALL_UPSTREAM_TASKS_COMPLETED"');
    }
    const sagemaker = compiled(contractPipeline, 'sagemaker').file('pipeline.json') as { Steps: { Name: string }[] };
    expect(sagemaker.Steps.at(-1)).toMatchObject({
      Type: 'Condition',
      DependsOn: ['approve-model-evaluation'],
      Arguments: {
        Conditions: [{ Type: 'GreaterThan', LeftValue: { 'Std:JsonGet': { Path: 'f1_score' } }, RightValue: 0.88 }],
        IfSteps: [{ Name: 'model-deployment' }],
      },
    });
    const azure = compiled(contractPipeline, 'azure-ml').file('pipeline.yml') as { jobs: Record<string, object> };
    expect(azure.jobs['model_deployment']).toMatchObject({
      environment_variables: { MLOPS_CONDITION: expect.stringContaining('"operator":">"') },
      inputs: { approve_model_evaluation: expect.anything(), model_evaluation: expect.anything() },
    });
    const databricks = JSON.stringify(compiled(contractPipeline, 'databricks').file('databricks-job.yml'));
    expect(databricks).toContain(
      '"op":"GREATER_THAN","left":"{{tasks.model_evaluation.values.f1_score}}","right":"0.88"',
    );
    expect(databricks).toContain('"depends_on":[{"task_key":"if_model_deployment","outcome":"true"}]');
    expect(databricks).toContain('"run_if":"AT_LEAST_ONE_FAILED"');
    expect(compiled(contractPipeline, 'airflow').file('pipeline.json')).toMatchObject({
      steps: expect.arrayContaining([
        expect.objectContaining({ name: 'model-deployment', condition: expect.objectContaining({ operator: '>' }) }),
      ]),
      rollback: { step: 'model-deployment' },
    });
  });

  test.each(engineIds)('%s: triggers and what comes after the run are told, each at its place', (engine) => {
    const { losses } = compiled(contractPipeline, engine);
    const at = (what: RegExp) =>
      losses
        .filter((loss) => what.test(loss.what))
        .map(({ place }) => contractPipeline.slice(place.start, place.start + 20));
    expect(at(/trigger/)).toEqual(['{ type: performance,', '{ type: drift, metri']);
    expect(at(/SLO/)).toEqual(['slo_violation, evalu']);
  });
});

test('what cannot be carried out is told before anything is written', () => {
  const refused = (from: string, to: string) => {
    const result = compilePipeline('p.yaml', contractPipeline.replace(from, to), ['argo']);
    return result.kind === 'invalid' ? result.findings.map(({ message }) => message).join(' ') : '';
  };
  expect(refused('dependencies: [data-validation]', 'dependencies: [data-validatoin]')).toMatch(/data-validatoin/);
  expect(refused('evaluation.f1_score > 0.88', 'evaluation.f1_score >')).not.toBe('');
  expect(refused('steps:', 'stepz:')).not.toBe('');
  expect(readPipeline('p.yaml', `${contractPipeline}---\n${contractPipeline}`).kind).toBe('invalid');
});

test('cases of a condition hold exactly when the condition does', () => {
  const truth = (condition: Condition, values: Readonly<Record<string, number>>): boolean => {
    switch (condition.kind) {
      case 'not':
        return !truth(condition.part, values);
      case 'and':
        return condition.parts.every((part) => truth(part, values));
      case 'or':
        return condition.parts.some((part) => truth(part, values));
      default: {
        const left =
          condition.left.kind === 'output' ? (values[condition.left.output] ?? 0) : Number(condition.left.value);
        const right =
          condition.right.kind === 'output' ? (values[condition.right.output] ?? 0) : Number(condition.right.value);
        return {
          '>': left > right,
          '>=': left >= right,
          '<': left < right,
          '<=': left <= right,
          '==': left === right,
          '!=': left !== right,
        }[condition.operator];
      }
    }
  };
  const text = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      fc
        .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('>', '<=', '=='), fc.integer({ min: 0, max: 3 }))
        .map(([of, operator, value]) => `s.${of} ${operator} ${value}`),
      fc
        .tuple(tie('tree'), fc.constantFrom('and', 'or'), tie('tree'))
        .map(([left, word, right]) => `(${left}) ${word} (${right})`),
      tie('tree').map((inner) => `not (${inner})`),
    ),
  })).tree;
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), (written, a, b) => {
      const condition = readCondition(written);
      if (condition.kind === 'problem') throw new Error(condition.message);
      const chains = chainsOf(condition);
      if (chains === undefined) return;
      expect(chains.some((chain) => chain.every((one) => truth(one, { a, b })))).toBe(truth(condition, { a, b }));
    }),
    { numRuns: 500 },
  );
});

test('seeded pipelines: every engine compiles them, and our own validator has nothing against the result', () => {
  for (let seed = 1; seed <= (isFull ? 60 : 20); seed++) {
    const text = seededPipeline(seed);
    const result = compilePipeline('retraining.yaml', text, engineIds);
    if (result.kind === 'invalid')
      throw new Error(`${seed}: ${result.findings.map(({ message }) => message).join(' ')}\n${text}`);
    expect(result.compiled.map(({ engine }) => engine).sort()).toEqual([...engineIds].sort());
    for (const { engine, files } of result.compiled)
      for (const file of files) {
        const path = engine === 'github-actions' ? `.github/workflows/${file.path}` : file.path;
        const serious = validate(path, file.text).findings.filter(({ severity }) => severity !== 'info');
        expect(
          serious.map(({ rule, message }) => `${rule}: ${message}`),
          `${engine} ${path} of seed ${seed}\n${text}`,
        ).toEqual([]);
      }
  }
});
