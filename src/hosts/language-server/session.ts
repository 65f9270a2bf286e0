// What the server knows: the folders with their names, the open documents with their last validation.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { openWorkspace, recognise, validate, validateAgain } from '../../api.ts';
import type { Finding } from '../../core/text/finding.ts';
import { linesOf, type Place } from '../../core/text/place.ts';
import type { SourceDocument } from '../../core/text/source-file.ts';
import type { ProjectFacts } from '../../core/validate/rule.ts';
import type { Settings, Validation } from '../../core/validate/validate.ts';
import { valueAt } from '../../core/workspace/plain.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { type Rules, rulesFrom, type UserSettings } from './settings.ts';
import { pathBelow, pathOfUri, uriBelow } from './uris.ts';

/** A larger file is data, not something that somebody types. */
export const largestCharacters = 2_000_000;

export interface LspRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A folder of the client, or the home of files that lie in none. */
export interface Root {
  readonly uri: string | undefined;
  readonly workspace: Workspace;
  user: UserSettings;
  settings: Settings;
  settingsKey: string;
  /** Files that are not open: how offsets become positions in them, and what was found. */
  readonly closed: Map<string, Closed>;
}

export interface Closed {
  readonly rangeOf: (place: Place) => LspRange;
  /** Undefined where only the names were read. */
  readonly findings: readonly Finding[] | undefined;
}

export interface OpenFile {
  readonly uri: string;
  readonly root: Root;
  readonly path: string;
  document: TextDocument;
  last: Checked | undefined;
}

interface Checked {
  readonly version: number;
  readonly validation: Validation;
  readonly settings: Settings;
  readonly facts: ProjectFacts;
}

export class Session {
  private roots: Root[] = [];
  private readonly loose: Root;
  readonly open = new Map<string, OpenFile>();
  private readonly byPath = new Map<string, OpenFile>();

  constructor(user: UserSettings) {
    this.loose = newRoot(undefined, user);
  }

  allRoots(): readonly Root[] {
    return [...this.roots, this.loose];
  }

  folders(): readonly Root[] {
    return this.roots;
  }

  addFolder(uri: string, user: UserSettings): Root {
    const root = newRoot(uri, user);
    // The innermost folder has a file.
    this.roots = [...this.roots, root].sort((a, b) => (b.uri?.length ?? 0) - (a.uri?.length ?? 0));
    this.rehome();
    return root;
  }

  removeFolder(uri: string): void {
    this.roots = this.roots.filter((root) => root.uri !== uri);
    this.rehome();
  }

  private rehome(): void {
    const documents = [...this.open.values()].map(({ document }) => document);
    this.open.clear();
    this.byPath.clear();
    for (const document of documents) this.opened(document);
  }

  /** The folder that holds the address, and the path in it. */
  placeOf(uri: string): { readonly root: Root; readonly path: string } {
    for (const root of this.roots) {
      const path = root.uri === undefined ? undefined : pathBelow(root.uri, uri);
      if (path !== undefined) return { root, path };
    }
    return { root: this.loose, path: pathOfUri(uri) };
  }

  uriOf(root: Root, path: string): string {
    const open = this.byPath.get(keyOf(root, path));
    if (open) return open.uri;
    return root.uri === undefined ? `file://${path}` : uriBelow(root.uri, path);
  }

  opened(document: TextDocument): OpenFile {
    const { root, path } = this.placeOf(document.uri);
    const file: OpenFile = {
      uri: document.uri,
      root,
      path: named(path, document.languageId),
      document,
      last: undefined,
    };
    this.open.set(document.uri, file);
    this.byPath.set(keyOf(root, file.path), file);
    root.closed.delete(file.path);
    return file;
  }

  closed(uri: string): OpenFile | undefined {
    const file = this.open.get(uri);
    this.open.delete(uri);
    if (file) this.byPath.delete(keyOf(file.root, file.path));
    return file;
  }

  openAt(root: Root, path: string): OpenFile | undefined {
    return this.byPath.get(keyOf(root, path));
  }

  /** The validation of the text as it is now; `touched` are the other files whose findings are out of date by it. */
  check(file: OpenFile): { readonly validation: Validation; readonly touched: readonly string[] } {
    const { document, root, last } = file;
    const facts = root.workspace.facts();
    const settings = settingsOf(root);
    const isSame = last && last.settings === settings && last.facts === facts;
    if (last && isSame && last.version === document.version) return { validation: last.validation, touched: [] };
    const whole = document.getText();
    const text = whole.length > largestCharacters ? '' : whole;
    const validation = last
      ? validateAgain(last.validation, text, settings, facts)
      : validate(file.path, text, settings, facts);
    file.last = { version: document.version, validation, settings, facts };
    const touched = last?.version === document.version ? [] : root.workspace.update(validation);
    return { validation, touched };
  }

  /** All findings of the file: its own and those about several files. */
  findingsOf(file: OpenFile): { readonly findings: readonly Finding[]; readonly touched: readonly string[] } {
    if (!file.root.user.isEnabled) return { findings: [], touched: [] };
    const { validation, touched } = this.check(file);
    const together = file.root.workspace.findings(file.path);
    return { findings: together.length === 0 ? validation.findings : [...validation.findings, ...together], touched };
  }

  /** Takes in a file that nobody opened. Answers the files whose findings are out of date by it. */
  readClosed(root: Root, path: string, text: string): readonly string[] {
    const open = this.openAt(root, path);
    if (open || text.length > largestCharacters) return [];
    if (path.endsWith('.md')) {
      const touched = root.workspace.updateText(path, text);
      root.closed.set(path, { rangeOf: rangesOf(text), findings: undefined });
      return touched;
    }
    const isWhole = root.user.wholeWorkspace && root.user.isEnabled;
    const whole = isWhole ? validate(path, text, settingsOf(root), root.workspace.facts()) : undefined;
    const touched = root.workspace.update(whole ?? recognise(path, text));
    const hasNames = root.workspace.index.marksIn(path).length > 0;
    if (isWhole || hasNames) root.closed.set(path, { rangeOf: rangesOf(text), findings: whole?.findings });
    else root.closed.delete(path);
    return touched;
  }

  removed(root: Root, path: string): readonly string[] {
    root.closed.delete(path);
    return root.workspace.removeFile(path);
  }

  rangeIn(root: Root, path: string, place: Place): LspRange | undefined {
    const open = this.openAt(root, path);
    return open ? rangeOf(open.document, place) : root.closed.get(path)?.rangeOf(place);
  }

  /** The document around the offset, and its kind, for hovers and the like. */
  documentAt(file: OpenFile, offset: number): { readonly document: SourceDocument; readonly kind: string } | undefined {
    const { validation } = this.check(file);
    const { documents } = validation.file;
    const index = documents.findLastIndex(({ place }) => place.start <= offset);
    const at = Math.max(index, 0);
    const document = documents[at];
    const kind = validation.kinds[at];
    return document && kind !== undefined ? { document, kind } : undefined;
  }

  configure(root: Root, user: UserSettings): void {
    root.user = user;
  }
}

export function rangeOf(document: TextDocument, { start, end }: Place): LspRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function newRoot(uri: string | undefined, user: UserSettings): Root {
  return { uri, workspace: openWorkspace(), user, settings: {}, settingsKey: '', closed: new Map() };
}

/** The settings of the client win over the `validate:` block of the spec; the same object as long as both stay. */
export function settingsOf(root: Root): Settings {
  const rules: Rules = { ...rulesFrom(valueAt(root.workspace.facts().spec, ['validate'])), ...root.user.rules };
  const key = JSON.stringify(rules);
  if (key !== root.settingsKey) {
    root.settingsKey = key;
    root.settings = { rules };
    root.workspace.configure(root.settings);
  }
  return root.settings;
}

const keyOf = (root: Root, path: string) => `${root.uri ?? ''}\u0000${path}`;

// A document without a name on disk has only its language.
function named(path: string, language: string): string {
  if (/\.[a-z0-9]+$|(^|\/)mlproject$/i.test(path)) return path;
  if (language === 'mlproject') return `${path}/MLproject`;
  return language === 'yaml' || language === 'json' ? `${path}.${language}` : path;
}

// Made at the first question: most closed files are never asked about.
function rangesOf(text: string): (place: Place) => LspRange {
  const kept = text;
  let lines: ReturnType<typeof linesOf> | undefined;
  return (place) => {
    lines ??= linesOf(kept);
    const { start, end } = lines.rangeOf(place);
    return {
      start: { line: start.line - 1, character: start.column - 1 },
      end: { line: end.line - 1, character: end.column - 1 },
    };
  };
}
