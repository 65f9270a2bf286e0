// Terraform prints a variable in plans and logs unless it is marked.
import { defineRule } from '../../../../core/validate/rule.ts';
import { isSecretName } from '../../../secrets/look-alikes.ts';

const block = /^[ \t]{0,8}variable[ \t]{1,8}"([A-Za-z_][\w-]{2,60})"[ \t]{0,8}\{([^{}]{0,2000})\}/gm;

export const terraformVariableIsSensitive = defineRule({
  id: 'credentials/terraform-variable-is-sensitive',
  kinds: [],
  severity: 'info',
  sources: ['terraform-sensitive'],
  check() {},
  checkText({ path, text }, report) {
    if (!/\.tf$/i.test(path)) return;
    for (const match of text.matchAll(block)) {
      const [whole, name = '', body = ''] = match;
      if (!isSecretName(name) || /^\s*(?:sensitive|ephemeral)\s*=\s*true/m.test(body)) continue;
      const start = match.index + whole.indexOf(name);
      const end = match.index + whole.length - 1;
      report({
        at: { start, end: start + name.length },
        message: `Terraform prints ${name} in plans and logs. Mark it sensitive = true (ephemeral = true keeps it out of the state as well).`,
        fixes: [
          {
            title: 'Mark it as sensitive',
            safe: false,
            edits: [{ place: { start: end, end }, text: `${body.endsWith('\n') ? '' : '\n'}  sensitive = true\n` }],
          },
        ],
      });
    }
  },
});
