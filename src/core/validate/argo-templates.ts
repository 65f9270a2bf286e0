// Argo's templates as its rules read them: DAG tasks and steps, what they call and what they wait for.
import type { Place } from '../text/place.ts';
import type { Found, Path, SourceDocument } from '../text/source-file.ts';

export interface ArgoTask {
  readonly name: string;
  readonly place: Place;
  /** From `dependencies` and from the names in `depends`. */
  readonly before: readonly { readonly name: string; readonly place: Place }[];
  readonly hasDepends: boolean;
  readonly hasDependencies: boolean;
  readonly hasContinueOn: boolean;
}

export interface ArgoTemplate {
  readonly name: string;
  readonly path: Path;
  /** Of its DAG; empty for every other template. */
  readonly tasks: readonly ArgoTask[];
}

/** Where the workflow's own spec lies: one level deeper in a CronWorkflow. */
export function workflowPath(document: SourceDocument): Path {
  return document.find(['spec', 'workflowSpec']) ? ['spec', 'workflowSpec'] : ['spec'];
}

export function argoTemplates(document: SourceDocument): {
  readonly templates: readonly ArgoTemplate[];
  readonly calls: readonly { readonly template: Found }[];
} {
  const base = [...workflowPath(document), 'templates'];
  const calls: { template: Found }[] = [];
  const templates = indexesOf(document, base).flatMap((index): ArgoTemplate[] => {
    const path = [...base, index];
    const name = document.find([...path, 'name'])?.value;
    const tasks = indexesOf(document, [...path, 'dag', 'tasks']).flatMap((at) =>
      taskAt(document, [...path, 'dag', 'tasks', at], calls),
    );
    for (const group of indexesOf(document, [...path, 'steps']))
      for (const at of indexesOf(document, [...path, 'steps', group]))
        addCall(document, [...path, 'steps', group, at], calls);
    return typeof name === 'string' ? [{ name, path, tasks }] : [];
  });
  return { templates, calls };
}

function indexesOf(document: SourceDocument, path: Path): readonly number[] {
  const list = document.find(path)?.value;
  return Array.isArray(list) ? [...list.keys()] : [];
}

function addCall(document: SourceDocument, path: Path, calls: { template: Found }[]): void {
  const template = document.find([...path, 'template']);
  if (template) calls.push({ template });
}

function taskAt(document: SourceDocument, path: Path, calls: { template: Found }[]): ArgoTask[] {
  addCall(document, path, calls);
  const name = document.find([...path, 'name']);
  if (typeof name?.value !== 'string') return [];
  const depends = document.find([...path, 'depends']);
  const listed = indexesOf(document, [...path, 'dependencies']).flatMap((index) => {
    const found = document.find([...path, 'dependencies', index]);
    return typeof found?.value === 'string' ? [{ name: found.value, place: found.place }] : [];
  });
  const named =
    typeof depends?.value === 'string'
      ? namesIn(depends.value).map((one) => ({ name: one, place: depends.place }))
      : [];
  return [
    {
      name: name.value,
      place: name.place,
      before: [...listed, ...named],
      hasDepends: depends !== undefined,
      hasDependencies: document.find([...path, 'dependencies']) !== undefined,
      hasContinueOn: document.find([...path, 'continueOn']) !== undefined,
    },
  ];
}

/** `a && (b.Succeeded || !c)`: the tasks, without the results that are asked of them. */
export function namesIn(expression: string): readonly string[] {
  if (expression.includes('{{')) return [];
  return [...expression.matchAll(/(?<![.\w-])([A-Za-z0-9_][\w-]*)(?:\.\w+)?/g)].map((match) => match[1] ?? '');
}
