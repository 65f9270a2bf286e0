// The lifecycle as a tree of plain nodes: inputs, decisions, artifacts and their state, pipelines, problems.
import type { Outcome } from '../../../core/decide/decision.ts';
import type { Change } from '../../../core/write/files.ts';

export type FileState = 'in sync' | 'edited' | 'merged' | 'conflict' | 'missing' | 'outdated' | 'new';

export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly tooltip?: string;
  /** A codicon's name. */
  readonly icon: string;
  /** For menus: `artifact.conflict`, `decision`, `pipeline` … */
  readonly context: string;
  readonly path?: string;
  readonly topic?: string;
  readonly children: readonly TreeNode[];
}

export interface LifecycleFacts {
  readonly specPath: string;
  /** Values of mlops.yaml under their dotted keys. */
  readonly inputs: readonly (readonly [key: string, value: string])[];
  readonly outcome: Outcome | undefined;
  /** Why there is no outcome. */
  readonly problemsOfSpec: readonly string[];
  readonly changes: readonly Pick<Change, 'kind' | 'path' | 'because'>[];
  /** Paths of the lock. */
  readonly ours: ReadonlySet<string>;
  readonly pipelines: readonly { readonly path: string; readonly title: string }[];
  readonly problems: readonly { readonly path: string; readonly errors: number; readonly warnings: number }[];
}

export function lifecycleTree(facts: LifecycleFacts): readonly TreeNode[] {
  return [inputsNode(facts), decisionsNode(facts), artifactsNode(facts), pipelinesNode(facts), problemsNode(facts)];
}

export function stateOf(change: Pick<Change, 'kind' | 'because'>, isOurs: boolean): FileState {
  switch (change.kind) {
    case 'create':
      return isOurs ? 'missing' : 'new';
    case 'update':
    case 'remove':
      return 'outdated';
    case 'merge':
      return 'merged';
    case 'conflict':
      return 'conflict';
    case 'keep':
      return change.because ? 'edited' : 'in sync';
    default:
      return change.kind satisfies never;
  }
}

function inputsNode({ inputs, specPath, problemsOfSpec }: LifecycleFacts): TreeNode {
  return group('inputs', 'Inputs', 'settings-gear', [
    ...problemsOfSpec.map((message, index) =>
      leaf(`spec-problem:${index}`, message, { icon: 'error', context: 'spec', path: specPath }),
    ),
    ...inputs.map(([key, value]) =>
      leaf(`input:${key}`, key, { detail: value, icon: 'symbol-key', context: 'input', path: specPath }),
    ),
  ]);
}

function decisionsNode({ outcome }: LifecycleFacts): TreeNode {
  if (outcome?.kind === 'abort')
    return group(
      'decisions',
      'No plan',
      'error',
      outcome.reasons.map(({ code, because, remedy }) =>
        leaf(`abort:${code}`, code, {
          detail: because,
          tooltip: `${because}\n\n${remedy}`,
          icon: 'error',
          context: 'abort',
        }),
      ),
    );
  const decisions = outcome?.decisions ?? [];
  return group(
    'decisions',
    outcome ? `Decisions (${outcome.tier})` : 'Decisions',
    'law',
    decisions.map(({ topic, choice, because, by, status }) =>
      leaf(`decision:${topic}`, topic, {
        detail: by === 'user' ? `${choice} (your choice)` : choice,
        tooltip: status ? `${because}\n\n${status.says} ${status.wayOut}` : because,
        icon: status ? 'warning' : by === 'user' ? 'account' : 'check',
        context: 'decision',
        topic,
      }),
    ),
  );
}

const icons: Readonly<Record<FileState, string>> = {
  'in sync': 'pass',
  edited: 'edit',
  merged: 'git-merge',
  conflict: 'warning',
  missing: 'circle-slash',
  outdated: 'history',
  new: 'add',
};

function artifactsNode({ changes, ours }: LifecycleFacts): TreeNode {
  const files = changes.map(({ kind, path, because }) => {
    const state = stateOf({ kind, ...(because ? { because } : {}) }, ours.has(path));
    return leaf(`artifact:${path}`, path, {
      detail: state,
      ...(because ? { tooltip: because } : {}),
      icon: icons[state],
      context: `artifact.${state.replaceAll(' ', '-')}`,
      path,
    });
  });
  const open = changes.filter(({ kind, because }) => kind !== 'keep' || because).length;
  return group('artifacts', open > 0 ? `Artifacts (${open} to look at)` : 'Artifacts', 'files', files);
}

function pipelinesNode({ pipelines }: LifecycleFacts): TreeNode {
  return group(
    'pipelines',
    'Pipelines',
    'type-hierarchy',
    pipelines.map(({ path, title }) =>
      leaf(`pipeline:${path}:${title}`, title, { detail: path, icon: 'type-hierarchy', context: 'pipeline', path }),
    ),
  );
}

function problemsNode({ problems }: LifecycleFacts): TreeNode {
  const count = problems.reduce((sum, { errors, warnings }) => sum + errors + warnings, 0);
  return group(
    'problems',
    count > 0 ? `Problems (${count})` : 'Problems',
    count > 0 ? 'warning' : 'pass',
    problems.map(({ path, errors, warnings }) =>
      leaf(`problem:${path}`, path, {
        detail: [errors > 0 ? `${errors} errors` : '', warnings > 0 ? `${warnings} warnings` : '']
          .filter(Boolean)
          .join(', '),
        icon: errors > 0 ? 'error' : 'warning',
        context: 'problem',
        path,
      }),
    ),
  );
}

function group(id: string, label: string, icon: string, children: readonly TreeNode[]): TreeNode {
  return { id, label, icon, context: `group.${id}`, children };
}

function leaf(id: string, label: string, rest: Omit<TreeNode, 'id' | 'label' | 'children'>): TreeNode {
  return { id, label, children: [], ...rest };
}
