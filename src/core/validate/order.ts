// Things that wait for each other: what comes before what, and where they wait in a circle.

export type Before = ReadonlyMap<string, readonly string[]>;

/** Everything that ends before `name` begins; unknown names are part of the answer, `name` itself only in a circle. */
export function ancestorsOf(name: string, before: Before): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(before.get(name) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(before.get(next) ?? []));
  }
  return found;
}

/** The first circle, as the names along it (`a, b, a`); undefined when there is none. */
export function circleIn(before: Before): readonly string[] | undefined {
  const done = new Set<string>();
  for (const name of before.keys()) {
    const path: string[] = [];
    const circle = walk(name, before, { done, path, onPath: new Set() });
    if (circle) return circle;
  }
  return undefined;
}

interface Walk {
  readonly done: Set<string>;
  readonly path: string[];
  readonly onPath: Set<string>;
}

// With a stack of its own: a chain of ten thousand steps is no reason to overflow.
function walk(start: string, before: Before, { done, path, onPath }: Walk): readonly string[] | undefined {
  const stack: { readonly name: string; readonly rest: string[] }[] = [];
  const enter = (name: string) => {
    path.push(name);
    onPath.add(name);
    stack.push({ name, rest: [...(before.get(name) ?? [])] });
  };
  if (!done.has(start)) enter(start);
  while (stack.length > 0) {
    const top = stack.at(-1);
    const next = top?.rest.shift();
    if (next === undefined) {
      const left = stack.pop()?.name ?? '';
      path.pop();
      onPath.delete(left);
      done.add(left);
    } else if (onPath.has(next)) return [...path.slice(path.indexOf(next)), next];
    else if (!done.has(next) && before.has(next)) enter(next);
  }
  return undefined;
}
