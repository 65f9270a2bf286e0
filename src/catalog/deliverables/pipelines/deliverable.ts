// The retraining pipeline as one file of ours, its steps as a program, and the same for the engine that the plan chose.

import { readPipeline } from '../../../core/compile/pipeline.ts';
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import runner from '../../engines/files/pipeline_steps.py';
import { engines } from '../../engines/index.ts';
import steps from './files/steps.py';
import testTriggers from './files/test_triggers.py';
import triggerProgram from './files/triggers.py';
import { stepsOf } from './steps.ts';

const folder = 'mlops/pipelines';
const source = `${folder}/retraining.yaml`;

/** The engine of an orchestrator; the others run the steps by their own schedule. */
function engineOf(sheet: PlanSheet): string | undefined {
  const choice = sheet.choice('orchestration');
  if (choice === 'ci-schedule')
    return sheet.choice('ci') === 'github-actions' || sheet.choice('ci') === 'github' ? 'github-actions' : undefined;
  const byChoice: Readonly<Record<string, string>> = {
    'kubeflow-pipelines': 'kfp',
    'argo-workflows': 'argo',
    airflow: 'airflow',
    'vertex-pipelines': 'vertex',
    'sagemaker-pipelines': 'sagemaker',
    'azureml-pipelines': 'azure-ml',
    'databricks-jobs': 'databricks',
  };
  return byChoice[choice];
}

// Where the engine looks for its file.
function placeOf(engine: string, path: string): string {
  return engine === 'github-actions' && path === 'workflow.yml'
    ? '.github/workflows/retraining.yml'
    : `${folder}/${engine}/${path}`;
}

function pipelineOf(sheet: PlanSheet): string {
  const { names, limits, plan } = sheet;
  const { spec } = plan;
  const settings = sheet.made('retraining')?.settings ?? {};
  const coolDown = Number(settings['coolDownHours'] ?? 24);
  const wanted: readonly string[] =
    spec.retraining?.triggers ?? (sheet.choice('retraining') === 'scheduled' ? [] : ['performance', 'drift']);
  const triggers = [
    {
      type: 'performance',
      metric: `${plan.practice.gateMetric}_drop_percent`,
      threshold: limits.metricRetrainPercent,
      operator: 'greater_than',
      window_hours: 24 * 7,
      cooldown_hours: coolDown,
      least_rows: limits.leastRows,
    },
    {
      type: 'drift',
      metric: 'psi',
      threshold: limits.psiRetrain,
      operator: 'greater_than',
      window_hours: 24,
      cooldown_hours: coolDown,
      least_rows: limits.leastRows,
    },
    { type: 'data-volume', rows: 100_000, cooldown_hours: coolDown },
  ].filter(({ type }) => wanted.includes(type));
  const pipeline = {
    pipeline_name: `${names.model}-retraining`,
    schedule: String(settings['schedule'] ?? '0 2 * * 0'),
    timezone: 'UTC',
    concurrency: 'forbid',
    ...(triggers.length > 0 ? { triggers } : {}),
    defaults: {
      program: ['python', 'src/pipeline_steps.py'],
      image: `${names.imageRegistry}/${names.model}:${names.version}`,
      env: { MLFLOW_TRACKING_URI: names.trackingUri },
      retry: { limit: 2, backoff_s: 60 },
      timeout_minutes: 120,
      resources: { cpu: '2', memory: '4Gi' },
    },
    steps: stepsOf(sheet),
    rollback: { step: 'model-deployment', to: 'previous', when: ['evaluation_failed', 'slo_violation'] },
  };
  return printYaml(pipeline, {
    '': 'The retraining pipeline. The files of the engine beside it are compiled from this one: mlops compile.',
    'defaults.image': 'Holds src/ and the packages of requirements.txt.',
  });
}

/** What an engine makes of our pipeline, which has a schedule and a way back: known without compiling it. */
const filesOf: Readonly<Record<string, readonly string[]>> = {
  kfp: ['pipeline.yaml', 'pipeline.py', 'recurring-run.yaml'],
  argo: ['workflow-template.yaml', 'service-account.yaml', 'role.yaml', 'role-binding.yaml', 'cron-workflow.yaml'],
  airflow: ['dag.py', 'pipeline.json'],
  vertex: ['pipeline-job.json', 'schedule.json'],
  sagemaker: ['pipeline.json', 'schedule.json', 'rollback-rule.json'],
  'azure-ml': ['pipeline.yml', 'schedule.yml', 'pipeline_steps.py'],
  databricks: ['databricks-job.yml', 'pipeline_steps.py'],
  'github-actions': ['workflow.yml'],
};

function compile(engineId: string, text: string): ReadonlyMap<string, string> {
  const engine = engines.find(({ id }) => id === engineId);
  const reading = readPipeline(source, text);
  if (!engine || reading.kind === 'invalid')
    throw new Error(`the retraining pipeline cannot be compiled to ${engineId}`);
  return new Map(engine.compile(reading.pipeline).files.map((file) => [file.path, file.text]));
}

const retraining: Variant = {
  id: 'retraining-pipeline',
  render(sheet): readonly RenderedFile[] {
    const engine = engineOf(sheet);
    let text: string | undefined;
    const pipeline = () => {
      text ??= pipelineOf(sheet);
      return text;
    };
    let made: ReadonlyMap<string, string> | undefined;
    // Compiled when the first of its files is wanted: a plan only lists them.
    const fileOf = (path: string) => () => {
      made ??= compile(engine ?? '', pipeline());
      const found = made.get(path);
      if (found === undefined) throw new Error(`${engine} made no ${path}`);
      return found;
    };
    return [
      { path: workspacePath(source), text: pipeline },
      { path: workspacePath(`${folder}/triggers.py`), text: triggerProgram },
      { path: workspacePath('tests/test_triggers.py'), text: testTriggers },
      { path: workspacePath('src/steps.py'), text: steps },
      { path: workspacePath('src/pipeline_steps.py'), text: runner },
      ...(engine === undefined ? [] : (filesOf[engine] ?? [])).map((path) => ({
        path: workspacePath(placeOf(engine ?? '', path)),
        text: fileOf(path),
      })),
    ];
  },
};

export const pipelines: Deliverable = {
  id: 'pipelines',
  title: 'Retraining pipeline',
  from: 'T2',
  because: ['retraining', 'orchestration', 'approval'],
  variants: [retraining],
};
