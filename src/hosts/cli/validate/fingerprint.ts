// Names a finding so that it is known again when lines above it came or went; a credential is never part of it.
import { createHash } from 'node:crypto';
import type { Finding } from '../../../core/text/finding.ts';

interface Found {
  /** Relative to where the fingerprints are kept, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** One for each finding, in their order: rule, file, message, the line it stands on, and its number among equals. */
export function fingerprintsOf({ path, text, findings }: Found): readonly string[] {
  const shown = withoutSecrets(text, findings);
  const counts = new Map<string, number>();
  return findings.map(({ rule, message, place }) => {
    const end = shown.indexOf('\n', place.start);
    const line = shown.slice(shown.lastIndexOf('\n', place.start - 1) + 1, end < 0 ? shown.length : end).trim();
    const what = [rule, path, message, line].join('\0');
    const number = counts.get(what) ?? 0;
    counts.set(what, number + 1);
    return createHash('sha256').update(`${what}\0${number}`).digest('hex').slice(0, 32);
  });
}

// Of the same length, so that places still hold.
function withoutSecrets(text: string, findings: readonly Finding[]): string {
  let shown = text;
  for (const { rule, place } of findings) {
    if (!rule.startsWith('secrets/')) continue;
    const hidden = text.slice(place.start, place.end).replaceAll(/[^\n]/g, '*');
    shown = shown.slice(0, place.start) + hidden + shown.slice(place.end);
  }
  // How long it was says something about it as well.
  return shown.replaceAll(/\*{2,}/g, (stars) => `*${' '.repeat(stars.length - 1)}`);
}
