// Argo workflows, compiled KFP pipelines, and CI workflows: tasks and what each waits for.
import type { SourceDocument } from '../../core/text/source-file.ts';
import { namesIn } from '../../core/validate/argo-templates.ts';
import { type Drawing, type PictureEdge, type PictureNode, picture, recordsAt, textOf, textsOf } from './picture.ts';

export const argoWorkflowPicture: Drawing = {
  kinds: ['argo-workflow', 'argo-cron-workflow'],
  draw(document) {
    const spec = document.find('spec.workflowSpec') ? ['spec', 'workflowSpec'] : ['spec'];
    const title = textOf(document.find('metadata.name')?.value ?? document.find('metadata.generateName')?.value);
    const wanted = textOf(document.find([...spec, 'entrypoint'])?.value);
    const templates = recordsAt(document, [...spec, 'templates']);
    const main = templates.find(({ value }) => value['name'] === wanted) ?? templates[0];
    if (!main) return undefined;
    if (main.value['steps'] !== undefined) return stepsPicture(document, [...main.path, 'steps'], title);
    const tasks = recordsAt(document, [...main.path, 'dag', 'tasks']);
    return picture({
      title: title || 'Workflow',
      nodes: tasks.map(({ value, place }) => box(textOf(value['name']), textOf(value['template']), place)),
      edges: tasks.flatMap(({ value }) =>
        [...textsOf(value['dependencies']), ...namesIn(textOf(value['depends']))].map((from) => ({
          from,
          to: textOf(value['name']),
          ...(textOf(value['when']) ? { label: textOf(value['when']) } : {}),
        })),
      ),
    });
  },
};

// Lists of lists: groups run one after another, the steps of a group side by side.
function stepsPicture(document: SourceDocument, path: readonly (string | number)[], title: string) {
  const groups = document.find(path)?.value;
  const nodes: PictureNode[] = [];
  const edges: PictureEdge[] = [];
  let before: readonly string[] = [];
  for (const index of Array.isArray(groups) ? groups.keys() : []) {
    const steps = recordsAt(document, [...path, index]).filter(({ value }) => textOf(value['name']) !== '');
    const ids = steps.map(({ value }) => textOf(value['name']));
    for (const { value, place } of steps) nodes.push(box(textOf(value['name']), textOf(value['template']), place));
    for (const from of before) for (const to of ids) edges.push({ from, to });
    if (ids.length > 0) before = ids;
  }
  return picture({ title: title || 'Workflow', nodes, edges });
}

export const kfpPicture: Drawing = {
  kinds: ['kfp-pipeline'],
  draw(document) {
    const tasks = recordsAt(document, ['root', 'dag', 'tasks']);
    const id = ({ path }: { readonly path: readonly (string | number)[] }) => String(path.at(-1));
    return picture({
      title: textOf(document.find('pipelineInfo.name')?.value) || 'Pipeline',
      nodes: tasks.map((task) =>
        box(id(task), textOf((task.value['componentRef'] as { name?: unknown } | undefined)?.name), task.place),
      ),
      edges: tasks.flatMap((task) => {
        const condition = textOf((task.value['triggerPolicy'] as { condition?: unknown } | undefined)?.condition);
        return textsOf(task.value['dependentTasks']).map((from) => ({
          from,
          to: id(task),
          ...(condition ? { label: condition } : {}),
        }));
      }),
    });
  },
};

export const githubWorkflowPicture: Drawing = {
  kinds: ['github-workflow'],
  draw(document) {
    const jobs = recordsAt(document, ['jobs']);
    return picture({
      title: textOf(document.find('name')?.value) || 'Workflow',
      nodes: jobs.map(({ value, place, path }) => {
        const environment = value['environment'];
        const name =
          textOf(environment) ||
          textOf(typeof environment === 'object' && environment !== null ? Object(environment)['name'] : '');
        return {
          ...box(String(path.at(-1)), name ? `environment ${name}` : textOf(value['runs-on']), place),
          ...(name ? { look: 'approval' as const } : {}),
        };
      }),
      edges: jobs.flatMap(({ value, path }) =>
        textsOf(value['needs']).map((from) => ({ from, to: String(path.at(-1)) })),
      ),
    });
  },
};

function box(id: string, detail: string, place: PictureNode['place']): PictureNode {
  return { id, label: id, ...(detail && detail !== id ? { detail } : {}), look: 'step', place };
}
