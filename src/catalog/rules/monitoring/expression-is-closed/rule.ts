// A bracket too many or too few makes Prometheus refuse the whole file, and the operator drop the whole resource.
import { defineRule } from '../../../../core/validate/rule.ts';
import { expressionsOf, maskedPromql } from '../../../manifests/promql.ts';

const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

export const expressionIsClosed = defineRule({
  id: 'monitoring/expression-is-closed',
  kinds: ['prometheus-rule', 'prometheus-rules', 'grafana-dashboard'],
  severity: 'error',
  sources: ['prometheus-rules'],
  check(document, report) {
    // A dashboard is loaded all the same; only the panel stays empty.
    const severity = document.find('panels') ? 'warning' : 'error';
    for (const found of expressionsOf(document)) {
      const problem = problemOf(maskedPromql(String(found.value)));
      if (problem !== undefined)
        report({
          at: found.place,
          severity,
          message: `This is no PromQL: ${problem}. Prometheus refuses it, and a file of rules as a whole.`,
        });
    }
  },
});

function problemOf(masked: string): string | undefined {
  if (masked.trim() === '') return 'the expression is empty';
  const open: string[] = [];
  for (const letter of masked) {
    if ('([{'.includes(letter)) open.push(letter);
    const wanted = Object.hasOwn(opening, letter) ? opening[letter] : undefined;
    if (wanted === undefined) continue;
    const last = open.pop();
    if (last !== wanted) return last === undefined ? `${letter} closes nothing` : `${letter} closes ${last}`;
  }
  if (open.length > 0) return `${open.at(-1) ?? ''} is not closed`;
  return /["'`]/.test(masked.replaceAll(/" *"/g, '')) ? 'a text is not closed' : undefined;
}
