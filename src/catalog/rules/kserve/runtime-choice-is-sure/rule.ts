// Two runtimes of one priority: which one is taken hangs on the age of the objects.
import { insertEntry } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { resolveRuntime, runtimeQuestion, runtimesOf } from '../../../runtimes/resolve-runtime.ts';

export const runtimeChoiceIsSure = defineRule({
  id: 'kserve/runtime-choice-is-sure',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-runtime-selection'],
  check(document, report, file, project) {
    const question = runtimeQuestion(document.root);
    const format = document.find('spec.predictor.model.modelFormat.name');
    const answer = question && resolveRuntime(question, runtimesOf(project));
    if (!format || answer?.kind !== 'chosen' || answer.ties.length === 0) return;
    const names = [answer.runtime, ...answer.ties].map(({ name }) => name);
    const edits = insertEntry({ document, file }, ['spec', 'predictor', 'model', 'runtime'], answer.runtime.name);
    report({
      at: format.place,
      message: `${names.join(' and ')} fit equally well, with the same priority: the newest object wins, so the server changes when one is re-created. Name one in model.runtime, or give them different priorities.`,
      fixes: edits ? [{ title: `Name the runtime ${answer.runtime.name}`, safe: false, edits }] : [],
    });
  },
});
