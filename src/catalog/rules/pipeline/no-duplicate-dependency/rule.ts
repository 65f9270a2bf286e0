// A dependency that is listed twice says nothing more, and hides the one that was meant.
import { stepsOf } from '../../../../core/validate/pipeline-steps.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const noDuplicateDependency = defineRule({
  id: 'pipeline/no-duplicate-dependency',
  kinds: ['retraining-pipeline'],
  severity: 'warning',
  sources: ['argo-workflows'],
  check(document, report) {
    for (const { name: step, dependencies } of stepsOf(document))
      for (const [index, { name, place }] of dependencies.entries())
        if (dependencies.findIndex((one) => one.name === name) < index)
          report({
            at: place,
            message: `${step} waits for ${JSON.stringify(name)} twice. Remove one, or name the step that was meant.`,
          });
        else if (name === step)
          report({ at: place, message: `${step} waits for itself and never starts. Remove the dependency.` });
  },
});
