// In which order two items stand, from three versions: as the side has it that changed their order, or that alone knows both.

/** The three lists of names. */
export interface Orders {
  readonly b: readonly string[];
  readonly o: readonly string[];
  readonly t: readonly string[];
}

/** Above this a list is left as the user has it. */
export const mostOrdered = 400;

/** Whether the first stands before the second; undefined when either order is right. */
export function wantedOrder({ b, o, t }: Orders): (x: string, y: string) => boolean | undefined {
  const [base, ours, theirs] = [placesOf(b), placesOf(o), placesOf(t)];
  const turned = { o: turnedIn(b, o), t: turnedIn(b, t) };
  return (x, y) => {
    const inBase = isBefore(base, x, y);
    const inOurs = isBefore(ours, x, y);
    const inTheirs = isBefore(theirs, x, y);
    // Where one side reordered, what the other added has no one place.
    if (inOurs === undefined) return turned.o.has(x) || turned.o.has(y) ? undefined : inTheirs;
    if (inTheirs === undefined) return turned.t.has(x) || turned.t.has(y) ? undefined : inOurs;
    if (inOurs === inTheirs) return inOurs;
    if (inBase === undefined) return undefined;
    return inTheirs === inBase ? inOurs : inTheirs;
  };
}

/** Of two orders that are both right the given one; undefined when the two sides contradict each other. */
export function orderedBy(names: readonly string[], orders: Orders): readonly string[] | undefined {
  if (names.length > mostOrdered) return names;
  const wanted = wantedOrder(orders);
  const left = [...names];
  const result: string[] = [];
  while (left.length > 0) {
    const at = left.findIndex((name) => left.every((other) => other === name || wanted(other, name) !== true));
    const [next] = left.splice(at, at < 0 ? 0 : 1);
    if (next === undefined) return undefined;
    result.push(next);
  }
  return result;
}

/** Names that stand on the other side of another than they did. */
export function turnedIn(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = placesOf(before);
  const common = after.flatMap((name) => places.get(name) ?? []);
  const names = after.filter((name) => places.has(name));
  const turned = new Set<string>();
  let highest = -1;
  for (const [at, place] of common.entries()) {
    if (place < highest) turned.add(names[at] ?? '');
    highest = Math.max(highest, place);
  }
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = common.length - 1; at >= 0; at--) {
    const place = common[at] ?? 0;
    if (place > lowest) turned.add(names[at] ?? '');
    lowest = Math.min(lowest, place);
  }
  return turned;
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, at) => [name, at]));
}

function isBefore(places: ReadonlyMap<string, number>, x: string, y: string): boolean | undefined {
  const [first, second] = [places.get(x), places.get(y)];
  return first === undefined || second === undefined ? undefined : first < second;
}

/** Whether a side put something of its own where an item of the base went: it may be the same in another shape. */
export function isReplaced(name: string, base: readonly string[], side: readonly string[]): boolean {
  const place = base.indexOf(name);
  const places = placesOf(base);
  let before = -1;
  for (const [at, own] of side.entries()) {
    const known = places.get(own);
    if (known !== undefined) {
      before = known;
      continue;
    }
    const next = side.slice(at + 1).find((other) => places.has(other));
    const after = next === undefined ? base.length : (places.get(next) ?? base.length);
    if (before < place && place < after) return true;
  }
  return false;
}
