// A build argument is written into the history of the image, wherever its value came from.
import { defineRule } from '../../../../core/validate/rule.ts';
import { isDockerfile } from '../../../secrets/find-secrets.ts';
import { isReference, isSecretName } from '../../../secrets/look-alikes.ts';

const instruction = /^[ \t]{0,20}(?:ARG|ENV)[ \t]{1,20}([A-Za-z_]\w{2,60})(?:[ \t]*$|[= \t]["']?(\$[^\s"']{1,100}))/gim;

export const noSecretBuildArgument = defineRule({
  id: 'credentials/no-secret-build-argument',
  kinds: [],
  severity: 'warning',
  sources: ['docker-build-secrets'],
  check() {},
  checkText({ path, text }, report) {
    if (!isDockerfile(path)) return;
    for (const match of text.matchAll(instruction)) {
      const [whole, name = '', value] = match;
      if (!isSecretName(name) || (value !== undefined && !isReference(value))) continue;
      const start = match.index + whole.indexOf(name);
      report({
        at: { start, end: start + name.length },
        message: `The value of ${name} stays in the history of the image, where docker history shows it to everybody who can pull it. Give it with RUN --mount=type=secret,id=${name.toLowerCase()} instead.`,
      });
    }
  },
});
