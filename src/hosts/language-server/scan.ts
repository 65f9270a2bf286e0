// Reads a folder's files for their names, in small turns, so that typing is never kept waiting.
import { type FileHost, nextTurn } from './host.ts';
import type { Root, Session } from './session.ts';
import { uriBelow } from './uris.ts';

const structured = /(\.(ya?ml|json)|(^|\/)mlproject)$/i;
const others = /(\.(env|py|ipynb|toml|ini|cfg|sh|tf)|(^|\/)\.env[^/]*)$/i;
const skipped = /(^|\/)(package-lock|pnpm-lock|composer)\.(json|yaml)$|\.lock$|(^|\/)\.mlops\//;

/** Whether the server reads a file of this path; runbooks are Markdown. */
export function looksAt(path: string, wholeWorkspace: boolean): boolean {
  if (skipped.test(path)) return false;
  return structured.test(path) || path.endsWith('.md') || (wholeWorkspace && others.test(path));
}

interface Scan {
  readonly session: Session;
  readonly root: Root;
  readonly host: FileHost;
  readonly isCancelled: () => boolean;
  onProgress(done: number, all: number): void;
  /** Files that are out of date by what was read. */
  onTouched(root: Root, paths: readonly string[]): void;
}

/** Answers how many files were read; a cancelled scan keeps what it has. */
export async function scanFolder({ session, root, host, isCancelled, onProgress, onTouched }: Scan): Promise<number> {
  if (root.uri === undefined) return 0;
  const folder = root.uri;
  const paths = await host.list(folder);
  if (paths === undefined || isCancelled()) return 0;
  const wanted = paths.filter((path) => looksAt(path, root.user.wholeWorkspace));
  let done = 0;
  let turn = performance.now();
  const touched = new Set<string>();
  const queue = wanted[Symbol.iterator]();
  const reader = async () => {
    for (const path of queue) {
      if (isCancelled()) return;
      const isOpen = session.openAt(root, path) !== undefined;
      const text = isOpen ? undefined : await host.read(uriBelow(folder, path));
      if (text !== undefined && !text.includes('\u0000'))
        for (const other of session.readClosed(root, path, text)) touched.add(other);
      done++;
      if (performance.now() - turn > 8) {
        await nextTurn();
        turn = performance.now();
      }
      if (done % 50 === 0) onProgress(done, wanted.length);
    }
  };
  // Only reading waits for the disk; eight at a time keep it busy.
  await Promise.all(Array.from({ length: 8 }, reader));
  // The list comes last: before all names are known, nothing may be called missing.
  if (!isCancelled()) root.workspace.setFiles(paths);
  onTouched(root, [...touched]);
  return done;
}
