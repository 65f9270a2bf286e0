// What the webhook asks of each KEDA metric, and what the CRD does not say.
import type { Found, SourceDocument } from '../../../../core/text/source-file.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { annotation, componentsOf } from '../../../manifests/kserve.ts';

export const kedaMetricIsComplete = defineRule({
  id: 'kserve/keda-metric-is-complete',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-webhook', 'kserve-component'],
  check(document, report) {
    if (annotation(document, 'serving.kserve.io/autoscalerClass')?.value !== 'keda') return;
    for (const component of componentsOf(document))
      for (const metric of document.entries([...component.path, 'autoScaling', 'metrics'])) {
        const problem = problemOf(metric, document);
        if (problem) report({ at: problem.at, message: problem.message });
      }
  },
});

const fields: Readonly<Record<string, string>> = { Resource: 'resource', External: 'external', PodMetric: 'podmetric' };
const valueFields: Readonly<Record<string, string>> = {
  Utilization: 'averageUtilization',
  Value: 'value',
  AverageValue: 'averageValue',
};

function problemOf(metric: Found, document: SourceDocument): { at: Found['place']; message: string } | undefined {
  const type = document.find([...metric.path, 'type']);
  const field = typeof type?.value === 'string' && Object.hasOwn(fields, type.value) ? fields[type.value] : undefined;
  if (!type || field === undefined) return undefined;
  const body = document.find([...metric.path, field]);
  if (!body || !isMapping(body.value))
    return {
      at: type.place,
      message: `A metric of type ${String(type.value)} needs the field ${field} (in lower case).`,
    };
  const target = document.find([...body.path, 'target']);
  if (!target || !isMapping(target.value))
    return { at: body.keyPlace ?? body.place, message: `${field} needs a target with type and value.` };
  const { type: targetType } = target.value;
  if (typeof targetType !== 'string')
    return {
      at: target.keyPlace ?? target.place,
      message:
        'target.type must be written: left out it arrives as an empty text, which is refused. One of Utilization, Value, AverageValue.',
    };
  const wanted = Object.hasOwn(valueFields, targetType) ? valueFields[targetType] : undefined;
  if (wanted === undefined) return undefined;
  if (field === 'resource') return resourceProblem(body, target, targetType, wanted);
  const query = document.find([...body.path, 'metric', 'query']);
  if (query === undefined || query.value === null || query.value === '')
    return { at: body.keyPlace ?? body.place, message: `${field}.metric.query must not be empty.` };
  if (!has(target.value['value']))
    return {
      at: target.keyPlace ?? target.place,
      message: 'target.value must be set: it is the threshold that KEDA gets.',
    };
  return undefined;
}

function resourceProblem(body: Found, target: Found, type: string, wanted: string) {
  if (!isMapping(body.value) || !isMapping(target.value)) return undefined;
  const at = target.keyPlace ?? target.place;
  if (body.value['name'] === 'cpu' && type !== 'Utilization')
    return { at, message: 'With KEDA a cpu target must be of type Utilization.' };
  if (body.value['name'] === 'memory' && type === 'Value')
    return { at, message: 'With KEDA a memory target must be of type Utilization or AverageValue.' };
  if (!has(target.value[wanted])) return { at, message: `A target of type ${type} needs ${wanted}.` };
  const share = target.value['averageUtilization'];
  if (type === 'Utilization' && typeof share === 'number' && (share < 1 || share > 100))
    return { at, message: `averageUtilization ${share} must lie between 1 and 100.` };
  return undefined;
}

function has(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
