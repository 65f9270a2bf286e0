// What a check of files has to say, before it is written down in one of the formats.
import type { Finding } from '../../../core/text/finding.ts';

export interface Report {
  readonly files: readonly CheckedFile[];
  /** Findings of this weight or more fail the run. */
  readonly failOn: Finding['severity'];
}

export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** One for each finding, in their order. */
  readonly fingerprints: readonly string[];
}

export const weight = { error: 3, warning: 2, info: 1 } as const;
