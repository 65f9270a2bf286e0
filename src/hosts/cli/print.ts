// Findings and aborts as people and programs read them.
import { abortJson } from '../../api.ts';
import type { Abort } from '../../core/decide/decision.ts';
import type { Finding } from '../../core/text/finding.ts';
import { linesOf } from '../../core/text/place.ts';
import type { Io } from './io.ts';

export interface FileFindings {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

export function findingLines(files: readonly FileFindings[], io: Io): string {
  const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const;
  return files
    .flatMap(({ path, text, findings }) => {
      const lines = linesOf(text);
      return findings.map(({ place, severity, message, rule, fixes }) => {
        const { line, column } = lines.positionAt(place.start);
        const fix = fixes[0] ? io.paint('dim', ` [${fixes[0].safe ? '--fix' : 'fix'}: ${fixes[0].title}]`) : '';
        return `${io.paint('bold', `${path}:${line}:${column}`)} ${io.paint(colours[severity], severity)} ${message} ${io.paint('dim', rule)}${fix}`;
      });
    })
    .join('\n');
}

export function sayAbort(abort: Abort, io: Io): void {
  io.say(io.paint('red', 'No plan is made:'));
  for (const { code, because, remedy, sources } of abortJson(abort).reasons) {
    io.say(`\n${io.paint('bold', code)}: ${because}\n  What to do: ${remedy}`);
    for (const { title, url, accessed } of sources) io.say(io.paint('dim', `  ${title}, ${url} (read ${accessed})`));
  }
}
