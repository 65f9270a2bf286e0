// Kubeflow Pipelines v2: the compiled pipeline, and what a recurring run of it is made with.
import { commonLosses, cronFor, type Engine, type Loss, safeName, secretLosses } from '../../core/compile/engine.ts';
import { gateLosses, withGates } from '../../core/compile/gates.ts';
import type { Pipeline } from '../../core/compile/pipeline.ts';
import { printYaml } from '../../core/text/print-yaml.ts';
import dsl from './files/kfp_pipeline.py';
import runner from './files/pipeline_steps.py';
import { pipelineSpecOf } from './kfp-spec.ts';

export const kfp: Engine = {
  id: 'kfp',
  title: 'Kubeflow Pipelines',
  compile(pipeline) {
    const losses: Loss[] = [
      ...commonLosses(pipeline),
      ...secretLosses(
        pipeline,
        "Add the secret with kfp.kubernetes.use_secret_as_env, or let the image's identity read it.",
      ),
      ...gateLosses(pipeline),
      ...timeoutLosses(pipeline),
    ];
    const spec = pipelineSpecOf(withGates(pipeline), safeName(pipeline.name, 63));
    return {
      files: [
        {
          path: 'pipeline.yaml',
          text: printYaml(spec, {
            '': `Uploaded as it stands: kfp pipeline create -p ${safeName(pipeline.name, 63)} pipeline.yaml`,
          }),
        },
        { path: 'pipeline.py', text: dsl },
        { path: 'pipeline_steps.py', text: runner },
        ...recurringRun(pipeline, losses),
      ],
      losses,
    };
  },
};

/** Neither KFP nor Vertex bounds the time of one step. */
export function timeoutLosses({ steps }: Pipeline): readonly Loss[] {
  const bounded = steps.flatMap(({ name, timeoutMinutes }) =>
    timeoutMinutes === 120 ? [] : [`${name} (${timeoutMinutes} min)`],
  );
  return bounded.length === 0
    ? []
    : [
        {
          at: ['steps'],
          what: `Steps are not ended after their time: ${bounded.join(', ')}.`,
          why: 'a task has no timeout; only the whole run may have a deadline.',
          instead: 'Let the program end itself (timeout 3600 python …).',
        },
      ];
}

function recurringRun({ name, schedule, timezone, concurrency }: Pipeline, losses: Loss[]) {
  if (schedule === undefined) return [];
  const cron = cronFor(schedule, 'kfp');
  if (cron.kind === 'loss') {
    losses.push({
      at: ['schedule'],
      what: 'There is no recurring run.',
      why: cron.why,
      instead: 'Write a schedule of five fields.',
    });
    return [];
  }
  if (timezone !== 'UTC')
    losses.push({
      at: ['timezone'],
      what: `The schedule is read on the clock of the controller, which must be ${timezone}.`,
      why: 'the zone is one setting for all recurring runs (CRON_SCHEDULE_TIMEZONE), not one of each.',
      instead: `Set CRON_SCHEDULE_TIMEZONE to ${timezone} on the controller of scheduled workflows.`,
    });
  if (concurrency === 'replace')
    losses.push({
      at: ['concurrency'],
      what: 'A run that is due while one is running waits; the running one is not replaced.',
      why: 'a recurring run knows only how many may run at once.',
      instead: 'End the running one through the API first.',
    });
  const run = {
    job_name: safeName(name, 63),
    // Six fields, seconds first: five are taken and mean another time.
    cron_expression: cron.expression,
    max_concurrency: concurrency === 'allow' ? 10 : 1,
    no_catchup: true,
    enable_caching: false,
    pipeline_package_path: 'pipeline.yaml',
  };
  return [
    {
      path: 'recurring-run.yaml',
      text: printYaml(run, {
        '': 'Arguments of kfp.Client().create_recurring_run, which pipeline.py --schedule calls.',
      }),
    },
  ];
}
