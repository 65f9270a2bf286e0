// Which item of one list is which of another: by longest common run, anchored at what stands once in both.

/** For each of `a` its partner in `b`, or undefined; partners are in order. */
export function align(a: readonly string[], b: readonly string[]): readonly (number | undefined)[] {
  const pairs: (number | undefined)[] = Array.from({ length: a.length });
  alignRange({ a, b, pairs }, { a0: 0, a1: a.length, b0: 0, b1: b.length });
  return pairs;
}

interface Sides {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly pairs: (number | undefined)[];
}

interface Range {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

// Beyond this a table of all pairs costs too much; what is left unpaired becomes a conflict, never a guess.
const mostCells = 1_000_000;

function alignRange(sides: Sides, { a0, a1, b0, b1 }: Range): void {
  const { a, b, pairs } = sides;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) pairs[a0++] = b0++;
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) pairs[--a1] = --b1;
  if (a0 === a1 || b0 === b1) return;
  const anchors = uniqueAnchors(sides, { a0, a1, b0, b1 });
  if (anchors.length > 0) {
    let at = { a: a0, b: b0 };
    for (const [ai, bi] of [...anchors, [a1, b1] as const]) {
      alignRange(sides, { a0: at.a, a1: ai, b0: at.b, b1: bi });
      if (ai < a1) pairs[ai] = bi;
      at = { a: ai + 1, b: bi + 1 };
    }
    return;
  }
  if ((a1 - a0) * (b1 - b0) <= mostCells) alignByTable(sides, { a0, a1, b0, b1 });
}

// What stands exactly once on both sides, in the longest order that both have.
function uniqueAnchors({ a, b }: Sides, { a0, a1, b0, b1 }: Range): readonly (readonly [number, number])[] {
  const once = (list: readonly string[], from: number, to: number) => {
    const places = new Map<string, number>();
    for (let index = from; index < to; index++)
      places.set(list[index] ?? '', places.has(list[index] ?? '') ? -1 : index);
    return places;
  };
  const inB = once(b, b0, b1);
  const candidates = [...once(a, a0, a1)].flatMap(([text, ai]): [number, number][] => {
    const bi = inB.get(text);
    return ai >= 0 && bi !== undefined && bi >= 0 && text.trim() !== '' ? [[ai, bi]] : [];
  });
  candidates.sort(([x], [y]) => x - y);
  return longestRising(candidates);
}

/** The longest run of pairs that rises on both sides; the first of each pair rises already. */
export function longestRising(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, [, b]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1];
    tails[low] = index;
  }
  const rising: (readonly [number, number])[] = [];
  for (let at = tails.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at];
    if (pair) rising.unshift(pair);
  }
  return rising;
}

function alignByTable({ a, b, pairs }: Sides, { a0, a1, b0, b1 }: Range): void {
  const width = b1 - b0 + 1;
  const table = new Uint32Array((a1 - a0 + 1) * width);
  const at = (i: number, j: number) => table[(i - a0) * width + (j - b0)] ?? 0;
  for (let i = a1 - 1; i >= a0; i--)
    for (let j = b1 - 1; j >= b0; j--)
      table[(i - a0) * width + (j - b0)] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  let i = a0;
  let j = b0;
  while (i < a1 && j < b1) {
    if (a[i] === b[j]) pairs[i++] = j++;
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
}

/** In the gaps that are left, lines are partners that differ in their numbers only. */
export function pairedBySkeleton(
  pairs: readonly (number | undefined)[],
  a: readonly string[],
  b: readonly string[],
): readonly (number | undefined)[] {
  const skeleton = (line: string | undefined) => (line ?? '').replaceAll(/\d+/g, '0');
  const result = [...pairs];
  const fill = (a0: number, a1: number, b0: number, b1: number) => {
    if (a0 >= a1 || b0 >= b1 || a1 - a0 === b1 - b0) return;
    const inner = align(a.slice(a0, a1).map(skeleton), b.slice(b0, b1).map(skeleton));
    for (const [at, to] of inner.entries()) if (to !== undefined) result[a0 + at] = b0 + to;
  };
  let from = 0;
  let last = 0;
  for (const [at, to] of pairs.entries()) {
    if (to === undefined) continue;
    fill(from, at, last, to);
    from = at + 1;
    last = to + 1;
  }
  fill(from, a.length, last, b.length);
  return result;
}

/** Between two partners a gap of equal length on both sides holds changed items: they are partners too. */
export function pairedGaps(pairs: readonly (number | undefined)[], length: number): readonly (number | undefined)[] {
  const result = [...pairs];
  let from = 0;
  let last = 0;
  const close = (to: number, next: number) => {
    if (to - from === next - last) for (let index = from; index < to; index++) result[index] = last + index - from;
  };
  for (const [at, to] of pairs.entries()) {
    if (to === undefined) continue;
    close(at, to);
    from = at + 1;
    last = to + 1;
  }
  close(pairs.length, length);
  return result;
}
