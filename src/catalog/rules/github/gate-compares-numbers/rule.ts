// The shell compares texts: 1e-1 is above 0.88, and 0.9 is above 0.10 only by luck.
import { placeInScalar } from '../../../../core/text/place.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

// `[[ $f1 > 0.88 ]]` and `[ "$f1" \> 0.88 ]`.
const textual = /\[\[?\s[^\]\n]*\$\{?\w+\}?"?\s*\\?[<>]\s*"?\d[\d.]*"?\s*\]\]?/;

export const gateComparesNumbers = defineRule({
  id: 'github/gate-compares-numbers',
  kinds: ['github-workflow'],
  severity: 'warning',
  sources: ['scikit-metrics'],
  check(document, report, file) {
    for (const { name, steps } of jobsOf(document))
      for (const index of steps.keys()) {
        const run = document.find(['jobs', name, 'steps', index, 'run']);
        const match = typeof run?.value === 'string' ? textual.exec(run.value) : null;
        if (!run || !match) continue;
        report({
          at: placeInScalar(run, { start: match.index, end: match.index + match[0].length }, file.text),
          message:
            'This compares texts, not numbers ("1e-1" is above "0.88"). Compare in Python and exit with a code, or use awk or bc.',
        });
      }
  },
});
