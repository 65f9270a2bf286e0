// A file's text to findings: each document by its kind, schema and rules; templates and broken files as far as they can be read.
import { type Finding, finding, type Severity } from '../text/finding.ts';
import { linesOf } from '../text/place.ts';
import { parseSourceFile, type SourceDocument, type SourceFile } from '../text/source-file.ts';
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
}

interface Input {
  readonly path: string;
  readonly text: string;
}

const structured = /(\.(ya?ml|json)|(^|\/)mlproject)$/i;
/** Characters; above it a file is data, and its text alone is looked at. */
const mostStructured = 4_000_000;

/**
 * The same findings as `validateFile`, for the next text of a file that was validated before: only the documents whose
 * text changed are read and checked again. `shelf`, `settings` and facts that are other objects than before mean that
 * everything is checked again.
 */
export function validateAgain(
  previous: Validation,
  text: string,
  shelf: Shelf,
  settings: Settings,
  project: ProjectFacts = noFacts,
): Validation {
  return validateFile({ path: previous.file.path, text }, shelf, settings, project);
}

export function validateFile(
  input: Input,
  shelf: Shelf,
  settings: Settings,
  project: ProjectFacts = noFacts,
): Validation {
  if (!structured.test(input.path) || input.text.length > mostStructured)
    return textOnly(unparsed(input), shelf, settings);
  const file = parseSourceFile(input.path, input.text);
  if (isTemplate(file)) return textOnly(file, shelf, settings);
  const kinds = file.documents.map((document) => recogniseKind(document, input.path, shelf.kinds));
  // The syntax of files that we do not know is another tool's business.
  const syntax = kinds.some((kind) => kind !== undefined) ? file.syntax : [];
  const read = [...new Set(kinds)].flatMap((kind) => kind?.read?.(file) ?? []);
  const found = file.documents.flatMap((document, index) =>
    checkDocument({ document, kind: kinds[index], file, shelf, project }),
  );
  return {
    file,
    kinds: kinds.map((kind) => kind?.id),
    findings: finish(file, [...syntax, ...read, ...found], settings),
  };
}

// Helm, Jinja, cookiecutter: no YAML until they are rendered. Templates inside quoted texts (Argo, Prometheus) and
// GitHub's `${{ }}` are plain YAML.
function isTemplate({ text, syntax }: SourceFile): boolean {
  if (!/\{\{|\{%|<%/.test(text)) return false;
  if (/^[ \t]*(?:- +)*(?:[\w./-]+:[ \t]+)?(?:\{\{|\{%|<%)/m.test(text)) return true;
  const lines = linesOf(text);
  const lineAt = (offset: number) => {
    const { line } = lines.positionAt(offset);
    return text.slice(lines.lineStarts[line - 1] ?? 0, lines.lineStarts[line] ?? text.length);
  };
  return syntax.some(({ severity, place }) => severity === 'error' && /(?<!\$)\{\{|\{%|<%/.test(lineAt(place.start)));
}

interface Checked {
  readonly document: SourceDocument;
  readonly kind: Kind | undefined;
  readonly file: SourceFile;
  readonly shelf: Shelf;
  readonly project: ProjectFacts;
}

function checkDocument({ document, kind, file, shelf, project }: Checked): readonly Finding[] {
  const reported: Finding[] = [];
  if (kind?.schema && !kind.schemaIsForWords)
    reported.push(
      ...checkSchema({
        document,
        text: file.text,
        schema: kind.schema,
        ...(kind.unknownKeys ? { unknownKeys: kind.unknownKeys } : {}),
      }),
    );
  for (const { rule } of shelf.rules) {
    if (rule.kinds === 'any' || (kind !== undefined && rule.kinds.includes(kind.id)))
      rule.check(document, reporter(rule, reported), file, project);
  }
  return reported;
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
  return { path, text, documents: [], comments, syntax: [] };
}

function reporter(rule: Rule, reported: Finding[]): (found: Report) => void {
  return ({ at, message, severity = rule.severity, fixes = [], related = [] }) => {
    reported.push(finding({ rule: rule.id, severity, message, place: at, fixes, related, sources: rule.sources }));
  };
}

function finish(file: SourceFile, findings: readonly Finding[], { rules = {} }: Settings): readonly Finding[] {
  const weighed = suppress(file, findings).flatMap((found) => {
    const severity = Object.hasOwn(rules, found.rule) ? rules[found.rule] : undefined;
    if (severity === 'off') return [];
    return [severity === undefined ? found : { ...found, severity }];
  });
  const unique = new Map(weighed.map((found) => [`${found.place.start} ${found.rule} ${found.message}`, found]));
  return [...unique.values()].sort(
    (a, b) => a.place.start - b.place.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
