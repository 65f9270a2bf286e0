// The files below a folder, without what git and `.mlopsignore` leave out; quick enough for a monorepo.
import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isValidated } from '../../../api.ts';
import { ignoredFolders, mostListed } from '../../node/ignored-folders.ts';

export interface Place {
  /** What is checked. */
  readonly files: readonly string[];
  /** A folder whose files are all listed. */
  readonly folder?: string;
  /** What lies there, checked or not. */
  readonly listed: readonly string[];
}

/** Undefined when there is neither a file nor a folder. A named file is checked though git ignores it, not when `.mlopsignore` does. */
export async function filesAt(path: string): Promise<Place | undefined> {
  const state = await stat(path).catch(() => undefined);
  if (!state) return undefined;
  if (!state.isDirectory()) {
    const isLeftOut = ignoresAbove(dirname(path), ['.mlopsignore']).some((one) => ignores(one, path, false));
    return { files: isLeftOut ? [] : [path], listed: [] };
  }
  const walk: Walk = { files: [], listed: [], later: [] };
  listFolder(path, ignoresAbove(path, ignoreFiles), walk);
  // What is left out still exists: a manifest may name it.
  for (let next = walk.later.pop(); next !== undefined && walk.listed.length < mostListed; next = walk.later.pop())
    listIgnored(next, walk);
  const isWhole = walk.later.length === 0 && walk.listed.length < mostListed;
  // A listing that was cut off cannot say that a file is missing.
  return { files: walk.files, ...(isWhole ? { folder: path, listed: walk.listed } : { listed: [] }) };
}

const ignoreFiles = ['.gitignore', '.mlopsignore'];

interface Walk {
  readonly files: string[];
  readonly listed: string[];
  /** Folders that are left out of the check. */
  readonly later: string[];
}

interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

function listFolder(folder: string, above: readonly Rules[], walk: Walk): void {
  const entries = entriesOf(folder);
  const own = entries.filter(({ name }) => ignoreFiles.includes(name)).map(({ name }) => rulesIn(folder, name));
  const all = own.length > 0 ? [...above, ...own] : above;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (ignoredFolders.has(entry.name)) continue;
      if (isIgnored(all, path, true)) walk.later.push(path);
      else listFolder(path, all, walk);
    } else if (entry.isFile()) {
      walk.listed.push(path);
      if (isValidated(path) && !isIgnored(all, path, false)) walk.files.push(path);
    }
  }
}

function listIgnored(folder: string, walk: Walk): void {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isFile()) walk.listed.push(path);
    else if (entry.isDirectory() && !ignoredFolders.has(entry.name)) walk.later.push(path);
  }
}

// A folder that may not be read holds nothing for us.
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

// Up to the top of the repository; without one, of this folder alone.
function ignoresAbove(folder: string, names: readonly string[]): readonly Rules[] {
  const folders: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder || names.length === 1) folders.unshift(at);
    if (existsSync(join(at, '.git'))) break;
    // Outside of a repository nothing above counts.
    if (dirname(at) === at) return names.length === 1 ? rulesOf([folder], names) : [];
  }
  return rulesOf(folders, names);
}

function rulesOf(folders: readonly string[], names: readonly string[]): readonly Rules[] {
  return folders.flatMap((folder) =>
    names.filter((name) => existsSync(join(folder, name))).map((name) => rulesIn(folder, name)),
  );
}

function rulesIn(folder: string, name: string): Rules {
  return { folder, rules: ignore().add(readFileSync(join(folder, name), 'utf8')) };
}

// The nearest file that has something to say decides; `!` takes back what one further up left out.
function isIgnored(all: readonly Rules[], path: string, isFolder: boolean): boolean {
  let isOut = false;
  for (const one of all) {
    const { ignored, unignored } = one.rules.test(nameIn(one, path, isFolder));
    if (ignored) isOut = true;
    else if (unignored) isOut = false;
  }
  return isOut;
}

function ignores(one: Rules, path: string, isFolder: boolean): boolean {
  return one.rules.ignores(nameIn(one, path, isFolder));
}

function nameIn({ folder }: Rules, path: string, isFolder: boolean): string {
  return relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '');
}
