// A PodMetric is pushed by a side-car; without the annotation, or with another service's name in it, KEDA waits for data.
import { insertEntry, offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { annotation } from '../../../manifests/kserve.ts';
import { isTemplated } from '../../../manifests/pods.ts';

const key = 'sidecar.opentelemetry.io/inject';

export const podMetricHasCollector = defineRule({
  id: 'kserve/pod-metric-has-collector',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-keda-docs'],
  check(document, report, file) {
    const metric = document
      .entries('spec.predictor.autoScaling.metrics')
      .map((one) => document.find([...one.path, 'type']))
      .find((type) => type?.value === 'PodMetric');
    const name = document.find('metadata.name')?.value;
    if (!metric || typeof name !== 'string' || isTemplated(name)) return;
    const injected = annotation(document, key);
    const wanted = `${name}-predictor`;
    if (injected && (injected.value === wanted || isTemplated(injected.value))) return;
    const edited = { document, file };
    report({
      at: injected?.place ?? metric.place,
      message: `A PodMetric needs the collector side-car: the annotation ${key} must be ${JSON.stringify(wanted)}, the name of this service's collector. Without it there is no data and nothing scales.`,
      fixes: offeredFix(
        `Set ${key} to ${wanted}`,
        injected
          ? replaceValue(edited, injected, wanted)
          : insertEntry(edited, ['metadata', 'annotations', key], wanted),
      ),
    });
  },
});
