// An optional reference lets the pod start without its credential, and fail at the first request instead of at the roll-out.
import { defineRule } from '../../../../core/validate/rule.ts';
import { isSecretName } from '../../../secrets/look-alikes.ts';

export const secretReferenceIsRequired = defineRule({
  id: 'credentials/secret-reference-is-required',
  kinds: 'any',
  severity: 'info',
  sources: ['k8s-secrets'],
  check(document, report, { text }) {
    if (!text.includes('optional')) return;
    document.walk((found) => {
      const { path, value } = found;
      if (value !== true || path.at(-1) !== 'optional' || path.at(-2) !== 'secretKeyRef') return;
      const name = document.find([...path.slice(0, -3), 'name'])?.value;
      if (typeof name !== 'string' || !isSecretName(name)) return;
      report({
        at: found.place,
        message: `With optional: true the pod starts without ${name} and fails at its first use of it, after the roll-out went through. Make it required, so that the roll-out stops.`,
        fixes: [{ title: 'Make it required', safe: false, edits: [{ place: found.place, text: 'false' }] }],
      });
    });
  },
});
