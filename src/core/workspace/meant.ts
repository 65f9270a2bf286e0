// What a name that nothing defines must have meant; silent when the counterpart may as well live outside the workspace.
import type { Fix } from '../text/finding.ts';
import { distanceBetween } from '../text/nearest-word.ts';
import type { Located, ProjectView } from './project-rule.ts';

export interface Meant {
  readonly name: string;
  readonly because: 'it is a typing error away' | 'nothing else uses it';
  readonly definition: Located;
}

/** Names of namespaces agree, or one of the documents leaves it open. */
export function mayShareScope(a: Located, b: Located): boolean {
  return a.mark.scope === undefined || b.mark.scope === undefined || a.mark.scope === b.mark.scope;
}

/**
 * For a reference that has no definition in reach: the name that is a typing error away, or, beside it in its folder,
 * the only definition of its sort that nothing refers to. Both say that the workspace is where the object is kept.
 */
export function meantBy(
  at: Located,
  project: ProjectView,
  isCandidate: (definition: Located) => boolean = () => true,
): Meant | undefined {
  const { what, name } = at.mark;
  const reach = project.all(what, 'definition').filter((one) => mayShareScope(at, one) && isCandidate(one));
  if (reach.some(({ mark }) => mark.name === name)) return undefined;
  const near = reach.find(({ mark }) => isTypingError(name, mark.name));
  if (near) return { name: near.mark.name, because: 'it is a typing error away', definition: near };
  const unused = reach.filter(
    (one) =>
      folderOf(one.path) === folderOf(at.path) &&
      !project.references(what, one.mark.name).some((reference) => mayShareScope(reference, one)),
  );
  const [only] = unused;
  return only && unused.length === 1 && sharesWord(only.mark.name, name)
    ? { name: only.mark.name, because: 'nothing else uses it', definition: only }
    : undefined;
}

/** The nearest of the words that is only a typing error away. */
export function typedFor(name: string, words: readonly string[]): string | undefined {
  return words.find((word) => isTypingError(name, word));
}

// Versions and numbers are told apart on purpose: `model-1` is no misspelt `model-2`.
function isTypingError(typed: string, word: string): boolean {
  if (typed === word || typed.length < 4) return false;
  if (Math.abs(typed.length - word.length) > 2) return false;
  if (typed.replaceAll(/\d+/g, '') === word.replaceAll(/\d+/g, '')) return false;
  if (typed.toLowerCase().replaceAll(/[_.-]/g, '') === word.toLowerCase().replaceAll(/[_.-]/g, '')) return true;
  return distanceBetween(typed, word) <= (Math.min(typed.length, word.length) >= 8 ? 2 : 1);
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(/[-_.]/).filter((word) => word.length > 2));
  return b.split(/[-_.]/).some((word) => words.has(word));
}

/** A fix that puts the name in the place of the other; none where the text is written in another form. */
export function changeTo(name: string, at: Located): readonly Fix[] {
  return at.mark.isExact ? [{ title: `Change to ${name}`, safe: false, edits: [{ place: at.place, text: name }] }] : [];
}

export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** A link to a runbook: a path in the workspace, with its anchor; an address only where it shows a file of a repository. */
export function runbookIn(link: string): {
  readonly file: string | undefined;
  readonly anchor: string | undefined;
  readonly isAddress: boolean;
} {
  const [path = '', anchor] = link.split('#');
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) {
    const inRepository = /\/(?:-\/)?(?:blob|tree|src\/branch)\/[^/]+\/(.+\.md)$/.exec(path)?.[1];
    return { file: inRepository, anchor, isAddress: true };
  }
  const file = path.replace(/^\.?\//, '');
  return { file: file.endsWith('.md') ? file : undefined, anchor, isAddress: false };
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
