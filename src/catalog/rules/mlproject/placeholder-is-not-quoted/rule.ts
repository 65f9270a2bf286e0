// MLflow quotes values itself; quotes around a placeholder undo that, and blanks split the value.
import { placeInScalar } from '../../../../core/text/place.ts';
import { entryPointsOf } from '../../../../core/validate/entry-points.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const placeholderIsNotQuoted = defineRule({
  id: 'mlproject/placeholder-is-not-quoted',
  kinds: ['mlproject'],
  severity: 'info',
  sources: ['mlflow-projects'],
  check(document, report, file) {
    for (const { command } of entryPointsOf(document)) {
      const match = command && /(["'])\{(\w+)\}\1/.exec(command.value);
      if (!command || !match) continue;
      report({
        at: placeInScalar(command, { start: match.index, end: match.index + match[0].length }, file.text),
        message: `{${match[2]}} is quoted for the shell already; with quotes around it a value with blanks falls apart. Remove the quotes.`,
      });
    }
  },
});
