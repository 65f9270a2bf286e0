// What a rule about several files looks like, and what it may ask: names, not documents.
import type { Severity, SourceId } from '../text/finding.ts';
import type { Place } from '../text/place.ts';
import type { Report } from '../validate/rule.ts';
import type { Mark, Role, What } from './mark.ts';

/** A mark where it stands now. */
export interface Located {
  readonly path: string;
  readonly mark: Mark;
  /** In the file. */
  readonly place: Place;
}

/** Every question is remembered: when its answer may have changed, the file is checked again, and only then. */
export interface ProjectView {
  definitions(what: What, name: string): readonly Located[];
  references(what: What, name: string): readonly Located[];
  all(what: What, role: Role): readonly Located[];
  /** Undefined where the host has no list of the files. */
  hasFile(path: string): boolean | undefined;
  /** Files below the folder; empty where the host has no list. */
  filesBelow(folder: string): readonly string[];
}

export interface ProjectRule {
  readonly id: string;
  /** The kinds of documents that it reports in. */
  readonly kinds: readonly string[];
  readonly severity: Severity;
  readonly sources: readonly SourceId[];
  /** The rule is asked about each mark of these names and this role. */
  readonly on: readonly What[];
  readonly role: Role;
  check(at: Located, project: ProjectView, report: (found: Report) => void): void;
}

export function defineProjectRule(rule: ProjectRule): ProjectRule {
  return rule;
}
