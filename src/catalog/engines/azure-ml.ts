// Azure ML: a pipeline job whose steps hand their folder of outputs on, and the schedule that starts it.
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
import { type Pipeline, readsOf, type Step } from '../../core/compile/pipeline.ts';
import { printYaml } from '../../core/text/print-yaml.ts';
import runner from './files/pipeline_steps.py';
import { windowsZone } from './windows-zones.ts';

const key = (name: string) => name.replaceAll('-', '_');

export const azureMl: Engine = {
  id: 'azure-ml',
  title: 'Azure ML',
  compile(pipeline) {
    const gated = withGates(pipeline);
    const losses: Loss[] = [
      ...commonLosses(pipeline),
      ...secretLosses(pipeline, 'Let the identity of the compute read the key vault.'),
      ...gateLosses(pipeline),
      ...pipeline.steps.flatMap(lossesOf),
    ];
    const job = {
      $schema: 'https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json',
      type: 'pipeline',
      display_name: pipeline.name,
      experiment_name: safeName(pipeline.name, 60),
      settings: { default_compute: 'azureml:cpu-cluster', continue_on_step_failure: false },
      jobs: Object.fromEntries(gated.steps.map((step) => [key(step.name), jobOf(step)])),
    };
    if (pipeline.rollback)
      losses.push({
        at: ['rollback'],
        what: `What takes ${pipeline.rollback.step} back is started from outside.`,
        why: 'a pipeline job has no step that runs because another failed.',
        instead:
          'Subscribe to the event Microsoft.MachineLearningServices.RunStatusChanged and run pipeline_steps with "rollback" when this run fails.',
      });
    return {
      files: [
        { path: 'pipeline.yml', text: printYaml(job, { '': 'az ml job create --file pipeline.yml' }) },
        { path: 'pipeline_steps.py', text: runner },
        ...scheduleOf(pipeline, losses),
      ],
      losses,
    };
  },
};

function jobOf(step: Step) {
  const reads = step.condition ? readsOf(step.condition).map((read) => read.step) : [];
  const before = [...new Set([...step.dependencies, ...reads])];
  const inputs = Object.fromEntries(
    before.map((one) => [key(one), { type: 'uri_folder', path: `\${{parent.jobs.${key(one)}.outputs.outputs}}` }]),
  );
  const folders = before.map((one) => `"${one}": "\${{inputs.${key(one)}}}"`).join(', ');
  const command = step.command.map(quoted).join(' ');
  return {
    type: 'command',
    code: '.',
    environment: { image: step.image },
    command: `${command} 'MLOPS_OUTPUTS=\${{outputs.outputs}}'${before.length > 0 ? ` 'MLOPS_INPUTS={${folders}}'` : ''}`,
    environment_variables: {
      ...environmentOf(step),
      ...(step.condition ? { MLOPS_CONDITION: JSON.stringify(step.condition) } : {}),
    },
    ...(before.length > 0 ? { inputs } : {}),
    outputs: { outputs: { type: 'uri_folder', mode: 'upload' } },
    limits: { timeout: Math.ceil(step.timeoutMinutes * 60) },
  };
}

function quoted(word: string): string {
  return /^[\w./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function lossesOf(step: Step, index: number): readonly Loss[] {
  const at = ['steps', index];
  return [
    ...(step.condition
      ? [
          {
            at: [...at, 'conditional'],
            what: `The condition of ${step.name} is checked by its own program, which then skips itself and those behind it: its machine starts all the same.`,
            why: 'a pipeline job in YAML has no conditional step.',
            instead: 'pipeline_steps.py does it; a program of your own must read MLOPS_CONDITION.',
          },
        ]
      : []),
    ...(step.retries > 0
      ? [
          {
            at: [...at, 'retry'],
            what: `${step.name} is not tried again.`,
            why: 'only parallel jobs have retries.',
            instead: 'Start the pipeline again; steps that ended are reused when nothing changed.',
          },
        ]
      : []),
    ...(step.gpus > 0 || step.cpu !== '1' || step.memory !== '2Gi'
      ? [
          {
            at: [...at, 'resources'],
            what: `${step.name} gets a node of the cluster cpu-cluster, not ${step.cpu} CPU, ${step.memory}${step.gpus > 0 ? ` and ${step.gpus} GPU` : ''}.`,
            why: 'the size of a node is the business of the compute cluster.',
            instead: 'Name another cluster as compute of this step.',
          },
        ]
      : []),
  ];
}

function scheduleOf({ name, schedule, timezone, concurrency }: Pipeline, losses: Loss[]) {
  if (schedule === undefined) return [];
  const cron = cronFor(schedule, 'azure');
  if (cron.kind === 'loss') {
    losses.push({
      at: ['schedule'],
      what: 'There is no schedule.',
      why: cron.why,
      instead: 'Write a schedule of five fields.',
    });
    return [];
  }
  if (concurrency !== 'allow')
    losses.push({
      at: ['concurrency'],
      what: 'Two runs may go on at once.',
      why: 'a schedule starts a job whatever else is running.',
      instead: 'Give the compute cluster one node, so that the second run waits.',
    });
  const zone = windowsZone(timezone);
  if (zone === undefined)
    losses.push({
      at: ['timezone'],
      what: `The schedule is read in UTC, not in ${timezone}.`,
      why: 'Azure wants a name of Windows for the zone, and none is known here for this one.',
      instead: 'Look the name up (Get-TimeZone -ListAvailable) and write it into schedule.yml.',
    });
  const manifest = {
    $schema: 'https://azuremlschemas.azureedge.net/latest/schedule.schema.json',
    name: safeName(name, 60),
    trigger: { type: 'cron', expression: cron.expression, time_zone: zone ?? 'UTC' },
    create_job: './pipeline.yml',
  };
  return [{ path: 'schedule.yml', text: printYaml(manifest, { '': 'az ml schedule create --file schedule.yml' }) }];
}
