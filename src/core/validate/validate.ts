// A file's text to findings: each document by its kind, schema and rules; templates and broken files as far as they can be read.
import { type Finding, finding, type Severity, severities, shifted } from '../text/finding.ts';
import { parseAgain, parseSourceFile, type SourceDocument, type SourceFile } from '../text/source-file.ts';
import { checkSchema } from './check-schema.ts';
import { recogniseKind } from './recognise.ts';
import { type Kind, noFacts, type ProjectFacts, type Report, type Rule } from './rule.ts';
import { suppress } from './suppress.ts';

export interface Settings {
  /** Rule id to severity; `off` silences it. Wins over the rule's own. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

export interface Shelf {
  readonly kinds: readonly Kind[];
  readonly rules: readonly { readonly rule: Rule }[];
}

export interface Validation {
  readonly file: SourceFile;
  /** Kind of each document, undefined where none is known. */
  readonly kinds: readonly (string | undefined)[];
  readonly findings: readonly Finding[];
  /** For `validateAgain`; absent where nothing can be taken over. */
  readonly memory?: Memory;
}

/** What holds for a document as long as its text stays the same, by its `content`. */
interface Memory {
  readonly shelf: Shelf;
  readonly project: ProjectFacts;
  readonly checked: ReadonlyMap<object, CheckedDocument>;
}

interface CheckedDocument {
  /** Where the document began when its findings got their places. */
  readonly start: number;
  readonly kind: Kind | undefined;
  /** Of the rules that looked at this document only. */
  readonly near: readonly Finding[];
  /** Rules that looked at more of the file: they are asked at every change. */
  readonly farSighted: readonly Rule[];
  readonly far: readonly Finding[];
}

interface Input {
  readonly path: string;
  readonly text: string;
}

const structured = /(\.(ya?ml|json)|(^|\/)mlproject)$/i;
/** Characters; above it a file is data, and its text alone is looked at. */
const mostStructured = 4_000_000;

export function validateFile(
  input: Input,
  shelf: Shelf,
  settings: Settings,
  project: ProjectFacts = noFacts,
): Validation {
  if (!isStructured(input)) return textOnly(unparsed(input), shelf, settings);
  return validateParsed(parseSourceFile(input.path, input.text), { shelf, settings, project });
}

/**
 * The same findings as `validateFile`, for the next text of a file that was validated before: only the documents whose
 * text changed are read and checked again. `shelf` and `project` that are other objects than before mean that everything
 * is checked again.
 */
export function validateAgain(
  previous: Validation,
  text: string,
  shelf: Shelf,
  settings: Settings,
  project: ProjectFacts = noFacts,
): Validation {
  const { path } = previous.file;
  if (!isStructured({ path, text })) return validateFile({ path, text }, shelf, settings, project);
  const { memory } = previous;
  const isSame = memory !== undefined && memory.shelf === shelf && memory.project === project;
  const file = parseAgain(previous.file, text);
  return validateParsed(file, { shelf, settings, project, ...(isSame ? { memory } : {}) });
}

function isStructured({ path, text }: Input): boolean {
  return structured.test(path) && text.length <= mostStructured;
}

interface Means {
  readonly shelf: Shelf;
  readonly settings: Settings;
  readonly project: ProjectFacts;
  readonly memory?: Memory;
}

function validateParsed(file: SourceFile, { shelf, settings, project, memory }: Means): Validation {
  if (file.isTemplate) return textOnly(file, shelf, settings);
  const watched = new WatchedFile(file);
  const checked = new Map<object, CheckedDocument>();
  const documents = file.documents.map((document) => {
    const known = memory?.checked.get(document.content);
    const around = { document, watched, shelf, project };
    const now = known ? checkAgain(known, around) : checkDocument(around);
    checked.set(document.content, now);
    return now;
  });
  const found: Finding[] = [];
  // The syntax of files that we do not know is another tool's business.
  if (documents.some(({ kind }) => kind !== undefined)) found.push(...file.syntax);
  for (const kind of new Set(documents.map((document) => document.kind)))
    if (kind?.read) found.push(...kind.read(file));
  for (const { near, far } of documents) {
    for (const one of near) found.push(one);
    for (const one of far) found.push(one);
  }
  return {
    file,
    kinds: documents.map(({ kind }) => kind?.id),
    findings: finish(file, found, settings),
    memory: { shelf, project, checked },
  };
}

// Notes whether a rule looked beyond the document that it was asked about. `text` counts as near: rules slice it at the
// places of their document.
class WatchedFile implements SourceFile {
  hasLookedFar = false;
  readonly path: string;
  readonly text: string;
  private readonly file: SourceFile;

  constructor(file: SourceFile) {
    this.file = file;
    this.path = file.path;
    this.text = file.text;
  }

  get documents(): SourceFile['documents'] {
    this.hasLookedFar = true;
    return this.file.documents;
  }

  get comments(): SourceFile['comments'] {
    this.hasLookedFar = true;
    return this.file.comments;
  }

  get syntax(): SourceFile['syntax'] {
    this.hasLookedFar = true;
    return this.file.syntax;
  }

  get isTemplate(): boolean {
    return false;
  }
}

interface Around {
  readonly document: SourceDocument;
  readonly watched: WatchedFile;
  readonly shelf: Shelf;
  readonly project: ProjectFacts;
}

function checkDocument({ document, watched, shelf, project }: Around): CheckedDocument {
  const kind = recogniseKind(document, watched.path, shelf.kinds);
  const near: Finding[] = [];
  const far: Finding[] = [];
  if (kind?.schema && !kind.schemaIsForWords) {
    const { schema, unknownKeys } = kind;
    near.push(
      ...checkSchema({
        document,
        text: watched.text,
        schema,
        versions: project,
        ...(unknownKeys ? { unknownKeys } : {}),
      }),
    );
  }
  const farSighted: Rule[] = [];
  for (const rule of rulesFor(kind, shelf)) {
    watched.hasLookedFar = false;
    const reported = near.length;
    rule.check(document, reporter(rule, near), watched, project);
    if (!watched.hasLookedFar) continue;
    farSighted.push(rule);
    far.push(...near.splice(reported));
  }
  return { start: document.place.start, kind, near, farSighted, far };
}

function checkAgain(known: CheckedDocument, { document, watched, project }: Around): CheckedDocument {
  const { start } = document.place;
  const by = start - known.start;
  if (by === 0 && known.farSighted.length === 0) return known;
  const far: Finding[] = [];
  for (const rule of known.farSighted) rule.check(document, reporter(rule, far), watched, project);
  return { ...known, start, near: by === 0 ? known.near : known.near.map((found) => shifted(found, by)), far };
}

// Made once for a shelf, and gone with it.
const rulesByKind = new WeakMap<Shelf['rules'], Map<string, readonly Rule[]>>();

function rulesFor(kind: Kind | undefined, { rules }: Shelf): readonly Rule[] {
  const id = kind?.id ?? '';
  const byKind = rulesByKind.get(rules) ?? new Map<string, readonly Rule[]>();
  rulesByKind.set(rules, byKind);
  const known = byKind.get(id);
  if (known) return known;
  const own = rules.map(({ rule }) => rule).filter((rule) => rule.kinds === 'any' || rule.kinds.includes(id));
  byKind.set(id, own);
  return own;
}

function textOnly(file: SourceFile, shelf: Shelf, settings: Settings): Validation {
  const reported: Finding[] = [];
  for (const { rule } of shelf.rules) rule.checkText?.(file, reporter(rule, reported));
  return { file, kinds: file.documents.map(() => undefined), findings: finish(file, reported, settings) };
}

function unparsed({ path, text }: Input): SourceFile {
  const comments = [...text.matchAll(/(?:#|\/\/)([ \t]*mlops-ignore [^\r\n]*)/g)].map((match) => ({
    place: { start: match.index, end: match.index + match[0].length },
    text: match[1] ?? '',
  }));
  return { path, text, documents: [], comments, syntax: [], isTemplate: false };
}

function reporter(rule: Rule, reported: Finding[]): (found: Report) => void {
  return ({ at, message, severity = rule.severity, fixes = [], related = [] }) => {
    reported.push(finding({ rule: rule.id, severity, message, place: at, fixes, related, sources: rule.sources }));
  };
}

// Where a rule knows why, the schema need not say that. Errors of spelling and secrets are other subjects.
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const spoken = new Map<number, number>();
  for (const { rule, severity, place } of findings) {
    if (/^(schema|yaml|secrets)\//.test(rule)) continue;
    spoken.set(
      place.start,
      Math.min(spoken.get(place.start) ?? Number.POSITIVE_INFINITY, severities.indexOf(severity)),
    );
  }
  return findings.filter(
    ({ rule, severity, place }) =>
      !rule.startsWith('schema/') ||
      (spoken.get(place.start) ?? Number.POSITIVE_INFINITY) > severities.indexOf(severity),
  );
}

function finish(file: SourceFile, findings: readonly Finding[], { rules = {} }: Settings): readonly Finding[] {
  const weighed = suppress(file, findings).flatMap((found) => {
    const severity = Object.hasOwn(rules, found.rule) ? rules[found.rule] : undefined;
    if (severity === 'off') return [];
    return [severity === undefined ? found : { ...found, severity }];
  });
  const sorted = withoutEchoes(weighed).sort(
    (a, b) => a.place.start - b.place.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  return sorted.filter((found, index) => !isSaidBefore(found, index, sorted) && !isExplained(found, index, sorted));
}

// A rule that knows the mistake says more than the schema about the very same place.
function isExplained({ rule, place }: Finding, index: number, sorted: readonly Finding[]): boolean {
  if (!rule.startsWith('schema/')) return false;
  const knows = (other: Finding) =>
    other.place.end === place.end && other.severity === 'error' && !/^(schema|yaml|secrets)\//.test(other.rule);
  for (let at = index - 1; sorted[at]?.place.start === place.start; at--) if (knows(sorted[at] as Finding)) return true;
  for (let at = index + 1; sorted[at]?.place.start === place.start; at++) if (knows(sorted[at] as Finding)) return true;
  return false;
}

// The same said twice of one place; those stand together.
function isSaidBefore({ place, rule, message }: Finding, index: number, sorted: readonly Finding[]): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const before = sorted[at];
    if (before === undefined || before.place.start !== place.start || before.rule !== rule) return false;
    if (before.message === message) return true;
  }
  return false;
}
