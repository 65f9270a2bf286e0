// What a check has to say about a place, and the edits that would mend it.
import type { Place } from './place.ts';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Id of an entry in the catalog's list of sources. */
export type SourceId = string;

export interface TextEdit {
  readonly place: Place;
  readonly text: string;
}

/** `safe` means that it may be applied unseen, by fix-all and `--fix`. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

export interface Related {
  readonly place: Place;
  /** The file, when it is another one than that of the finding. */
  readonly path?: string;
  readonly message: string;
}

/** The message says what, why and what to do; it never repeats a secret. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly sources: readonly SourceId[];
}

/** A finding with the fields that most checks leave empty filled in. */
export function finding(partial: Pick<Finding, 'rule' | 'severity' | 'message' | 'place'> & Partial<Finding>): Finding {
  return { related: [], fixes: [], sources: [], ...partial };
}

/** The same finding in a text that begins further on. */
export function shifted(found: Finding, by: number): Finding {
  if (by === 0) return found;
  const move = ({ start, end }: Place): Place => ({ start: start + by, end: end + by });
  return {
    ...found,
    place: move(found.place),
    related: found.related.map((one) => ({ ...one, place: move(one.place) })),
    fixes: found.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, place: move(edit.place) })),
    })),
  };
}
