// `# mlops-ignore rule-id: reason` on the line, or alone on the line above, keeps a finding silent, and must say why.
import { type Finding, finding } from '../text/finding.ts';
import { linesOf, type Place } from '../text/place.ts';
import type { SourceFile } from '../text/source-file.ts';

interface Mark {
  readonly rule: string;
  readonly reason: string;
  readonly place: Place;
}

export function suppress(
  file: Pick<SourceFile, 'text' | 'comments'>,
  findings: readonly Finding[],
): readonly Finding[] {
  // Asked at every key: a file without a mark is left at once.
  if (!file.text.includes('mlops-ignore')) return findings;
  const marks = file.comments.flatMap(markIn);
  if (marks.length === 0) return findings;
  const lines = linesOf(file.text);
  const lineOf = (offset: number) => lines.positionAt(offset).line;
  const isAlone = ({ place }: Mark) =>
    file.text.slice(lines.lineStarts[lineOf(place.start) - 1] ?? 0, place.start).trim() === '';
  const alone = new Set(marks.filter(isAlone).map(({ place }) => lineOf(place.start)));
  const silent = new Set(marks.map((mark) => `${mark.rule}@${lineMeant(lineOf(mark.place.start), alone)}`));
  const kept = findings.filter(({ rule, place }) => !silent.has(`${rule}@${lineOf(place.start)}`));
  return [...kept, ...marks.filter(({ reason }) => reason === '').map(withoutReason)];
}

function markIn({ text, place }: SourceFile['comments'][number]): Mark[] {
  const match = /^\s*mlops-ignore\s+([a-z0-9-]+\/[a-z0-9-]+)\s*(?::\s*(.*))?$/.exec(text);
  // In a notebook a comment ends with the end of its JSON string.
  return match ? [{ rule: match[1] ?? '', reason: (match[2] ?? '').replace(/(\\n)?",?\s*$/, '').trim(), place }] : [];
}

// Several marks may stand above one line, each on a line of its own.
function lineMeant(line: number, alone: ReadonlySet<number>): number {
  let meant = line;
  while (alone.has(meant)) meant++;
  return meant;
}

function withoutReason({ rule, place }: Mark): Finding {
  const message = `Say why ${rule} is ignored here, for whoever reads it next: "# mlops-ignore ${rule}: reason".`;
  return finding({ rule: 'mlops/ignore-has-reason', severity: 'info', place, message });
}
