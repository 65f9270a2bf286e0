// `# mlops-ignore rule-id: reason` on the line or the line above keeps a finding silent, and must say why.
import { finding, type Finding } from '../text/finding.ts';
import { linesOf } from '../text/place.ts';
import type { SourceFile } from '../text/source-file.ts';

export function suppress(file: Pick<SourceFile, 'text' | 'comments'>, findings: readonly Finding[]): readonly Finding[] {
  const marks = file.comments.flatMap((comment) => {
    const match = /^\s*mlops-ignore\s+([a-z0-9-]+\/[a-z0-9-]+)\s*(?::\s*(.*))?$/.exec(comment.text);
    return match ? [{ rule: match[1] ?? '', reason: (match[2] ?? '').trim(), place: comment.place }] : [];
  });
  if (marks.length === 0) return findings;
  const lines = linesOf(file.text);
  const lineOf = (offset: number) => lines.positionAt(offset).line;
  const isAlone = (offset: number) => file.text.slice(lines.lineStarts[lineOf(offset) - 1] ?? 0, offset).trim() === '';
  const silent = new Set(marks.flatMap(({ rule, place }) => {
    const line = lineOf(place.start);
    return isAlone(place.start) ? [`${rule}@${line + 1}`] : [`${rule}@${line}`];
  }));
  const kept = findings.filter(({ rule, place }) => !silent.has(`${rule}@${lineOf(place.start)}`));
  const unreasoned = marks
    .filter(({ reason }) => reason === '')
    .map(({ rule, place }) => finding({ rule: 'mlops/ignore-has-reason', severity: 'info', place, message: `Say why ${rule} is ignored here: "# mlops-ignore ${rule}: reason".` }));
  return [...kept, ...unreasoned];
}
