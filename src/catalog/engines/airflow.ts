// Airflow 3: one DAG file that is the same for every pipeline, and the pipeline beside it as data.
import {
  commonLosses,
  cronFor,
  type Engine,
  environmentOf,
  type Loss,
  rollbackEnvironment,
  secretLosses,
} from '../../core/compile/engine.ts';
import { type Step, usualImage } from '../../core/compile/pipeline.ts';
import dag from './files/airflow_dag.py';
import runner from './files/pipeline_steps.py';

const outputs = '/tmp/mlops-outputs/{{ dag.dag_id }}/{{ run_id }}';

export const airflow: Engine = {
  id: 'airflow',
  title: 'Airflow 3',
  compile(pipeline) {
    const losses: Loss[] = [
      ...commonLosses(pipeline),
      ...secretLosses(pipeline, 'Give it to the workers, or read an Airflow connection in the step.'),
      ...pipeline.steps.flatMap(lossesOf),
    ];
    const schedule = pipeline.schedule === undefined ? undefined : cronFor(pipeline.schedule, 'airflow');
    if (schedule?.kind === 'loss')
      losses.push({
        at: ['schedule'],
        what: 'The DAG has no schedule.',
        why: schedule.why,
        instead: 'Write a schedule of five fields.',
      });
    if (pipeline.concurrency === 'replace')
      losses.push({
        at: ['concurrency'],
        what: 'A run that is due while one is running waits; the running one is not replaced.',
        why: 'a DAG can bound its runs, and never ends one for another.',
        instead: 'Mark the running one as failed before the next begins.',
      });
    const data = {
      name: pipeline.name.replaceAll(/[^\w.-]+/g, '_').slice(0, 250),
      schedule: schedule?.kind === 'cron' ? schedule.expression : null,
      timezone: pipeline.timezone,
      max_active_runs: pipeline.concurrency === 'allow' ? 16 : 1,
      steps: pipeline.steps.map(stepOf),
      rollback: pipeline.rollback
        ? {
            step: pipeline.rollback.step,
            bash: [...pipeline.program, 'rollback'].map(quoted).join(' '),
            env: rollbackEnvironment(pipeline),
          }
        : null,
    };
    return {
      files: [
        { path: 'dag.py', text: dag },
        { path: 'pipeline_steps.py', text: runner },
        { path: 'pipeline.json', text: `${JSON.stringify(data, null, 2)}\n` },
      ],
      losses,
    };
  },
};

function stepOf(step: Step) {
  const folder = `${outputs}/${step.name}`;
  const command = step.command.map(quoted).join(' ');
  return {
    name: step.name,
    dependencies: step.dependencies,
    // Airflow takes a command that ends in .sh for a template file: the last word is never the user's.
    bash: `${command} && echo && cat "$MLOPS_OUTPUTS/outputs.json"`,
    env: { ...environmentOf(step), MLOPS_OUTPUTS: folder },
    retries: step.retries,
    backoff_s: step.backoffS,
    timeout_minutes: step.timeoutMinutes,
    condition: step.condition ?? null,
    approval: step.approval
      ? {
          timeout_hours: step.approval.timeoutHours,
          users: step.approval.approvers.map((one) => ({ id: one, name: one })),
        }
      : null,
  };
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function lossesOf(step: Step, index: number): readonly Loss[] {
  const at = ['steps', index];
  return [
    ...(step.image === usualImage && step.gpus === 0 && step.cpu === '1'
      ? []
      : [
          {
            at: [...at, 'image'],
            what: `${step.name} runs where the worker runs, not in ${step.image} with ${step.cpu} CPU, ${step.memory}${step.gpus > 0 ? ` and ${step.gpus} GPU` : ''}.`,
            why: 'the DAG uses operators of the standard provider only, which start a process of the worker.',
            instead: 'Give the workers that image, or change BashOperator to KubernetesPodOperator in dag.py.',
          },
        ]),
    ...(step.isCached
      ? [
          {
            at: [...at, 'cache'],
            what: `${step.name} runs every time.`,
            why: 'Airflow reuses no results.',
            instead: 'Let the step look for its own result.',
          },
        ]
      : []),
  ];
}
