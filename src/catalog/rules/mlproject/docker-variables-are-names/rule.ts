// A text in docker_env.environment names a variable of the host; A=b is taken for such a name.
import { offeredFix } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const dockerVariablesAreNames = defineRule({
  id: 'mlproject/docker-variables-are-names',
  kinds: ['mlproject'],
  severity: 'error',
  sources: ['mlflow-projects'],
  check(document, report) {
    for (const found of document.entries('docker_env.environment')) {
      if (typeof found.value !== 'string') continue;
      const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(found.value) ?? [];
      if (name === undefined || value === undefined) continue;
      report({
        at: found.place,
        message: `MLflow looks for a variable of the host that is called ${JSON.stringify(`${name}=…`)}, and the run fails. Write the pair [${name}, value], or ${name} alone to pass the host's.`,
        fixes: offeredFix(`Write the pair of ${name} and its value`, [
          { place: found.place, text: `[${JSON.stringify(name)}, ${JSON.stringify(value)}]` },
        ]),
      });
    }
  },
});
