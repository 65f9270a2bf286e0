// Finds the spec and the workspace around it, and makes the plan that several commands begin with.
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { asksWorkspace, decide, lockPath, maturityFrom, maturityPaths, readSpec } from '../../api.ts';
import type { Abort, Maturity, Plan } from '../../core/decide/decision.ts';
import type { OutsideSpec } from '../../core/spec/spec.ts';
import type { Finding } from '../../core/text/finding.ts';
import type { Files } from '../../core/write/files.ts';

export interface FoundSpec {
  /** Folder that is read, and written by the commands that write. */
  readonly root: string;
  /** The spec as a file, undefined when it came from flags alone. */
  readonly specFile: { readonly path: string; readonly text: string } | undefined;
}

/** What planning reads of a project. */
export interface ReadableProject extends FoundSpec {
  readonly files: Pick<Files, 'list' | 'read'>;
}

export type Planned =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly outside: OutsideSpec }
  | { readonly kind: 'abort'; readonly abort: Abort }
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] };

/** `missing` when a file was named and is not there. */
export function findSpec(
  spec: string | undefined,
  overlay: Readonly<Record<string, unknown>>,
  cwd: string,
  out?: string,
): FoundSpec | { readonly missing: string } {
  const named = resolve(cwd, spec ?? '.');
  const state = stateOf(named);
  if (state === undefined) return { missing: named };
  const isFolder = state.isDirectory();
  const candidates = isFolder ? [join(named, 'mlops.yaml'), join(named, 'mlops.yml')] : [named];
  for (const candidate of candidates) {
    const text = textAt(candidate);
    if (text === undefined) continue;
    const root = resolve(cwd, out ?? dirname(candidate));
    return { root, specFile: { path: relative(cwd, candidate) || basename(candidate), text } };
  }
  if (Object.keys(overlay).length === 0) return { missing: candidates[0] ?? named };
  return { root: resolve(cwd, out ?? (isFolder ? named : dirname(named))), specFile: undefined };
}

// Node 20 throws for a path below a file.
function stateOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

export async function planProject(
  project: ReadableProject,
  overlay: Readonly<Record<string, unknown>>,
): Promise<Planned> {
  const reading = readSpec(project.specFile, overlay);
  if (reading.kind === 'invalid') return reading;
  // Reading the workspace is only worth its time when the answer was not given.
  const outcome = decide(reading.spec, asksWorkspace(reading.spec) ? await detectedIn(project.files) : undefined);
  return outcome.kind === 'abort'
    ? { kind: 'abort', abort: outcome }
    : { kind: 'plan', plan: outcome, outside: reading.outside };
}

async function detectedIn(files: ReadableProject['files']): Promise<Maturity | undefined> {
  const lockText = await files.read(lockPath).catch(() => undefined);
  const paths = maturityPaths(await files.list().catch(() => []), lockText);
  const texts = await Promise.all(
    paths.map(async (path) => ({
      path,
      text: (await files.read(path as Parameters<Files['read']>[0]).catch(() => undefined)) ?? '',
    })),
  );
  return maturityFrom(texts.map(({ path, text }) => ({ path, text: text.slice(0, 200_000) })));
}
