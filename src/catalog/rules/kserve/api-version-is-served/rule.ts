// API groups and versions that KServe no longer serves; kubectl answers only "no matches for kind".
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { isTemplated } from '../../../manifests/pods.ts';

const current: Readonly<Record<string, readonly string[]>> = {
  InferenceService: ['v1beta1'],
  ServingRuntime: ['v1alpha1'],
  ClusterServingRuntime: ['v1alpha1'],
  InferenceGraph: ['v1alpha1'],
  TrainedModel: ['v1alpha1'],
  LLMInferenceService: ['v1alpha2', 'v1alpha1'],
  LLMInferenceServiceConfig: ['v1alpha2', 'v1alpha1'],
};

export const apiVersionIsServed = defineRule({
  id: 'kserve/api-version-is-served',
  kinds: ['inference-service', 'serving-runtime', 'inference-graph', 'trained-model', 'llm-inference-service'],
  severity: 'error',
  sources: ['kserve-crd'],
  check(document, report, file) {
    const version = document.find('apiVersion');
    const kind = document.find('kind')?.value;
    const served = typeof kind === 'string' && Object.hasOwn(current, kind) ? current[kind] : undefined;
    if (typeof version?.value !== 'string' || !served || isTemplated(version.value)) return;
    const legal = served.map((one) => `serving.kserve.io/${one}`);
    const [first] = legal;
    if (first === undefined || legal.includes(version.value)) return;
    report({
      at: version.place,
      message: `${version.value} does not serve ${String(kind)} (any more): the API server answers that there is no such kind. Write ${first}${version.value.startsWith('serving.kubeflow.org') ? '; the group was renamed' : ''}.`,
      fixes: offeredFix(`Change it to ${first}`, replaceValue({ document, file }, version, first)),
    });
  },
});
