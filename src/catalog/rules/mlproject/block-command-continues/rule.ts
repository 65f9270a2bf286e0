// Each line of a literal block is a command of its own; options on the next line are run as a program.

import { entryPointsOf } from '../../../../core/validate/entry-points.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const blockCommandContinues = defineRule({
  id: 'mlproject/block-command-continues',
  kinds: ['mlproject'],
  severity: 'warning',
  sources: ['mlflow-projects'],
  check(document, report, file) {
    for (const { command } of entryPointsOf(document)) {
      if (command === undefined || !/^\|/.test(file.text.slice(command.place.start, command.place.end))) continue;
      const lines = command.value.split('\n');
      const index = lines.findIndex(
        (line, at) => /^\s*--?[A-Za-z]/.test(line) && at > 0 && !/\\\s*$/.test(lines[at - 1] ?? ''),
      );
      if (index < 0) continue;
      const bar = command.place.start;
      report({
        at: { start: bar, end: bar + 1 },
        message: `Each line of this block is a command of its own: ${JSON.stringify((lines[index] ?? '').trim().slice(0, 40))} would be run as a program. Use ">-", or end the lines with a backslash.`,
        fixes: [
          { title: 'Fold the lines (>)', safe: false, edits: [{ place: { start: bar, end: bar + 1 }, text: '>' }] },
        ],
      });
    }
  },
});
