// A name in a document: where something is defined or referred to, in a form that keeps when the document moves.
import type { Place } from '../text/place.ts';
import type { Path, SourceDocument } from '../text/source-file.ts';

export type Role = 'definition' | 'reference';

/** What a name is the name of; the catalog chooses the words, such as `model` or `service-account`. */
export type What = string;

export interface Mark {
  readonly what: What;
  readonly name: string;
  readonly role: Role;
  /** Of the name alone, without quotes; counted from the start of its document. */
  readonly place: Place;
  /** Whether the characters at the place are the name itself, so that a rename may replace them. */
  readonly isExact: boolean;
  /** Such as the namespace; undefined where the document leaves it open. */
  readonly scope?: string;
  /** What rules ask about it, as plain data. */
  readonly data?: unknown;
}

export interface MarkOptions {
  readonly scope?: string | undefined;
  readonly data?: unknown;
  /** Another name than the text at the place. */
  readonly name?: string;
}

/** Collects the marks of one document. */
export class Marker {
  readonly document: SourceDocument;
  readonly marks: Mark[] = [];
  private readonly text: string;

  /** `text` is the whole file's. */
  constructor(document: SourceDocument, text: string) {
    this.document = document;
    this.text = text;
  }

  define(what: What, path: Path, options: MarkOptions = {}): void {
    this.addValue({ what, role: 'definition', path, options });
  }

  refer(what: What, path: Path, options: MarkOptions = {}): void {
    this.addValue({ what, role: 'reference', path, options });
  }

  /** A name that is a key of a mapping. */
  defineKey(what: What, path: Path, options: MarkOptions = {}): void {
    const found = this.document.find(path);
    const name = path.at(-1);
    if (found?.keyPlace && typeof name === 'string')
      this.addAt({ what, role: 'definition', name, place: found.keyPlace, options });
  }

  /** Names inside the text of a value: the first group of the pattern is the name. Reads the text as it is written. */
  referWithin(what: What, path: Path, pattern: RegExp, options: MarkOptions = {}): void {
    const found = this.document.find(path);
    if (typeof found?.value !== 'string') return;
    const written = this.text.slice(found.place.start, found.place.end);
    for (const match of written.matchAll(pattern)) {
      const name = match[1];
      if (name === undefined || name === '') continue;
      const start = found.place.start + match.index + match[0].lastIndexOf(name);
      this.addAt({ what, role: 'reference', name, place: { start, end: start + name.length }, options });
    }
  }

  private addValue({ what, role, path, options }: Value): void {
    const found = this.document.find(path);
    const name = options.name ?? found?.value;
    if (found && typeof name === 'string' && name !== '') this.addAt({ what, role, name, place: found.place, options });
  }

  private addAt({ what, role, name, place, options }: Placed): void {
    const { start, end } = withoutQuotes(place, this.text);
    const from = this.document.place.start;
    const known = options.name ?? name;
    this.marks.push({
      what,
      role,
      name: known,
      place: { start: start - from, end: end - from },
      isExact: this.text.slice(start, end) === known,
      ...(options.scope === undefined ? {} : { scope: options.scope }),
      ...(options.data === undefined ? {} : { data: options.data }),
    });
  }
}

interface Value {
  readonly what: What;
  readonly role: Role;
  readonly path: Path;
  readonly options: MarkOptions;
}

interface Placed {
  readonly what: What;
  readonly role: Role;
  readonly name: string;
  readonly place: Place;
  readonly options: MarkOptions;
}

function withoutQuotes({ start, end }: Place, text: string): Place {
  const first = text[start];
  const isQuoted = end - start >= 2 && (first === '"' || first === "'") && text[end - 1] === first;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
