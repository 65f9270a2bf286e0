// An output exists only after its step has ended: a condition may only look back.
import { outputsIn, readCondition } from '../../../../core/text/condition.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { placeInScalar } from '../../../../core/text/place.ts';
import { ancestorsOf } from '../../../../core/validate/order.ts';
import { orderOf, type PipelineStep, stepNamed, stepsOf } from '../../../../core/validate/pipeline-steps.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const conditionNamesAnAncestor = defineRule({
  id: 'pipeline/condition-names-an-ancestor',
  kinds: ['retraining-pipeline'],
  severity: 'error',
  sources: ['kfp', 'argo-workflows'],
  check(document, report, file) {
    const steps = stepsOf(document);
    const before = orderOf(steps);
    for (const step of steps) {
      const found = document.find(['steps', step.index, 'conditional']);
      if (typeof found?.value !== 'string') continue;
      const condition = readCondition(found.value);
      if (condition.kind === 'problem') continue;
      const ancestors = ancestorsOf(step.name, before);
      for (const output of outputsIn(condition)) {
        const message = problemOf(output.step, { step, steps, ancestors });
        if (message) report({ at: placeInScalar(found, output, file.text), message });
      }
    }
  },
});

interface Around {
  readonly step: PipelineStep;
  readonly steps: readonly PipelineStep[];
  readonly ancestors: ReadonlySet<string>;
}

function problemOf(word: string, { step, steps, ancestors }: Around): string | undefined {
  const named = stepNamed(word, steps);
  if (named === 'several')
    return `Several steps end with ${JSON.stringify(word)}. Write the whole name of the one that is meant.`;
  if (!named) {
    const near = nearestWord(
      word,
      steps.map(({ name }) => name),
    );
    return `No step is called ${JSON.stringify(word)}, so this condition can never hold.${near ? ` Did you mean ${JSON.stringify(near)}?` : ''}`;
  }
  if (named.name === step.name) return `${step.name} cannot decide by its own output whether to run.`;
  if (ancestors.has(named.name)) return undefined;
  return `${step.name} does not wait for ${named.name}: its output may not exist yet. Add ${named.name} to dependencies.`;
}
