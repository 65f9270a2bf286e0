// A runtime that is named must exist, be enabled and declare the format and the protocol; nothing checks that at admission.
import { type EditedDocument, removeEntry, replaceValue } from '../../../../core/text/entry-edits.ts';
import type { Fix } from '../../../../core/text/finding.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import type { Found } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { resolveRuntime, runtimeQuestion, runtimesOf } from '../../../runtimes/resolve-runtime.ts';

export const namedRuntimeFits = defineRule({
  id: 'kserve/named-runtime-fits',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-runtime-selection', 'kserve-serving-runtimes'],
  check(document, report, file, project) {
    const named = document.find('spec.predictor.model.runtime');
    const question = runtimeQuestion(document.root);
    if (!named || question?.runtime === undefined) return;
    const answer = resolveRuntime(question, runtimesOf(project));
    if (answer.kind !== 'none') return;
    const near = answer.reason === 'unknown-runtime' ? nearestWord(question.runtime, answer.instead) : undefined;
    // What resembles no known runtime may be on the cluster.
    if (answer.reason === 'unknown-runtime' && (near === undefined || !question.runtime.startsWith('kserve-'))) return;
    const instead = answer.instead.length === 0 ? '' : ` What fits: ${answer.instead.join(', ')}.`;
    report({
      at: named.place,
      message: `This model will not start: ${answer.because}.${near === undefined ? instead : ` Did you mean ${near}?`}`,
      fixes: fixesFor(near ?? (answer.reason === 'runtime-lacks-format' ? answer.instead[0] : undefined), named, {
        document,
        file,
      }),
    });
  },
});

function fixesFor(name: string | undefined, named: Found, edited: EditedDocument): readonly Fix[] {
  const removal = removeEntry(edited, named.path);
  return [
    ...(name === undefined ? [] : [{ title: `Name ${name}`, safe: false, edits: replaceValue(edited, named, name) }]),
    ...(removal ? [{ title: 'Let KServe choose the runtime', safe: false, edits: removal }] : []),
  ];
}
