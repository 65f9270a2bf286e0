// Annotations, labels and variables are texts; kubectl reads YAML 1.1, where true, 8080, on and yes are none.
import { safeFix } from '../../../../core/text/entry-edits.ts';
import type { Found, SourceDocument, SourceFile } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { containersOf } from '../../../manifests/pods.ts';

export const textsAreQuoted = defineRule({
  id: 'kubernetes/texts-are-quoted',
  kinds: [
    'deployment',
    'job',
    'cron-job',
    'service',
    'service-account',
    'config-map',
    'horizontal-pod-autoscaler',
    'pod-disruption-budget',
    'inference-service',
    'serving-runtime',
    'inference-graph',
    'llm-inference-service',
    'service-monitor',
    'pod-monitor',
    'prometheus-rule',
  ],
  severity: 'error',
  sources: ['k8s-yaml'],
  check(document, report, file) {
    for (const found of textsOf(document)) {
      const read = readAs(found, file);
      if (read === undefined) continue;
      const raw = file.text.slice(found.place.start, found.place.end).trim();
      report({
        at: found.place,
        message: `${String(found.path.at(-1) === 'value' ? 'The value of a variable' : found.path.at(-1))} must be a text, and the cluster reads ${raw} as a ${read}: it is refused. Put it in quotes.`,
        fixes: safeFix('Put it in quotes', [{ place: found.place, text: JSON.stringify(raw) }]),
      });
    }
  },
});

function textsOf(document: SourceDocument): readonly Found[] {
  const maps = [
    'metadata.annotations',
    'metadata.labels',
    'spec.template.metadata.annotations',
    'spec.template.metadata.labels',
    'spec.selector.matchLabels',
    'spec.predictor.annotations',
    'spec.predictor.labels',
  ];
  const isConfigMap = document.find('kind')?.value === 'ConfigMap';
  const variables = containersOf(document).flatMap(({ found }) =>
    document.entries([...found.path, 'env']).flatMap((one) => document.find([...one.path, 'value']) ?? []),
  );
  const version = document.find('spec.predictor.model.modelFormat.version');
  return [
    ...maps.flatMap((path) => document.entries(path)),
    ...(isConfigMap ? document.entries('data') : []),
    ...variables,
    ...(version ? [version] : []),
  ];
}

function readAs({ value, place }: Found, file: Pick<SourceFile, 'text'>): 'boolean' | 'number' | undefined {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return 'number';
  if (typeof value !== 'string') return undefined;
  // Plain words that only YAML 1.1 takes for booleans.
  const isPlain = file.text.slice(place.start, place.end) === value;
  return isPlain && /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/.test(value) ? 'boolean' : undefined;
}
