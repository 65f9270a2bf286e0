// Edits of single entries of what somebody wrote: in the dialect of the place, block, flow or JSON.
import type { Fix, TextEdit } from './finding.ts';
import type { Found, Path, SourceDocument } from './source-file.ts';

/** The document whose entries are edited, and the text that it stands in. */
export interface EditedDocument {
  readonly document: SourceDocument;
  readonly file: { readonly text: string };
}

/**
 * Adds an entry to a mapping, in front of its first entry; mappings of the path that do not exist yet are written too.
 * Undefined where the place is not understood (an alias, a text in place of a mapping).
 */
export function insertEntry(edited: EditedDocument, path: Path, value: unknown): readonly TextEdit[] | undefined {
  const { document, file } = edited;
  for (let length = path.length - 1; length >= 0; length--) {
    const parent = length === 0 ? topOf(document) : document.find(path.slice(0, length));
    if (!parent) continue;
    const key = path[length];
    if (typeof key !== 'string') return undefined;
    const nested = path.slice(length + 1).reduceRight<unknown>((below, one) => ({ [one]: below }), value);
    return insertInto(parent, document.entries(parent.path)[0], { key, value: nested, text: file.text });
  }
  return undefined;
}

/** Removes an entry with its line; a mapping that would be left empty goes as a whole. */
export function removeEntry(edited: EditedDocument, path: Path): readonly TextEdit[] | undefined {
  const { document, file } = edited;
  const parentPath = path.slice(0, -1);
  const siblings = document.entries(parentPath);
  const index = siblings.findIndex((sibling) => sibling.path.at(-1) === path.at(-1));
  const own = siblings[index];
  const isOnlyOne = siblings.length === 1;
  if (!own || (isOnlyOne && parentPath.length === 0)) return undefined;
  if (isOnlyOne) return removeEntry(edited, parentPath);
  const { text } = file;
  const start = own.keyPlace?.start ?? own.place.start;
  const end = endOf(own, text);
  if (isInFlow(document, parentPath, text)) {
    const next = siblings[index + 1];
    if (next) return [{ place: { start, end: next.keyPlace?.start ?? next.place.start }, text: '' }];
    const before = siblings[index - 1];
    return before && [{ place: { start: endOf(before, text), end }, text: '' }];
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lead = text.slice(lineStart, start);
  const lineEnd = text.indexOf('\n', end);
  const after = lineEnd < 0 ? text.length : lineEnd + 1;
  if (lead.trim() === '' || (own.keyPlace === undefined && lead.trim() === '-'))
    return [{ place: { start: lineStart, end: after }, text: '' }];
  // The first key of a list's item shares its line with the dash.
  const next = siblings[index + 1];
  const nextStart = next && (next.keyPlace?.start ?? next.place.start);
  return nextStart === undefined ? undefined : [{ place: { start, end: nextStart }, text: '' }];
}

/** Renames the key of an entry, quoted as it was. */
export function renameKey(edited: EditedDocument, found: Found, key: string): readonly TextEdit[] | undefined {
  if (!found.keyPlace) return undefined;
  const quote = quoteAt(edited.file.text, found.keyPlace.start);
  return [{ place: found.keyPlace, text: `${quote}${key}${quote}` }];
}

/** Replaces a plain value; texts keep the quotes that they have, and get some where they need them. */
export function replaceValue(edited: EditedDocument, found: Found, value: string | number): readonly TextEdit[] {
  const quote = quoteAt(edited.file.text, found.place.start);
  const text = typeof value === 'string' && quote !== '' ? `${quote}${value}${quote}` : scalar(value, false);
  return [{ place: found.place, text }];
}

/** The fix as a list: empty where there are no edits. It is offered, and never applied unseen. */
export function offeredFix(title: string, edits: readonly TextEdit[] | undefined): readonly Fix[] {
  return edits ? [{ title, safe: false, edits }] : [];
}

/** The fix as a list: empty where there are no edits. It may be applied unseen. */
export function safeFix(title: string, edits: readonly TextEdit[] | undefined): readonly Fix[] {
  return edits ? [{ title, safe: true, edits }] : [];
}

interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly text: string;
}

function insertInto(parent: Found, first: Found | undefined, entry: Entry): readonly TextEdit[] | undefined {
  const { text } = entry;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (first) {
    if (!first.keyPlace || first.keyPlace.start < parent.place.start) return undefined;
    const { start } = first.keyPlace;
    const at = { start, end: start };
    if (text[parent.place.start] === '{') {
      const isJson = text[start] === '"';
      const gap = text.slice(parent.place.start + 1, start);
      return [{ place: at, text: `${flowEntry(entry.key, entry.value, isJson)},${gap === '' ? ' ' : gap}` }];
    }
    const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
    return [{ place: at, text: `${blockEntry(entry.key, entry.value, indent, newline)}${newline}${indent}` }];
  }
  const written = text.slice(parent.place.start, parent.place.end);
  if (/^\{\s*\}$/.test(written))
    return [{ place: parent.place, text: `{ ${flowEntry(entry.key, entry.value, isJsonText(text))} }` }];
  // `annotations:` with nothing behind it.
  if (parent.value !== null || written.trim() !== '' || !parent.keyPlace) return undefined;
  const indent = ' '.repeat(parent.keyPlace.start - (text.lastIndexOf('\n', parent.keyPlace.start - 1) + 1) + 2);
  const colon = text.indexOf(':', parent.keyPlace.end) + 1;
  if (colon === 0 || colon - parent.keyPlace.end > 2) return undefined;
  return [
    {
      place: { start: colon, end: colon },
      text: `${newline}${indent}${blockEntry(entry.key, entry.value, indent, newline)}`,
    },
  ];
}

function topOf(document: SourceDocument): Found {
  return { path: [], value: document.root, place: document.place };
}

function isInFlow(document: SourceDocument, parentPath: Path, text: string): boolean {
  const parent = parentPath.length === 0 ? topOf(document) : document.find(parentPath);
  return parent !== undefined && /^[{[]/.test(text.slice(parent.place.start, parent.place.start + 1));
}

function endOf(found: Found, text: string): number {
  const start = Math.max(found.place.start, found.keyPlace?.end ?? 0);
  const end = start + text.slice(start, found.place.end).trimEnd().length;
  // A key without a value ends behind its colon.
  if (found.keyPlace && end <= found.keyPlace.end && text[end] === ':') return end + 1;
  return end;
}

function quoteAt(text: string, at: number): string {
  const first = text[at];
  return first === '"' || first === "'" ? first : '';
}

function isJsonText(text: string): boolean {
  return /^\s*[{[]\s*["}\]]/.test(text.slice(0, 200));
}

function blockEntry(key: string, value: unknown, indent: string, newline: string): string {
  if (!isCollection(value)) return `${keyText(key, false)}: ${scalar(value, false)}`;
  const deeper = `${indent}  `;
  const entries = Object.entries(value);
  if (entries.length === 0) return `${keyText(key, false)}: ${Array.isArray(value) ? '[]' : '{}'}`;
  const lines = Array.isArray(value)
    ? value.map((item) => `- ${flow(item, false)}`)
    : entries.map(([below, one]) => blockEntry(below, one, deeper, newline));
  return [`${keyText(key, false)}:`, ...lines.map((line) => `${deeper}${line}`)].join(newline);
}

function flowEntry(key: string, value: unknown, isJson: boolean): string {
  return `${keyText(key, isJson)}: ${flow(value, isJson)}`;
}

function flow(value: unknown, isJson: boolean): string {
  if (!isCollection(value)) return scalar(value, isJson);
  if (Array.isArray(value)) return `[${value.map((item) => flow(item, isJson)).join(', ')}]`;
  const entries = Object.entries(value);
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, one]) => flowEntry(key, one, isJson)).join(', ')} }`;
}

function isCollection(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function keyText(key: string, isJson: boolean): string {
  return isJson || !/^[A-Za-z_][\w./-]*$/.test(key) ? JSON.stringify(key) : key;
}

// Plain only what no reader takes for a boolean, a number or a date.
function scalar(value: unknown, isJson: boolean): string {
  if (typeof value !== 'string') return JSON.stringify(value ?? null);
  const isPlain = /^[A-Za-z][\w./-]*$/.test(value) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value);
  return isPlain && !isJson ? value : JSON.stringify(value);
}
