// Checked strings: each brand is made in one parse function, so a plain string can never pass for one.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A path inside the workspace: relative, forward slashes, no `.` or `..` segment, no drive, no empty segment. */
export type WorkspacePath = Branded<'WorkspacePath'>;

// Windows refuses these names with any extension; a repository that holds one cannot be checked out there.
const reservedOnWindows = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?$/i;

/** The path, or undefined when it could leave the workspace or cannot exist on a common file system. */
export function parseWorkspacePath(path: string): WorkspacePath | undefined {
  if (path.length === 0 || path.length > 400) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must not pass
  if (/[\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(path)) return undefined;
  const segments = path.split('/');
  const isBad = (segment: string) =>
    segment === '' || segment === '.' || segment === '..' || /[. ]$/.test(segment) || reservedOnWindows.test(segment);
  return segments.some(isBad) ? undefined : (path as WorkspacePath);
}

/** For paths that our own catalog spells: a bad one is a bug, not input. */
export function workspacePath(path: string): WorkspacePath {
  const parsed = parseWorkspacePath(path);
  if (parsed === undefined) throw new Error(`not a workspace path: ${JSON.stringify(path)}`);
  return parsed;
}
