// Which names stand in which kind of document: the shelf that a workspace is read with.
import type { ProjectFacts, ServingRuntimeFact } from '../../core/validate/rule.ts';
import type { Mark, Marker } from '../../core/workspace/mark.ts';
import { stringAt, valueAt } from '../../core/workspace/plain.ts';
import type { ProjectView } from '../../core/workspace/project-rule.ts';
import {
  externalSecret,
  inferenceGraph,
  inferenceService,
  monitor,
  named,
  role,
  roleBinding,
  scaler,
  service,
  servingRuntime,
  trainedModel,
  workload,
} from './kubernetes.ts';
import { grafanaDashboard, headingAnchors, monitoringDashboard, ruleGroups } from './monitoring.ts';
import {
  analysisTemplate,
  argoWorkflow,
  commands,
  mlproject,
  registryEntry,
  retrainingPipeline,
  rollout,
  spec as specFile,
} from './pipelines.ts';

const byKind: Readonly<Record<string, (marker: Marker, path: string) => void>> = {
  'argo-analysis-template': analysisTemplate,
  'argo-cron-workflow': argoWorkflow,
  'argo-rollout': (marker) => {
    workload(marker, ['spec', 'template']);
    rollout(marker);
  },
  'argo-workflow': argoWorkflow,
  'config-map': (marker) => named(marker, 'config-map'),
  'cron-job': (marker) => workload(marker, ['spec', 'jobTemplate', 'spec', 'template']),
  deployment: (marker) => workload(marker, ['spec', 'template']),
  'external-secret': externalSecret,
  'github-workflow': commands,
  'gitlab-ci': commands,
  'grafana-dashboard': grafanaDashboard,
  'horizontal-pod-autoscaler': scaler,
  'inference-graph': inferenceGraph,
  'inference-service': inferenceService,
  job: (marker) => workload(marker, ['spec', 'template']),
  'llm-inference-service': inferenceService,
  'mlops.yaml': specFile,
  mlproject,
  'model-registry-entry': registryEntry,
  'monitoring-dashboard': monitoringDashboard,
  'pod-monitor': (marker) => monitor(marker, 'monitored-pod-port'),
  'prometheus-rule': (marker) => ruleGroups(marker, ['spec', 'groups']),
  'prometheus-rules': (marker) => ruleGroups(marker, ['groups']),
  'retraining-pipeline': retrainingPipeline,
  role,
  'role-binding': roleBinding,
  'scaled-object': scaler,
  secret: (marker) => named(marker, 'secret'),
  service,
  'service-account': (marker) => named(marker, 'service-account'),
  'service-monitor': (marker) => monitor(marker, 'monitored-service-port'),
  'serving-runtime': servingRuntime,
  'trained-model': trainedModel,
};

export function marksOf(kind: string, marker: Marker, path: string): void {
  if (Object.hasOwn(byKind, kind)) byKind[kind]?.(marker, path);
}

/** Runbooks: each heading is something to link to. */
export function marksOfText(path: string, text: string): readonly Mark[] {
  if (!path.endsWith('.md')) return [];
  return headingAnchors(text).map(({ anchor, at, length }) => ({
    what: 'anchor',
    name: `${path}#${anchor}`,
    role: 'definition',
    place: { start: at, end: at + length },
    isExact: false,
  }));
}

export function factsFrom({ all }: Pick<ProjectView, 'all'>): ProjectFacts {
  const runtimes = all('serving-runtime', 'definition').map(
    ({ mark: { name, data } }): ServingRuntimeFact => ({
      name,
      scope: stringAt(data, ['scope']) === 'cluster' ? 'cluster' : 'namespace',
      root: valueAt(data, ['root']),
    }),
  );
  // Two specs are two projects: then nothing is known for both.
  const specs = all('spec', 'definition');
  const spec = specs.length === 1 ? specs[0]?.mark.data : undefined;
  const kserveMode = modeIn(all('kserve-mode', 'definition').map(({ mark }) => mark.name));
  return { runtimes, ...(kserveMode ? { kserveMode } : {}), ...(spec === undefined ? {} : { spec }) };
}

// The `deploy` key of KServe's own ConfigMap, which sets the mode of the cluster; RawDeployment and Serverless are the
// former names.
function modeIn(settings: readonly string[]): 'Standard' | 'Knative' | undefined {
  const modes = settings.map((text) => /"defaultDeploymentMode"\s*:\s*"(\w+)"/.exec(text)?.[1] ?? '');
  const [mode = ''] = new Set(modes).size === 1 ? modes : [];
  if (/^(Standard|RawDeployment)$/.test(mode)) return 'Standard';
  return /^(Knative|Serverless)$/.test(mode) ? 'Knative' : undefined;
}
