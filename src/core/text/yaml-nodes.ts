// The nodes of one YAML document as numbers in one array, in the order of the text: small, quick to make, cheap to keep.

/** Kinds of nodes; collections have the bit 8. */
export const empty = 0;
export const plain = 1;
export const singleQuoted = 2;
export const doubleQuoted = 3;
export const literal = 4;
export const folded = 5;
export const alias = 6;
export const blockMap = 8;
export const flowMap = 9;
export const blockList = 10;
export const flowList = 11;

export const kindBits = 15;
/** The text of the scalar is not its value: it has escapes or several lines. */
export const isCoded = 16;
/** A tag or an anchor stands before the node. */
export const hasProperties = 32;
/** The mapping has a key `<<`. */
export const hasMerge = 64;
/** A block scalar carries the indentation of its lines above this bit. */
export const indentShift = 8;

export interface Properties {
  readonly anchor: string | undefined;
  /** Resolved: `tag:yaml.org,2002:str`, `!local`; `!` alone is the tag of no meaning. */
  readonly tag: string | undefined;
  /** Where they begin. */
  readonly start: number;
}

const stride = 4;

/** Children follow their parent; of a mapping they are key, value, key, value. Offsets count from the document's text. */
export class Nodes {
  count = 0;
  private numbers: Int32Array;
  // Made at first need: few documents have any.
  private properties: Map<number, Properties> | undefined;
  private targets: Map<number, number> | undefined;

  constructor(expected: number) {
    this.numbers = new Int32Array((expected + 8) * stride);
  }

  add(info: number, start: number, end: number): number {
    const at = this.count * stride;
    if (at + stride > this.numbers.length) this.grow();
    const { numbers } = this;
    numbers[at] = info;
    numbers[at + 1] = start;
    numbers[at + 2] = end;
    numbers[at + 3] = this.count + 1;
    return this.count++;
  }

  private grow(): void {
    const larger = new Int32Array(this.numbers.length * 2);
    larger.set(this.numbers);
    this.numbers = larger;
  }

  propertiesOf(index: number): Properties | undefined {
    return this.properties?.get(index);
  }

  setProperties(index: number, properties: Properties): void {
    this.flag(index, hasProperties);
    this.properties ??= new Map();
    this.properties.set(index, properties);
  }

  get hasTargets(): boolean {
    return this.targets !== undefined;
  }

  /** What an alias names; undefined when it names nothing or is not followed. */
  targetOf(index: number): number | undefined {
    return this.targets?.get(index);
  }

  setTarget(index: number, target: number): void {
    this.targets ??= new Map();
    this.targets.set(index, target);
  }

  info(index: number): number {
    return this.numbers[index * stride] ?? 0;
  }

  kind(index: number): number {
    return (this.numbers[index * stride] ?? 0) & kindBits;
  }

  start(index: number): number {
    return this.numbers[index * stride + 1] ?? 0;
  }

  end(index: number): number {
    return this.numbers[index * stride + 2] ?? 0;
  }

  /** The node behind this one and all below it. */
  next(index: number): number {
    return this.numbers[index * stride + 3] ?? index + 1;
  }

  flag(index: number, flag: number): void {
    this.numbers[index * stride] = this.info(index) | flag;
  }

  /** A collection ends: what was added since belongs to it. */
  close(index: number, end: number): void {
    this.numbers[index * stride + 2] = Math.max(end, this.start(index));
    this.numbers[index * stride + 3] = this.count;
  }

  /** Forgets the nodes from this one on. */
  cut(index: number): void {
    if (this.properties || this.targets)
      for (let gone = index; gone < this.count; gone++) {
        this.properties?.delete(gone);
        this.targets?.delete(gone);
      }
    this.count = index;
  }

  /** Puts a collection before nodes that are there already: a key of which only its `:` tells that it is one. */
  insert(index: number, info: number, start: number): void {
    this.add(info, start, start);
    const { numbers } = this;
    numbers.copyWithin((index + 1) * stride, index * stride, (this.count - 1) * stride);
    for (let moved = this.count - 1; moved > index; moved--) {
      numbers[moved * stride + 3] = this.next(moved) + 1;
      const properties = this.properties?.get(moved - 1);
      if (properties) {
        this.properties?.delete(moved - 1);
        this.properties?.set(moved, properties);
      }
      const target = this.targets?.get(moved - 1);
      if (target !== undefined) {
        this.targets?.delete(moved - 1);
        this.targets?.set(moved, target >= index ? target + 1 : target);
      }
    }
    numbers.set([info, start, start, this.count], index * stride);
  }

  /** Moves every offset. */
  remap(moved: (offset: number) => number): void {
    const { numbers } = this;
    for (let at = 0; at < this.count * stride; at += stride) {
      numbers[at + 1] = moved(numbers[at + 1] ?? 0);
      numbers[at + 2] = moved(numbers[at + 2] ?? 0);
    }
    for (const [index, properties] of this.properties ?? [])
      this.properties?.set(index, { ...properties, start: moved(properties.start) });
  }

  /** Gives back what was reserved in vain. */
  trim(): void {
    if (this.count * stride * 2 < this.numbers.length) this.numbers = this.numbers.slice(0, this.count * stride);
  }
}
