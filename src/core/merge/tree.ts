// One shape for every format: what a text says as maps, lists and leaves, each with its place, so that a merge can be edits on the user's own text.

/** `block`: YAML by indentation. `flow`: items between brackets, parted by commas. `rows`: items are whole lines, one after the other. */
export type Style = 'block' | 'flow' | 'rows';

export interface Leaf {
  readonly kind: 'leaf';
  readonly start: number;
  readonly end: number;
  /** Equal for equal values, whatever their spelling. */
  readonly canon: string;
  /** Strings may be merged by line; everything else is one piece. */
  readonly text?: string;
  /** Whole lines of the file: the place is the text. */
  readonly isLines?: boolean;
}

export interface Branch {
  readonly kind: 'map' | 'list';
  readonly start: number;
  readonly end: number;
  readonly style: Style;
  readonly items: readonly Item[];
  readonly canon: string;
  /** A list whose items carry names in `key`. */
  readonly isNamed?: boolean;
  /** Of a block: what stands before each of its items. */
  readonly indent: string;
  /** Of a block that begins on the line of its parent's dash. */
  readonly isCompact: boolean;
}

export type Node = Leaf | Branch;

export interface Item {
  /** The key in a map; in a list '' or, where the reader knows it, what the item is called. */
  readonly key: string;
  /** From the comments above it to the end of its last line, or between two commas. */
  readonly start: number;
  readonly end: number;
  /** `key:`, `- ` or nothing. */
  readonly headStart: number;
  readonly headEnd: number;
  readonly node: Node;
  /** The comment above it and the one behind it, as words. */
  readonly lead: string;
  readonly trail: string;
  /** All comments of the item and below it, as words, and the first lines of sections: what is said beside the values. */
  readonly comments: string;
  /** Where the comma behind a flow item stands, when there is one. */
  readonly commaAt?: number;
}

export interface Tree {
  readonly text: string;
  readonly root: Branch;
}

export function branchCanon(
  kind: 'map' | 'list',
  items: readonly Pick<Item, 'key' | 'node'>[],
  isNamed = false,
): string {
  const parts = items.map(({ key, node }) =>
    kind === 'map' || isNamed ? `${JSON.stringify(key)}:${node.canon}` : node.canon,
  );
  return kind === 'map' ? `{${parts.sort().join(',')}}` : `[${parts.join(',')}]`;
}

/** The same to a reader: values and comments, not layout. */
export function isSameItem(a: Item, b: Item): boolean {
  return a.key === b.key && a.node.canon === b.node.canon && a.comments === b.comments;
}

/** A comment as words: how it is wrapped and indented says nothing. */
export function commentWords(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(#|\/\/)+/, '').trim())
    .filter((line) => line !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind the line end of an offset's line. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}
