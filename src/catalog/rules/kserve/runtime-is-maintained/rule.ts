// KServe still chooses TorchServe for pytorch by itself; upstream has ended its maintenance.
import { insertEntry, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { legacyFrameworks, resolveRuntime, runtimeQuestion, runtimesOf } from '../../../runtimes/resolve-runtime.ts';

export const runtimeIsMaintained = defineRule({
  id: 'kserve/runtime-is-maintained',
  kinds: ['inference-service'],
  severity: 'info',
  sources: ['torchserve-status', 'kserve-serving-runtimes'],
  check(document, report, file, project) {
    const question = runtimeQuestion(document.root);
    const answer = question && resolveRuntime(question, runtimesOf(project));
    if (answer?.kind !== 'chosen' || answer.runtime.unmaintained === undefined) return;
    const edited = { document, file };
    const model = ['spec', 'predictor', 'model'] as const;
    const legacy = legacyFrameworks.map((one) => document.find(['spec', 'predictor', one])).find(Boolean);
    const at = document.find([...model, 'runtime']) ?? document.find([...model, 'modelFormat', 'name']) ?? legacy;
    if (!at) return;
    const named = document.find([...model, 'runtime']);
    const edits = named
      ? replaceValue(edited, named, 'kserve-tritonserver')
      : legacy === undefined
        ? insertEntry(edited, [...model, 'runtime'], 'kserve-tritonserver')
        : undefined;
    report({
      at: legacy && !named ? (at.keyPlace ?? at.place) : at.place,
      message: `KServe will choose ${answer.runtime.name} (${answer.because}), and ${answer.runtime.unmaintained}. Serve TorchScript or ONNX with kserve-tritonserver and protocol v2, or use the huggingface or vLLM runtime.`,
      fixes: edits
        ? [{ title: 'Name kserve-tritonserver (needs TorchScript and protocol v2)', safe: false, edits }]
        : [],
    });
  },
});
