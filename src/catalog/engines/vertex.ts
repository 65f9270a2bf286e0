// Vertex AI Pipelines: the job, and the schedule that creates it, as bodies of the API's requests.
import { commonLosses, cronFor, type Engine, type Loss, safeName, secretLosses } from '../../core/compile/engine.ts';
import { gateLosses, withGates } from '../../core/compile/gates.ts';
import runner from './files/pipeline_steps.py';
import { timeoutLosses } from './kfp.ts';
import { pipelineSpecOf } from './kfp-spec.ts';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

export const vertex: Engine = {
  id: 'vertex',
  title: 'Vertex AI Pipelines',
  compile(pipeline) {
    const losses: Loss[] = [
      ...commonLosses(pipeline),
      ...secretLosses(pipeline, 'Let the service account of the job read Secret Manager.'),
      ...gateLosses(pipeline),
      ...timeoutLosses(pipeline),
    ];
    const name = safeName(pipeline.name, 63);
    const job = {
      displayName: name,
      runtimeConfig: {
        gcsOutputDirectory: 'gs://BUCKET/pipelines',
        failurePolicy: 'PIPELINE_FAILURE_POLICY_FAIL_FAST',
      },
      pipelineSpec: pipelineSpecOf(withGates(pipeline), name),
    };
    const files = [
      { path: 'pipeline-job.json', text: json(job) },
      { path: 'pipeline_steps.py', text: runner },
    ];
    losses.push({
      at: ['pipeline_name'],
      what: 'gs://BUCKET/pipelines stands for the bucket of your project.',
      why: 'the pipeline does not say where its files go.',
      instead: 'Replace BUCKET in pipeline-job.json and schedule.json.',
    });
    if (pipeline.schedule === undefined) return { files, losses };
    const cron = cronFor(pipeline.schedule, 'vertex');
    if (cron.kind === 'loss') {
      losses.push({
        at: ['schedule'],
        what: 'There is no schedule.',
        why: cron.why,
        instead: 'Write a schedule of five fields.',
      });
      return { files, losses };
    }
    if (pipeline.concurrency === 'replace')
      losses.push({
        at: ['concurrency'],
        what: 'A run that is due while one is running waits; the running one is not replaced.',
        why: 'a schedule knows only how many may run at once.',
        instead: 'Cancel the running job first.',
      });
    const schedule = {
      displayName: name,
      cron: `TZ=${pipeline.timezone} ${cron.expression}`,
      maxConcurrentRunCount: pipeline.concurrency === 'allow' ? '10' : '1',
      allowQueueing: pipeline.concurrency === 'forbid',
      createPipelineJobRequest: { parent: 'projects/PROJECT/locations/REGION', pipelineJob: job },
    };
    losses.push({
      at: ['schedule'],
      what: 'projects/PROJECT/locations/REGION stands for your project and region.',
      why: 'the pipeline does not name them.',
      instead: 'Replace both in schedule.json.',
    });
    return { files: [...files, { path: 'schedule.json', text: json(schedule) }], losses };
  },
};
