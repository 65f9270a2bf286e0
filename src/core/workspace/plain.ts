// Questions to plain data that may have any shape.
import type { Path } from '../text/source-file.ts';
import { isMapping } from '../validate/is-mapping.ts';

export function valueAt(root: unknown, path: Path): unknown {
  let current = root;
  for (const key of path) {
    if (Array.isArray(current)) current = current[Number(key)];
    else if (isMapping(current) && Object.hasOwn(current, key)) current = current[key];
    else return undefined;
  }
  return current;
}

export function stringAt(root: unknown, path: Path): string | undefined {
  const value = valueAt(root, path);
  return typeof value === 'string' ? value : undefined;
}

export function mapAt(root: unknown, path: Path): Readonly<Record<string, unknown>> | undefined {
  const value = valueAt(root, path);
  return isMapping(value) ? value : undefined;
}

export function listAt(root: unknown, path: Path): readonly unknown[] {
  const value = valueAt(root, path);
  return Array.isArray(value) ? value : [];
}

export function namespaceOf(root: unknown): string | undefined {
  return stringAt(root, ['metadata', 'namespace']);
}

/** Every value below, outermost first. What an alias names is met once: an alias bomb stays small. */
export function walkPlain(root: unknown, at: Path, visit: (path: Path, value: unknown) => void): void {
  const seen = new Set<unknown>();
  const walk = (value: unknown, path: Path) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const [key, below] of Object.entries(value)) {
      const next = [...path, Array.isArray(value) ? Number(key) : key];
      visit(next, below);
      walk(below, next);
    }
  };
  walk(root, at);
}
