// Three versions of one file to one: by what the format says, proved afterwards, or a conflict that leaves the user's version alone.
import { parseSourceFile } from '../text/source-file.ts';
import { audit } from './audit.ts';
import { formatOf, type MergeFormat } from './formats.ts';
import { mergeLines } from './merge-lines.ts';
import { type MergeConflict, mergeTrees } from './merge-trees.ts';
import { type LineLanguage, readEnvTree, readRequirementsTree, readSectionTree } from './read-lines.ts';
import { readTomlTree } from './read-toml.ts';
import { readJsonTree } from './read-values.ts';
import { readYamlTree } from './read-yaml.ts';
import { type Branch, branchCanon, type Item, type Node, type Tree } from './tree.ts';
import { type DataLanguage, writeMerged } from './write-merged.ts';

export interface MergeRequest {
  /** Tells the format when `as` does not. */
  readonly path: string;
  readonly base: string;
  /** The user's version: its comments, order and layout stay. */
  readonly ours: string;
  readonly theirs: string;
  readonly as?: MergeFormat;
}

/** The text of a conflict holds all that could be merged, and the user's version where it could not. */
export type MergeResult =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'conflict'; readonly text: string; readonly conflicts: readonly MergeConflict[] };

export function merge(request: MergeRequest): MergeResult {
  const base = plain(request.base);
  const ours = plain(request.ours);
  const theirs = plain(request.theirs);
  if (theirs === base || ours === theirs) return { kind: 'merged', text: request.ours };
  const restore = (text: string) => asWritten(text, request.ours);
  if (ours === base) return { kind: 'merged', text: restore(theirs) };
  if ([base, ours, theirs].some(isBinary)) return wholeFile(request, 'It is not text.');
  const texts = { base: ended(base), ours: ended(ours), theirs: ended(theirs) };
  const result = mergeTexts(texts, request.as ?? formatOf(request.path), request);
  return { ...result, text: result.text === texts.ours ? request.ours : restore(result.text) };
}

interface Texts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

interface Reading {
  readonly data: DataLanguage | undefined;
  readonly lines: LineLanguage | undefined;
  read(text: string): Tree | undefined;
}

function readingOf(format: MergeFormat): Reading {
  switch (format) {
    case 'yaml':
    case 'mlproject':
      return { data: 'yaml', lines: undefined, read: readYamlTree };
    case 'json':
      return { data: 'json', lines: undefined, read: readJsonTree };
    case 'toml':
      return { data: 'toml', lines: undefined, read: readTomlTree };
    case 'env':
      return { data: undefined, lines: undefined, read: readEnvTree };
    case 'requirements':
      return { data: undefined, lines: undefined, read: readRequirementsTree };
    default:
      return { data: undefined, lines: format, read: (text) => readSectionTree(text, format) };
  }
}

function mergeTexts(texts: Texts, format: MergeFormat, request: MergeRequest): MergeResult {
  const reading = readingOf(format);
  const [base, ours, theirs] = [texts.base, texts.ours, texts.theirs].map(reading.read);
  if (!base || !ours || !theirs) return mergeByLine(texts, format, request);
  const language = reading.lines;
  const trees = { base, ours, theirs, language };
  const { merged, conflicts } = mergeTrees(trees);
  const text = writeMerged(merged, trees, reading.data);
  const result = reading.read(text);
  const fault = result ? audit({ b: base.root, o: ours.root, t: theirs.root, r: result.root }, language) : 'the file';
  if (conflicts.length > 0) return { kind: 'conflict', text: result ? text : texts.ours, conflicts };
  if (fault === undefined) return { kind: 'merged', text };
  return wholeFile({ ...request, ours: texts.ours }, fault);
}

// For files that the readers of structure do not know (anchors, tags, broken syntax): by line, and proved on the values where there are any.
function mergeByLine({ base, ours, theirs }: Texts, format: MergeFormat, request: MergeRequest): MergeResult {
  const text = mergeLines({ base, ours, theirs }, 'text');
  const refused = wholeFile({ ...request, ours }, 'Both changed the same lines.');
  if (text === undefined) return refused;
  if (format === 'env' || format === 'requirements') return { kind: 'merged', text };
  if (format !== 'yaml' && format !== 'mlproject') return refused;
  const [b, o, t, r] = [base, ours, theirs, text].map(valuesOf);
  if (!b || !o || !t || !r) return refused;
  return audit({ b, o, t, r }, undefined) === undefined ? { kind: 'merged', text } : refused;
}

function valuesOf(text: string): Branch | undefined {
  const file = parseSourceFile('', text);
  if (file.syntax.some(({ severity }) => severity === 'error')) return undefined;
  const items = file.documents.map(({ root }) => itemOf('', root, 0));
  return branchOf('list', items);
}

function itemOf(key: string, value: unknown, depth: number): Item {
  return {
    key,
    start: 0,
    end: 0,
    headStart: 0,
    headEnd: 0,
    node: nodeOf(value, depth),
    lead: '',
    trail: '',
    comments: '',
  };
}

function nodeOf(value: unknown, depth: number): Node {
  if (depth > 200 || typeof value !== 'object' || value === null)
    return {
      kind: 'leaf',
      start: 0,
      end: 0,
      canon: JSON.stringify(value ?? null),
      ...(typeof value === 'string' ? { text: value } : {}),
    };
  if (Array.isArray(value))
    return branchOf(
      'list',
      value.map((item: unknown) => itemOf('', item, depth + 1)),
    );
  return branchOf(
    'map',
    Object.entries(value).map(([key, below]) => itemOf(key, below, depth + 1)),
  );
}

function branchOf(kind: 'map' | 'list', items: readonly Item[]): Branch {
  return {
    kind,
    start: 0,
    end: 0,
    style: 'block',
    items,
    canon: branchCanon(kind, items),
    indent: '',
    isCompact: false,
  };
}

function wholeFile({ base, ours, theirs }: Texts, because: string): MergeResult & { kind: 'conflict' } {
  return { kind: 'conflict', text: ours, conflicts: [{ path: because, base, ours, theirs }] };
}

function plain(text: string): string {
  return (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).replaceAll('\r\n', '\n');
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

// Line ends, mark and last line end as the user has them.
function asWritten(text: string, ours: string): string {
  const isEnded = ours === '' || /\n$/.test(ours);
  const body = isEnded || !text.endsWith('\n') ? text : text.slice(0, -1);
  const lines = body.replaceAll('\r\n', '\n');
  const isWindows = ours.split('\r\n').length * 2 > ours.split('\n').length + 1;
  return (ours.charCodeAt(0) === 0xfeff ? '\ufeff' : '') + (isWindows ? lines.replaceAll('\n', '\r\n') : lines);
}

function isBinary(text: string): boolean {
  return text.includes('\0') || text.includes('\ufffd');
}
