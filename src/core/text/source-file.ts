// A file's text, parsed once: values, their places, and what the parser had to say.
import { type Finding, finding, shifted } from './finding.ts';
import type { Place } from './place.ts';
import { isTemplate } from './template.ts';
import type { Problem } from './yaml-cursor.ts';
import { commentsIn, duplicatesIn, YamlDocument } from './yaml-document.ts';
import { type Chunk, chunkStarts, readChunk } from './yaml-stream.ts';

export type Path = readonly (string | number)[];

/** A value where it stands; `keyPlace` is the place of its key inside the parent mapping. */
export interface Found {
  readonly path: Path;
  readonly value: unknown;
  readonly place: Place;
  readonly keyPlace?: Place;
  /** How the value is written; undefined where nothing is written. `walk` leaves it out. */
  readonly style?: Style;
  /** The tag that stands before it, resolved: `tag:yaml.org,2002:str`, `!reference`. `walk` leaves it out. */
  readonly tag?: string;
}

export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'block' | 'flow';

/** What stands at an offset; `gap` is the white space where a next entry of the mapping or list at `path` would go. */
export interface At extends Found {
  readonly on: 'key' | 'value' | 'gap';
}

export interface SourceDocument {
  /** The plain JavaScript value of the whole document. Values are shared with `find`: nobody changes them. */
  readonly root: unknown;
  readonly place: Place;
  /** All that belongs to the document: from behind the one before, with its comments, to its own end. */
  readonly span: Place;
  /** The comments of its span. */
  readonly comments: readonly Comment[];
  /** `find('spec.predictor.minReplicas')`, or a path of keys and indexes. */
  find(path: string | Path): Found | undefined;
  /** Place of the value at the path, or of the nearest ancestor that exists. */
  nearestPlace(path: Path): Place;
  /** Every mapping entry and list item, outermost first; what an alias names is visited once, where it was first met. */
  walk(visit: (found: Found) => void): void;
  /** The entries of the mapping, or the items of the list, at the path; empty when there is none. */
  entries(path: string | Path): readonly Found[];
  /** The deepest key or value that the offset touches; undefined outside the document. */
  at(offset: number): At | undefined;
  /** The same object as long as the text of the document is the same, wherever in its file it stands. */
  readonly content: object;
}

export interface Comment {
  readonly place: Place;
  /** Without the `#`. */
  readonly text: string;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly documents: readonly SourceDocument[];
  /** Every comment from its `#` on, its text without the `#`; a `#` inside a value is none. */
  readonly comments: readonly Comment[];
  readonly syntax: readonly Finding[];
  /** Helm, Jinja, cookiecutter: no YAML until it is rendered. */
  readonly isTemplate: boolean;
}

/** Parses YAML or JSON (a subset). Never throws: what cannot be read is a finding in `syntax`, and the rest is read. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const starts = chunkStarts(text);
  return new ParsedFile(
    path,
    text,
    starts.map((start, index) => read(text, start, starts[index + 1] ?? text.length, starts.length === 1)),
  );
}

/** The next text of a file: only the documents whose text changed are read again. */
export function parseAgain(previous: SourceFile, text: string): SourceFile {
  const pieces = previous instanceof ParsedFile ? piecesAgain(previous, text) : undefined;
  return pieces === undefined ? parseSourceFile(previous.path, text) : new ParsedFile(previous.path, text, pieces);
}

/** What was read of a part of the text; the same object as long as that part stays the same. Its places count from 0. */
class Part {
  readonly chunk: Chunk;
  /** Made at first need; the findings then go with the part wherever it moves. */
  private syntax: readonly Finding[] | undefined;
  private template: boolean | undefined;

  constructor(chunk: Chunk) {
    this.chunk = chunk;
  }

  syntaxOf(text: string, start: number): readonly Finding[] {
    this.syntax ??= syntaxIn(this.chunk, text, start);
    return this.syntax;
  }

  isTemplate(text: string, start: number, end: number): boolean {
    this.template ??= isTemplate(text.slice(start, end), this.chunk);
    return this.template;
  }
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly part: Part;
}

function read(text: string, start: number, end: number, isWhole: boolean): Piece {
  return { start, end, part: new Part(readChunk(text, start, end, isWhole)) };
}

// From the front and from the back as far as the text is the same; what is between is cut and read anew, with the
// piece before and the piece behind, because the change may have touched the `---` lines that part them.
function piecesAgain(previous: ParsedFile, text: string): readonly Piece[] | undefined {
  const old = previous.pieces;
  const shift = text.length - previous.text.length;
  const isSame = (piece: Piece | undefined, by: number) =>
    piece !== undefined && text.startsWith(previous.text.slice(piece.start, piece.end), piece.start + by);
  let front = 0;
  while (front < old.length && isSame(old[front], 0)) front++;
  let back = old.length;
  while (back > front && isSame(old[back - 1], shift)) back--;
  front = Math.max(0, Math.min(front - 1, old.length - 2));
  back = Math.min(old.length, back + 1);
  const from = old[front]?.start ?? 0;
  const to = (old[back]?.start ?? previous.text.length) + shift;
  const between = text.slice(from, to);
  // A directive speaks for the document behind it. A piece without text would be found again anywhere.
  if (to <= from || /(?:^|[\n\r\ufeff])%/.test(between)) return undefined;
  const starts = chunkStarts(between);
  const isWhole = front === 0 && back === old.length && starts.length === 1;
  // A text that is one document is repaired as one: alone and among others a broken text may be read in two ways.
  const isAlike = isWhole === (old.length === 1);
  const known = new Map(
    isAlike ? old.slice(front, back).map(({ start, end, part }) => [previous.text.slice(start, end), part]) : [],
  );
  const fresh = starts.map((cut, index): Piece => {
    const start = cut + from;
    const end = (starts[index + 1] ?? between.length) + from;
    const part = known.get(text.slice(start, end));
    return part && part.chunk.documents.length > 0 ? { start, end, part } : read(text, start, end, isWhole);
  });
  return [...old.slice(0, front), ...fresh, ...old.slice(back).map((piece) => moved(piece, shift))];
}

function moved(piece: Piece, by: number): Piece {
  return by === 0 ? piece : { ...piece, start: piece.start + by, end: piece.end + by };
}

class ParsedFile implements SourceFile {
  readonly path: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly documents: readonly SourceDocument[];
  private knownComments: SourceFile['comments'] | undefined;
  private knownSyntax: readonly Finding[] | undefined;

  constructor(path: string, text: string, pieces: readonly Piece[]) {
    this.path = path;
    this.text = text;
    this.pieces = pieces;
    this.documents = pieces.flatMap((piece) => documentsOf(piece, text));
  }

  get comments(): SourceFile['comments'] {
    this.knownComments ??= this.pieces.flatMap(({ part, start }) => commentsIn(part.chunk.comments, start, this.text));
    return this.knownComments;
  }

  get syntax(): readonly Finding[] {
    this.knownSyntax ??= this.pieces.flatMap(({ part, start }) =>
      part.syntaxOf(this.text, start).map((found) => shifted(found, start)),
    );
    return this.knownSyntax;
  }

  get isTemplate(): boolean {
    return this.pieces.some(({ part, start, end }) => part.isTemplate(this.text, start, end));
  }
}

function documentsOf({ part, start, end }: Piece, text: string): readonly SourceDocument[] {
  const { documents, comments } = part.chunk;
  let from = start;
  return documents.map((nodes, index) => {
    const to = index === documents.length - 1 ? end : Math.max(from, nodes.end(0) + start);
    const document = new YamlDocument({ nodes, text, base: start, span: { start: from, end: to }, comments });
    from = to;
    return document;
  });
}

function syntaxIn({ problems, documents }: Chunk, text: string, start: number): readonly Finding[] {
  const findings = problems.map((problem) => toFinding(problem, text.length - start));
  for (const nodes of documents)
    duplicatesIn(nodes, text, start, (key, place, first) =>
      findings.push(shifted(duplicate(key, place, first), -start)),
    );
  return findings;
}

function toFinding({ code, severity, message, start, end }: Problem, most: number): Finding {
  const place = { start: Math.min(start, most), end: Math.min(end, most) };
  return finding({ rule: `yaml/${code}`, severity, message, place });
}

function duplicate(key: string, place: Place, first: Place): Finding {
  return finding({
    rule: 'yaml/duplicate-key',
    severity: 'error',
    message: `The key ${JSON.stringify(key.slice(0, 80))} stands twice in this mapping: the last one silently wins. Remove one of them.`,
    place,
    related: [{ place: first, message: 'it stands here already' }],
  });
}
