// Every path stays in the workspace, out of its state, and is one file on every common disk.
import { parseWorkspacePath } from '../text/ids.ts';
import { type Check, refuse } from './check.ts';
import type { Refusal } from './verdict.ts';

/** Whether a file of ours may lie there: our state is written through the lock only, and Git's runs programs. */
export function isSafeToWrite(path: string): boolean {
  if (parseWorkspacePath(path) === undefined || /^\.mlops(\/|$)/i.test(path)) return false;
  // git~1 is what Windows calls .git where long names have short twins.
  return !path.split('/').some((segment) => /^(\.git|git~\d)$/i.test(segment));
}

export const safePath: Check = ({ artifacts }) => {
  const paths = artifacts.map(({ path }) => path);
  return [
    ...paths
      .filter((path) => !isSafeToWrite(path))
      .map((path) => refuse(path, 'path', 'A generated file would leave the workspace or touch its state.')),
    ...pathsThatCollide(paths),
  ];
};

// Case-insensitive and composed, because two such files are one on half of the world's disks.
function pathsThatCollide(paths: readonly string[]): readonly Refusal[] {
  const keyOf = (path: string) => path.normalize('NFC').toLowerCase();
  const seen = new Set<string>();
  const folders = new Set(
    paths.flatMap((path) => {
      const parts = keyOf(path).split('/');
      return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
    }),
  );
  return paths.flatMap((path) => {
    const key = keyOf(path);
    const isTaken = seen.has(key);
    seen.add(key);
    if (isTaken) return [refuse(path, 'unique-path', 'Two generated files have the same path.')];
    return folders.has(key)
      ? [refuse(path, 'unique-path', 'A generated file has the path of a folder of another.')]
      : [];
  });
}
