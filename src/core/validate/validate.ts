// A file's text to findings: each document by its kind, schema and rules; templates and broken files as far as they can be read.
import { type Finding, finding, type Severity } from '../text/finding.ts';
import { parseSourceFile, type SourceFile } from '../text/source-file.ts';
import { checkSchema } from './check-schema.ts';
import type { Kind, Report, Rule } from './rule.ts';
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

const structured = /(\.(ya?ml|json)|(^|\/)mlproject)$/i;
/** A template is not YAML until it is rendered: only what holds for any text is checked. */
const template = /\{\{[^}]*\}\}|\{%[^%]*%\}|<%[^%]*%>/;

export function validateFile(input: { readonly path: string; readonly text: string }, shelf: Shelf, settings: Settings): Validation {
  if (!structured.test(input.path)) return textOnly(input, shelf, settings);
  const file = parseSourceFile(input.path, input.text);
  const kinds = file.documents.map((document) => shelf.kinds.find((kind) => kind.recognise(document, input.path)));
  // GitHub's `${{ }}` is plain YAML; Helm and Jinja are not.
  if (template.test(input.text.replaceAll(/\$\{\{[^}]*\}\}/g, '')) && file.syntax.some(({ severity }) => severity === 'error')) {
    return { file, kinds: kinds.map(() => undefined), findings: finish(file, textFindings(file, shelf), settings) };
  }
  const isOurs = kinds.some((kind) => kind !== undefined);
  const findings = file.documents.flatMap((document, index) => {
    const kind = kinds[index];
    const reported: Finding[] = [];
    if (kind?.read) reported.push(...kind.read(file));
    if (kind?.check) reported.push(...checkSchema(document, kind.check));
    for (const { rule } of shelf.rules) {
      if (rule.kinds === 'any' ? true : kind !== undefined && rule.kinds.includes(kind.id)) rule.check(document, reporter(rule, reported), file);
    }
    return reported;
  });
  return { file, kinds: kinds.map((kind) => kind?.id), findings: finish(file, [...(isOurs ? file.syntax : []), ...findings], settings) };
}

function textOnly(input: { readonly path: string; readonly text: string }, shelf: Shelf, settings: Settings): Validation {
  const file: SourceFile = { path: input.path, text: input.text, documents: [], comments: commentsIn(input.text), syntax: [] };
  return { file, kinds: [], findings: finish(file, textFindings(file, shelf), settings) };
}

function textFindings(file: SourceFile, shelf: Shelf): Finding[] {
  const reported: Finding[] = [];
  for (const { rule } of shelf.rules) rule.checkText?.(file, reporter(rule, reported));
  return reported;
}

function reporter(rule: Rule, reported: Finding[]): (found: Report) => void {
  return ({ at, message, severity = rule.severity, fixes = [], related = [] }) => {
    reported.push(finding({ rule: rule.id, severity, message, place: at, fixes, related, sources: rule.sources }));
  };
}

function finish(file: SourceFile, findings: readonly Finding[], { rules = {} }: Settings): readonly Finding[] {
  const weighed = suppress(file, findings).flatMap((found) => {
    const severity = rules[found.rule];
    if (severity === 'off') return [];
    return [severity === undefined ? found : { ...found, severity }];
  });
  const unique = weighed.filter((found, index) => weighed.findIndex((other) => other.rule === found.rule && other.message === found.message && other.place.start === found.place.start) === index);
  return unique.sort((a, b) => a.place.start - b.place.start || (a.rule < b.rule ? -1 : 1));
}

function commentsIn(text: string): SourceFile['comments'] {
  return [...text.matchAll(/(?:#|\/\/)\s*(mlops-ignore [^\r\n]*)/g)].map((match) => ({ place: { start: match.index, end: match.index + match[0].length }, text: match[1] ?? '' }));
}
