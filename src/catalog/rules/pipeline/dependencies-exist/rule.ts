// A step that waits for nobody never starts, or starts too early, depending on the engine.
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { stepsOf } from '../../../../core/validate/pipeline-steps.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const dependenciesExist = defineRule({
  id: 'pipeline/dependencies-exist',
  kinds: ['retraining-pipeline'],
  severity: 'error',
  sources: ['argo-workflows', 'kfp'],
  check(document, report) {
    const steps = stepsOf(document);
    const names = steps.map(({ name }) => name);
    for (const step of steps) {
      for (const { name, place } of step.dependencies) {
        if (names.includes(name)) continue;
        const near = nearestWord(
          name,
          names.filter((one) => one !== step.name),
        );
        report({
          at: place,
          message: `No step is called ${JSON.stringify(name)}: ${step.name} would wait for nobody.${near ? ` Did you mean ${JSON.stringify(near)}?` : ` Steps are: ${names.join(', ')}.`}`,
          fixes: near ? [{ title: `Change to ${near}`, safe: false, edits: [{ place, text: near }] }] : [],
        });
      }
    }
  },
});
