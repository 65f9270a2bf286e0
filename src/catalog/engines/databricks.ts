// Databricks: an asset bundle with one job; conditions are tasks, a failed step is taken back by a task that runs on failure.
import {
  commonLosses,
  cronFor,
  type Engine,
  environmentOf,
  type Loss,
  safeName,
  secretLosses,
} from '../../core/compile/engine.ts';
import { gateLosses, withGates } from '../../core/compile/gates.ts';
import { type Pipeline, type Step, usualImage } from '../../core/compile/pipeline.ts';
import type { Condition, Operand } from '../../core/text/condition.ts';
import { printYaml } from '../../core/text/print-yaml.ts';
import runner from './files/pipeline_steps.py';

const key = (name: string) => name.replaceAll('-', '_');

export const databricks: Engine = {
  id: 'databricks',
  title: 'Databricks',
  compile(pipeline) {
    const gated = withGates(pipeline);
    const losses: Loss[] = [
      ...commonLosses(pipeline),
      ...secretLosses(pipeline, 'Read it in the step with dbutils.secrets.'),
      ...gateLosses(pipeline),
      ...pipeline.steps.flatMap(lossesOf),
    ];
    const name = key(safeName(pipeline.name, 60));
    const schedule = scheduleOf(pipeline, losses);
    const bundle = {
      resources: {
        jobs: {
          [name]: {
            name: pipeline.name,
            max_concurrent_runs: pipeline.concurrency === 'allow' ? 10 : 1,
            queue: { enabled: pipeline.concurrency === 'forbid' },
            ...(schedule ? { schedule } : {}),
            environments: [
              { environment_key: 'default', spec: { environment_version: '2', dependencies: ['mlflow'] } },
            ],
            tasks: gated.steps.flatMap((step) => tasksOf(step, gated, losses)).concat(rollbackOf(pipeline)),
          },
        },
      },
    };
    if (pipeline.concurrency === 'replace')
      losses.push({
        at: ['concurrency'],
        what: 'A run that is due while one is running is skipped; the running one is not replaced.',
        why: 'a job knows queueing and skipping only.',
        instead: 'Cancel the running run through the API before a new one is started.',
      });
    return {
      files: [
        {
          path: 'databricks-job.yml',
          text: printYaml(bundle, {
            '': 'Include it in databricks.yml. Steps run pipeline_steps.py beside it with the name of their component.',
          }),
        },
        { path: 'pipeline_steps.py', text: runner },
      ],
      losses,
    };
  },
};

function scheduleOf({ schedule, timezone }: Pipeline, losses: Loss[]) {
  if (schedule === undefined) return undefined;
  const cron = cronFor(schedule, 'quartz');
  if (cron.kind === 'loss') {
    losses.push({
      at: ['schedule'],
      what: 'The job has no schedule.',
      why: cron.why,
      instead: 'Make two jobs, one for each of the two days.',
    });
    return undefined;
  }
  return { quartz_cron_expression: cron.expression, timezone_id: timezone, pause_status: 'UNPAUSED' };
}

interface Task {
  readonly task_key: string;
  readonly depends_on?: readonly { readonly task_key: string; readonly outcome?: string }[];
  readonly [more: string]: unknown;
}

function lossesOf(step: Step, index: number): readonly Loss[] {
  const at = ['steps', index];
  return [
    ...(step.image === usualImage
      ? []
      : [
          {
            at: [...at, 'image'],
            what: `${step.name} does not run in the image ${step.image}.`,
            why: 'tasks run on serverless compute or on a cluster, with the libraries of their environment.',
            instead: 'List the packages of the image in the environment of the job.',
          },
        ]),
    ...(step.gpus > 0 || step.cpu !== '1' || step.memory !== '2Gi'
      ? [
          {
            at: [...at, 'resources'],
            what: `${step.name} gets what serverless compute gives, not ${step.cpu} CPU, ${step.memory}${step.gpus > 0 ? ` and ${step.gpus} GPU` : ''}.`,
            why: 'the compute of a task decides that.',
            instead: 'Give the task a job cluster with the nodes that it needs.',
          },
        ]
      : []),
    ...(step.isCached
      ? [
          {
            at: [...at, 'cache'],
            what: `${step.name} runs every time.`,
            why: 'a job reuses no results.',
            instead: 'Let the step look for its own result.',
          },
        ]
      : []),
  ];
}

function tasksOf(step: Step, { steps }: Pipeline, losses: Loss[]): Task[] {
  const waits = step.dependencies.map((one) => ({ task_key: key(one) }));
  const chains = step.condition ? chainsOf(step.condition) : [];
  if (step.condition && chains === undefined)
    losses.push({
      at: ['steps', steps.indexOf(step), 'conditional'],
      what: `${step.name} never runs: its condition has more than ${mostChains} cases.`,
      why: 'a condition task compares two values, and every case is a chain of them.',
      instead: 'Let the evaluation give one output that says yes or no, and ask for that.',
    });
  const conditions = (chains ?? [never]).map((chain, at) =>
    chainTasks(step, chain, waits, chains?.length === 1 ? '' : `-${at + 1}`),
  );
  const ends = conditions.flatMap((chain) => chain.at(-1) ?? []);
  return [
    ...conditions.flat(),
    {
      task_key: key(step.name),
      ...(ends.length > 0
        ? { depends_on: ends.map(({ task_key }) => ({ task_key, outcome: 'true' })) }
        : waits.length > 0
          ? { depends_on: waits }
          : {}),
      ...(ends.length > 1 ? { run_if: 'AT_LEAST_ONE_SUCCESS' } : {}),
      max_retries: step.retries,
      ...(step.retries > 0 ? { min_retry_interval_millis: Math.ceil(step.backoffS * 1000) } : {}),
      timeout_seconds: Math.ceil(step.timeoutMinutes * 60),
      environment_key: 'default',
      spark_python_task: {
        python_file: './pipeline_steps.py',
        // As parameters, because a task has no environment variables of its own.
        parameters: [step.component, ...Object.entries(environmentOf(step)).map(([name, value]) => `${name}=${value}`)],
      },
    },
  ];
}

type Comparison = Extract<Condition, { kind: 'compare' }>;
const mostChains = 16;
const never: readonly Comparison[] = [
  {
    kind: 'compare',
    left: { kind: 'value', value: 0, start: 0, end: 0 },
    operator: '==',
    right: { kind: 'value', value: 1, start: 0, end: 0 },
  },
];
const opposite = { '>': '<=', '>=': '<', '<': '>=', '<=': '>', '==': '!=', '!=': '==' } as const;

/** The cases in which a condition holds, each a list of comparisons that hold together; undefined when there are too many. */
export function chainsOf(condition: Condition, isNegated = false): readonly (readonly Comparison[])[] | undefined {
  switch (condition.kind) {
    case 'compare':
      return [[isNegated ? { ...condition, operator: opposite[condition.operator] } : condition]];
    case 'not':
      return chainsOf(condition.part, !isNegated);
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => chainsOf(part, isNegated));
      if (!parts.every((part) => part !== undefined)) return undefined;
      // Negated, "and" becomes "or" and "or" becomes "and".
      const isAny = (condition.kind === 'or') !== isNegated;
      const joined = isAny
        ? parts.flat()
        : parts.reduce((before, part) => before.flatMap((one) => part.map((other) => [...one, ...other])), [[]]);
      return joined.length > mostChains ? undefined : joined;
    }
    default:
      return condition satisfies never;
  }
}

function chainTasks(
  step: Step,
  chain: readonly Comparison[],
  waits: readonly { readonly task_key: string }[],
  suffix: string,
): Task[] {
  const nameOf = (at: number) => key(`if-${step.name}${suffix}${chain.length === 1 ? '' : `-and-${at + 1}`}`);
  return chain.map(
    ({ left, operator, right }, at): Task => ({
      task_key: nameOf(at),
      ...(at > 0
        ? { depends_on: [{ task_key: nameOf(at - 1), outcome: 'true' }] }
        : waits.length > 0
          ? { depends_on: waits }
          : {}),
      condition_task: {
        op: {
          '>': 'GREATER_THAN',
          '>=': 'GREATER_THAN_OR_EQUAL',
          '<': 'LESS_THAN',
          '<=': 'LESS_THAN_OR_EQUAL',
          '==': 'EQUAL_TO',
          '!=': 'NOT_EQUAL',
        }[operator],
        left: operandOf(left),
        right: operandOf(right),
      },
    }),
  );
}

function operandOf(operand: Operand): string {
  return operand.kind === 'output' ? `{{tasks.${key(operand.step)}.values.${operand.output}}}` : String(operand.value);
}

function rollbackOf({ rollback }: Pipeline): Task[] {
  if (!rollback) return [];
  return [
    {
      task_key: 'rollback',
      depends_on: [{ task_key: key(rollback.step) }],
      run_if: 'AT_LEAST_ONE_FAILED',
      timeout_seconds: 1800,
      environment_key: 'default',
      spark_python_task: {
        python_file: './pipeline_steps.py',
        parameters: ['rollback', `MLOPS_ROLLBACK=${JSON.stringify({ step: rollback.step, to: rollback.to })}`],
      },
    },
  ];
}
