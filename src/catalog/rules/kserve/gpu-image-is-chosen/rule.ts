// A version of one's own switches off the choice of the GPU build: the card is rented and not used.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { isTemplated } from '../../../manifests/pods.ts';
import { resolveRuntime, runtimeQuestion, runtimesOf } from '../../../runtimes/resolve-runtime.ts';

const withGpuBuilds = ['kserve-tensorflow-serving', 'kserve-torchserve', 'kserve-huggingfaceserver'];

export const gpuImageIsChosen = defineRule({
  id: 'kserve/gpu-image-is-chosen',
  kinds: ['inference-service'],
  severity: 'info',
  sources: ['kserve-storage-uri'],
  check(document, report, file, project) {
    const version = document.find('spec.predictor.model.runtimeVersion');
    const gpu = document.find(['spec', 'predictor', 'model', 'resources', 'limits', 'nvidia.com/gpu']);
    if (typeof version?.value !== 'string' || !gpu || /gpu/.test(version.value) || isTemplated(version.value)) return;
    const question = runtimeQuestion(document.root);
    const answer = question && resolveRuntime(question, runtimesOf(project));
    if (answer?.kind !== 'chosen' || !withGpuBuilds.includes(answer.runtime.name)) return;
    report({
      at: version.place,
      message: `The tag ${version.value} of ${answer.runtime.name} is a CPU build: KServe appends -gpu only where runtimeVersion is absent.`,
      related: [{ place: gpu.place, message: 'a GPU is asked for here' }],
      fixes: offeredFix(
        `Change it to ${version.value}-gpu`,
        replaceValue({ document, file }, version, `${version.value}-gpu`),
      ),
    });
  },
});
