// Which names are defined and referred to where, kept up to date file by file.
import type { Mark, Role, What } from './mark.ts';
import type { Located } from './project-rule.ts';

/** The marks of one document; `content` is the same object as long as the document's text is the same. */
export interface DocumentMarks {
  readonly content: object;
  /** Where the document starts in its file. */
  readonly start: number;
  readonly marks: readonly Mark[];
}

interface DocumentEntry {
  readonly path: string;
  readonly content: object;
  start: number;
  readonly entries: readonly Entry[];
}

class Entry implements Located {
  readonly mark: Mark;
  document: DocumentEntry;

  constructor(mark: Mark, document: DocumentEntry) {
    this.mark = mark;
    this.document = document;
  }
  get path() {
    return this.document.path;
  }
  get place() {
    const { start } = this.document;
    return { start: start + this.mark.place.start, end: start + this.mark.place.end };
  }
}

/** Of one name, and of all names of its sort: what a question may hang on. */
export const keyOfName = (what: What, name: string) => `${what}\u0000${name}`;
export const keyOfAll = (what: What) => what;
export const keyOfFile = (path: string) => `\u0001${path}`;
export const keyOfFiles = '\u0001';

export class WorkspaceIndex {
  private readonly files = new Map<string, readonly DocumentEntry[]>();
  private readonly byName = new Map<What, Map<string, Set<Entry>>>();

  /** Takes a file in, or anew; answers the keys whose answers may be others now. */
  set(path: string, documents: readonly DocumentMarks[]): ReadonlySet<string> {
    const before = new Map((this.files.get(path) ?? []).map((document) => [document.content, document]));
    const touched = new Set<string>();
    const added: DocumentEntry[] = [];
    const next = documents.map((document) => {
      const same = before.get(document.content);
      if (same && before.delete(document.content)) {
        same.start = document.start;
        return same;
      }
      const entry = documentEntry(path, document);
      added.push(entry);
      return entry;
    });
    for (const gone of before.values()) this.forget(gone);
    for (const document of added) this.remember(document);
    touch(touched, [...before.values()], added);
    if (next.length === 0) this.files.delete(path);
    else this.files.set(path, next);
    return touched;
  }

  remove(path: string): ReadonlySet<string> {
    return this.set(path, []);
  }

  /** The marks of a file, in the order of the text. */
  marksIn(path: string): readonly Located[] {
    return (this.files.get(path) ?? []).flatMap(({ entries }) => entries);
  }

  named(what: What, name: string, role: Role): readonly Located[] {
    return [...(this.byName.get(what)?.get(name) ?? [])].filter(({ mark }) => mark.role === role);
  }

  all(what: What, role: Role): readonly Located[] {
    return [...(this.byName.get(what)?.values() ?? [])].flatMap((entries) =>
      [...entries].filter(({ mark }) => mark.role === role),
    );
  }

  paths(): readonly string[] {
    return [...this.files.keys()];
  }

  private remember({ entries }: DocumentEntry): void {
    for (const entry of entries) {
      const { what, name } = entry.mark;
      const names = this.byName.get(what) ?? new Map<string, Set<Entry>>();
      this.byName.set(what, names);
      const known = names.get(name);
      if (known) known.add(entry);
      else names.set(name, new Set([entry]));
    }
  }

  private forget({ entries }: DocumentEntry): void {
    for (const entry of entries) {
      const { what, name } = entry.mark;
      const names = this.byName.get(what);
      const known = names?.get(name);
      known?.delete(entry);
      if (known?.size === 0) names?.delete(name);
    }
  }
}

function documentEntry(path: string, { content, start, marks }: DocumentMarks): DocumentEntry {
  const entries: Entry[] = [];
  const document: DocumentEntry = { path, content, start, entries };
  for (const mark of marks) entries.push(new Entry(mark, document));
  return document;
}

// A name that only moved touches whoever asked for it by name, because its place is shown; whoever asked for all names
// of a sort is touched when one came, went or says something else.
function touch(touched: Set<string>, gone: readonly DocumentEntry[], added: readonly DocumentEntry[]): void {
  const facts = (documents: readonly DocumentEntry[]) => {
    const found = new Map<What, string[]>();
    for (const { entries } of documents) {
      for (const { mark } of entries) {
        touched.add(keyOfName(mark.what, mark.name));
        const fact = JSON.stringify([mark.role, mark.name, mark.scope, mark.data]);
        const known = found.get(mark.what);
        if (known) known.push(fact);
        else found.set(mark.what, [fact]);
      }
    }
    return new Map([...found].map(([what, texts]) => [what, texts.sort().join('\n')]));
  };
  const before = facts(gone);
  const after = facts(added);
  for (const what of new Set([...before.keys(), ...after.keys()]))
    if (before.get(what) !== after.get(what)) touched.add(keyOfAll(what));
}
