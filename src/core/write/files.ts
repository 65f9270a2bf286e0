// The only port to a disk: hosts fill it with a real one, tests with one in memory.
import type { MergeConflict } from '../merge/merge-trees.ts';
import type { WorkspacePath } from '../text/ids.ts';

export type ChangeKind = 'create' | 'update' | 'merge' | 'conflict' | 'keep' | 'remove';

/** `before` and `after` are texts; undefined means that there is no such file. A conflict keeps the user's text. */
export interface Change {
  readonly kind: ChangeKind;
  readonly path: WorkspacePath;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly isExecutable?: boolean;
  /** Why it is a conflict, is kept, or goes. */
  readonly because?: string;
  /** Where a merge or a conflict comes from: what we wrote last and what we would write now. */
  readonly base?: string;
  readonly ours?: string;
  /** What both changed, place by place. */
  readonly conflicts?: readonly MergeConflict[];
  /** The user's version with all of ours that can be merged: where a person who settles the conflict may begin. */
  readonly proposal?: string;
}

/** A file to be put in place, or removed when `text` is undefined. `expected` is what must still be there, or nothing is written. */
export interface FileWrite {
  readonly path: WorkspacePath;
  readonly text: string | undefined;
  readonly expected: string | undefined;
  readonly isExecutable?: boolean;
}

export type ApplyResult =
  | { readonly kind: 'applied' }
  | { readonly kind: 'moved'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly path: string; readonly because: string };

export interface Files {
  /** The text, or undefined when there is none. Folders, unreadable files and paths that leave the workspace throw. */
  read(path: WorkspacePath): Promise<string | undefined>;
  /** Workspace paths of regular files, sorted, ignored folders (node_modules, .git, virtual environments) left out. */
  list(): Promise<readonly WorkspacePath[]>;
  /** All or nothing. */
  apply(writes: readonly FileWrite[]): Promise<ApplyResult>;
}
