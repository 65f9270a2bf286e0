// Names across files: where they are defined and used, what links where, what a rename changes.

import { runbookIn } from '../../core/workspace/meant.ts';
import { stringAt } from '../../core/workspace/plain.ts';
import type { Located } from '../../core/workspace/project-rule.ts';
import type { OpenFile, Root } from './session.ts';

export interface Target {
  readonly path: string;
  /** Undefined: the file as a whole. */
  readonly at?: Located;
}

export function markAt({ root, path }: Pick<OpenFile, 'root' | 'path'>, offset: number): Located | undefined {
  const touching = root.workspace.index
    .marksIn(path)
    .filter(({ place, mark }) => place.start <= offset && offset <= place.end && mark.what !== 'spec');
  // The smallest: a name in a query lies inside of the query's own mark.
  return touching.sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start))[0];
}

export function definitionsOf(root: Root, at: Located): readonly Target[] {
  const { what, name, data } = at.mark;
  const { index } = root.workspace;
  if (what === 'script' || what === 'environment-file') return [{ path: name }];
  if (what === 'runbook') {
    const { file, anchor } = runbookIn(name);
    if (file === undefined) return [];
    const [heading] = anchor === undefined ? [] : index.named('anchor', `${file}#${anchor}`, 'definition');
    return [heading ? { path: file, at: heading } : { path: file }];
  }
  const owner = stringAt(data, ['owner']);
  const owned: Readonly<Record<string, string>> = {
    'secret-key': 'secret',
    'config-map-key': 'config-map',
    'template-of': 'workflow-template',
  };
  const holder = owned[what];
  const found =
    holder !== undefined && owner !== undefined
      ? index.named(holder, owner, 'definition')
      : index.named(what, name, 'definition').filter((one) => isInReach(at, one));
  return found.map((one) => ({ path: one.path, at: one }));
}

export function usesOf(root: Root, at: Located, withDefinitions: boolean): readonly Located[] {
  const { what, name } = at.mark;
  const { index } = root.workspace;
  return [
    ...(withDefinitions ? index.named(what, name, 'definition') : []),
    ...index.named(what, name, 'reference'),
  ].filter((one) => isInReach(at, one));
}

// Steps belong to their pipeline, entry points to their project.
function isInReach(at: Located, other: Located): boolean {
  if (at.mark.what === 'step') return at.path === other.path;
  if (at.mark.what === 'entry-point')
    return stringAt(at.mark.data, ['folder']) === stringAt(other.mark.data, ['folder']);
  return true;
}

/** What may be renamed here: a step of a pipeline, a model, an entry point. */
export function renameable(at: Located | undefined): at is Located {
  return at !== undefined && ['step', 'model', 'entry-point'].includes(at.mark.what) && mayReplace(at);
}

/** Why the name cannot be taken, or undefined. */
export function nameProblem(root: Root, at: Located, name: string): string | undefined {
  const { what } = at.mark;
  if (what === 'model' && !/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name))
    return 'A model that is served needs a DNS label: lower-case letters, digits and dashes, at most 63.';
  if (!/^[A-Za-z_][\w.-]*$/.test(name))
    return 'A name begins with a letter and holds letters, digits, dashes and dots.';
  const isTaken = root.workspace.index
    .named(what, name, 'definition')
    .some((one) => isInReach(at, one) && name !== at.mark.name);
  return isTaken ? `There is a ${what.replaceAll('-', ' ')} ${name} already.` : undefined;
}

/** Every place that a rename changes. */
export function renamePlaces(root: Root, at: Located): readonly Located[] {
  return usesOf(root, at, true).filter(mayReplace);
}

// A step may stand in a condition by its last word; a rename writes the whole name there.
function mayReplace({ mark }: Located): boolean {
  return mark.isExact || isShort(mark.data);
}

function isShort(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'isShort' in data && data.isShort === true;
}

/** Marks that lead to another file, for links. */
export function linksIn({ root, path }: OpenFile): readonly { readonly at: Located; readonly target: Target }[] {
  return root.workspace.index.marksIn(path).flatMap((at) => {
    if (!['script', 'environment-file', 'runbook'].includes(at.mark.what)) return [];
    const [target] = definitionsOf(root, at);
    return target && root.workspace.knowsFile(target.path) ? [{ at, target }] : [];
  });
}
