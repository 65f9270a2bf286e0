// Three texts by line: a changed line is a changed line, an added one has its two neighbours; what touches the other side's place is a conflict.
import { align, pairedBySkeleton, pairedGaps } from './align.ts';
import { canonicalLines, type LineLanguage, linesIn } from './read-lines.ts';

export interface ThreeTexts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** Lines of the sections that a side added, where what it took away here may stand now. */
  readonly elsewhere?: { readonly ours: ReadonlySet<string>; readonly theirs: ReadonlySet<string> };
}

interface Slot {
  /** Undefined when the side took the line away. */
  readonly line: string | undefined;
  readonly isChanged: boolean;
  /** It stands in the place of the old line and has little in common with it. */
  readonly isOther: boolean;
}

interface Side {
  /** One for each line of the base. */
  readonly slots: readonly Slot[];
  /** What was added before line `n` of the base; the last is behind the end. */
  readonly added: readonly (readonly string[])[];
  /** Gaps where an addition could stand as well, because it repeats its neighbour. */
  readonly slides: ReadonlySet<number>;
  /** Lines of the base that stand in a section which the side added. */
  readonly movedAway?: ReadonlySet<number>;
}

/** Undefined on a conflict. The result keeps the user's lines as they are written. */
export function mergeLines({ base, ours, theirs, elsewhere }: ThreeTexts, language: LineLanguage): string | undefined {
  const lines = {
    b: linesIn(base),
    o: linesIn(ours),
    t: reindented(linesIn(theirs), linesIn(base), linesIn(ours), language),
  };
  const canon = {
    b: canonicalLines(lines.b, language),
    o: canonicalLines(lines.o, language),
    t: canonicalLines(linesIn(theirs), language),
  };
  const o = { ...sideOf(canon.b, canon.o, lines.o, language), movedAway: awayFrom(canon.b, elsewhere?.ours) };
  const t = { ...sideOf(canon.b, canon.t, lines.t, language), movedAway: awayFrom(canon.b, elsewhere?.theirs) };
  const result: string[] = [];
  for (let at = 0; at <= lines.b.length; at++) {
    const gap = gapOf({ o, t, at, count: lines.b.length }, language);
    if (!gap) return undefined;
    result.push(...gap);
    if (at === lines.b.length) break;
    const isGone = o.slots[at]?.line === undefined && t.slots[at]?.line === undefined;
    // Gone from both, but one side has something else in its place: it changed what the other took away.
    if (isGone && isSilent(o.added[at] ?? []) !== isSilent(t.added[at] ?? [])) return undefined;
    const slot = slotOf(o.slots[at], t.slots[at], language);
    if (slot === undefined) return undefined;
    result.push(...slot);
  }
  const text = result.join('\n');
  return result.length === 0 ? '' : ours.endsWith('\n') || theirs.endsWith('\n') ? `${text}\n` : text;
}

function sideOf(
  base: readonly string[],
  canon: readonly string[],
  lines: readonly string[],
  language: LineLanguage,
): Side {
  const pairs = pairedGaps(pairedBySkeleton(align(base, canon), base, canon), canon.length);
  const taken = new Map(pairs.flatMap((to, at): [number, number][] => (to === undefined ? [] : [[to, at]])));
  const added: string[][] = Array.from({ length: base.length + 1 }, () => []);
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const at = taken.get(index);
    if (at === undefined) added[next]?.push(line);
    else next = at + 1;
  }
  const slots = pairs.map((to, at): Slot => {
    if (to === undefined) return { line: undefined, isChanged: true, isOther: true };
    const isChanged = canon[to] !== base[at];
    return { line: lines[to], isChanged, isOther: isChanged && !isAlike(base[at] ?? '', canon[to] ?? '') };
  });
  const placed = aheadOfRemoved(added, slots);
  return { slots, added: placed, slides: slidesOf(placed, base, language) };
}

function awayFrom(base: readonly string[], elsewhere: ReadonlySet<string> | undefined): ReadonlySet<number> {
  return new Set(base.flatMap((line, at) => (elsewhere?.has(withoutLevel(line)) ? [at] : [])));
}

/** A line apart from how deep it stands. */
export function withoutLevel(line: string): string {
  return line.replace(/^\d+\|/, '');
}

function slidesOf(
  added: readonly (readonly string[])[],
  base: readonly string[],
  language: LineLanguage,
): ReadonlySet<number> {
  const slides = new Set<number>();
  for (const [at, lines] of added.entries()) {
    const words = canonicalLines(lines, language)
      .map(withoutLevel)
      .filter((line) => line !== '');
    if (words.length === 0) continue;
    if (words.at(0) === withoutLevel(base[at] ?? '')) slides.add(at + 1);
    if (words.at(-1) === withoutLevel(base[at - 1] ?? '')) slides.add(at - 1);
  }
  return slides;
}

function isAlike(a: string, b: string): boolean {
  const words = (line: string) => line.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !/^\d+$/.test(word));
  const [left, right] = [words(a), words(b)];
  const same = left.filter((word) => right.includes(word)).length;
  return same * 2 >= Math.max(left.length, right.length);
}

// Between the lines that a side took away its additions have no place of their own: they stand before the first of them.
function aheadOfRemoved(added: readonly (readonly string[])[], slots: readonly Slot[]): readonly (readonly string[])[] {
  const result = added.map((lines) => [...lines]);
  for (let at = slots.length; at > 0; at--) {
    if (slots[at - 1]?.line !== undefined) continue;
    result[at - 1]?.push(...(result[at] ?? []));
    result[at] = [];
  }
  return result;
}

function slotOf(o: Slot | undefined, t: Slot | undefined, language: LineLanguage): readonly string[] | undefined {
  if (!o || !t) return undefined;
  if (!t.isChanged) return o.line === undefined ? [] : [o.line];
  if (!o.isChanged) return t.line === undefined ? [] : [t.line];
  if (o.line === undefined && t.line === undefined) return [];
  if (o.line !== undefined && t.line !== undefined && sameLines([o.line], [t.line], language)) return [o.line];
  return undefined;
}

function isSilent(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === '');
}

function gapOf(
  { o, t, at, count }: { o: Side; t: Side; at: number; count: number },
  language: LineLanguage,
): readonly string[] | undefined {
  const ours = o.added[at] ?? [];
  const theirs = t.added[at] ?? [];
  if (
    (!isSilent(ours) && t.slides.has(at) && isSilent(theirs)) ||
    (!isSilent(theirs) && o.slides.has(at) && isSilent(ours))
  )
    return undefined;
  // Empty lines of one side do not stand in the way of the other.
  if (isSilent(theirs) && (ours.length > 0 || theirs.length === 0))
    return touches(t, at, count) && !isSilent(ours) ? undefined : ours;
  if (isSilent(ours)) return touches(o, at, count) ? undefined : theirs;
  return sameLines(ours, theirs, language) ? ours : undefined;
}

// The other side took a neighbour away: where the addition belongs is only sure when one line went, for good, between two that stay.
function touches({ slots, movedAway }: Side, at: number, count: number): boolean {
  const isGone = (index: number) => index >= 0 && index < count && slots[index]?.line === undefined;
  const isOther = (index: number) =>
    index >= 0 && index < count && slots[index]?.line !== undefined && slots[index]?.isOther === true;
  if (isOther(at - 1) || isOther(at)) return true;
  if (isGone(at - 1) && (isGone(at - 2) || isGone(at) || movedAway?.has(at - 1) === true)) return true;
  return isGone(at) && (isGone(at + 1) || movedAway?.has(at) === true);
}

function sameLines(a: readonly string[], b: readonly string[], language: LineLanguage): boolean {
  const [x, y] = [canonicalLines(a, language), canonicalLines(b, language)].map((lines) =>
    lines.filter((line) => line !== ''),
  );
  return x !== undefined && y !== undefined && x.length === y.length && x.every((line, index) => line === y[index]);
}

// The user may have indented the whole file anew: what comes from the generator follows.
function reindented(
  theirs: readonly string[],
  base: readonly string[],
  ours: readonly string[],
  language: LineLanguage,
): readonly string[] {
  if (language === 'text' || language === 'markdown') return theirs;
  const from = unitOf(base);
  const to = unitOf(ours);
  if (from === to || from === '' || to === '') return theirs;
  return theirs.map((line) => {
    let rest = line;
    let depth = 0;
    while (rest.startsWith(from)) {
      rest = rest.slice(from.length);
      depth++;
    }
    return to.repeat(depth) + rest;
  });
}

function unitOf(lines: readonly string[]): string {
  let unit = '';
  for (const line of lines) {
    const white = /^[ \t]+(?=\S)/.exec(line)?.[0];
    if (white !== undefined && (unit === '' || white.length < unit.length)) unit = white;
  }
  return unit;
}
