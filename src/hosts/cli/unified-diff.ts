// A unified diff for `--diff`.
import { createTwoFilesPatch } from 'diff';

export function unifiedDiff(path: string, before: string, after: string): string {
  return createTwoFilesPatch(
    before === '' ? '/dev/null' : `a/${path}`,
    after === '' ? '/dev/null' : `b/${path}`,
    before,
    after,
    undefined,
    undefined,
    { context: 3 },
  );
}
