// What a kind of document is, and what a rule about it looks like.
import type { Finding, Fix, Related, Severity, SourceId } from '../text/finding.ts';
import type { Place } from '../text/place.ts';
import type { SourceDocument, SourceFile } from '../text/source-file.ts';
import type { KindSchema } from './json-schema.ts';

/** A kind of document that we know, one file each in the catalog. */
export interface Kind {
  readonly id: string;
  readonly title: string;
  /** Kubernetes-shaped documents, as `group/Kind`; the core group is empty: `/Service`. */
  readonly resources?: readonly string[];
  /** All others, by content; the path only breaks a tie. */
  recognise?(document: SourceDocument, path: string): boolean;
  /** Read at first need; undefined when no schema belongs to the kind. */
  readonly schema?: KindSchema;
  /** The kind's own reader says more than its schema, which then serves hover and completion only. */
  readonly schemaIsForWords?: true;
  /** How bad a key is that the schema does not know; an error where nothing is said. */
  readonly unknownKeys?: Severity;
  /** A reader of its own, for the kind that is more than a schema. */
  read?(file: SourceFile): readonly Finding[];
  /** Link for hovers and completion. */
  readonly documentation: string;
}

export interface Report {
  readonly at: Place;
  readonly message: string;
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
}

/** What is known beside the file; absent means not known, and a rule is silent about what depends on it. */
export interface ProjectFacts {
  /** How the cluster deploys where an InferenceService does not say. */
  readonly kserveMode?: 'Standard' | 'Knative';
  /** Such as `3.7.1` or `4.0`. */
  readonly argoVersion?: string;
  readonly mlflowVersion?: string;
  /** The ServingRuntimes of the workspace; built-in ones are the catalog's. */
  readonly runtimes: readonly ServingRuntimeFact[];
  /** The readable outside values of `mlops.yaml`, as plain data. */
  readonly spec?: unknown;
}

export interface ServingRuntimeFact {
  readonly name: string;
  readonly scope: 'namespace' | 'cluster';
  /** The whole document as plain data. */
  readonly root: unknown;
}

/** For hosts that look at a single file. */
export const noFacts: ProjectFacts = { runtimes: [] };

export interface Rule {
  /** `group/claim`: the claim that it defends. */
  readonly id: string;
  /** Kinds that it reads; 'any' for every text file that validation looks at. */
  readonly kinds: readonly string[] | 'any';
  readonly severity: Severity;
  readonly sources: readonly SourceId[];
  /**
   * Answers are kept as long as the text of the document stays the same. `file.text` is there to be sliced at places of
   * the document; a rule that reads `file.documents`, `comments` or `syntax` is asked again at every change of the file.
   */
  check(document: SourceDocument, report: (found: Report) => void, file: SourceFile, project: ProjectFacts): void;
  /** For rules that read text rather than documents (secrets in Python, shell, notebooks). */
  checkText?(file: SourceFile, report: (found: Report) => void): void;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
