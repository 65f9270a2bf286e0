// What one wants to do with a document where it stands: generate, preview, run, draw, promote, roll back, open the runbook.
import type { TextEdit } from '../core/text/finding.ts';
import type { Place } from '../core/text/place.ts';
import type { SourceDocument } from '../core/text/source-file.ts';
import { recordsAt, textOf } from './pictures/picture.ts';

export type LensAction =
  | { readonly kind: 'generate'; readonly tier: 'T1' | 'T2' | 'T3' }
  | { readonly kind: 'preview' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'picture' }
  /** A command line as words, to be quoted by the door that runs it. */
  | { readonly kind: 'run'; readonly words: readonly string[] }
  | { readonly kind: 'edit'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'open'; readonly path: string; readonly anchor?: string };

export interface Lens {
  readonly title: string;
  readonly place: Place;
  readonly action: LensAction;
}

/** `path` is the workspace path of the file that holds the document. */
export function lensesOf(kind: string | undefined, document: SourceDocument, path: string): readonly Lens[] {
  switch (kind) {
    case 'mlops.yaml':
      return specLenses(document);
    case 'mlproject':
      return entryPointLenses(document);
    case 'retraining-pipeline':
    case 'argo-workflow':
    case 'argo-cron-workflow':
    case 'argo-rollout':
    case 'kfp-pipeline':
    case 'inference-graph':
      return [{ title: 'Show the picture', place: head(document), action: { kind: 'picture' } }];
    case 'inference-service':
      return inferenceServiceLenses(document, path);
    case 'prometheus-rule':
      return runbookLenses(document, ['spec', 'groups']);
    case 'prometheus-rules':
      return runbookLenses(document, ['groups']);
    default:
      return [];
  }
}

function specLenses(document: SourceDocument): readonly Lens[] {
  const place = head(document);
  return [
    ...(['T1', 'T2', 'T3'] as const).map((tier) => ({
      title: `Generate ${tier}`,
      place,
      action: { kind: 'generate' as const, tier },
    })),
    { title: 'Preview the changes', place, action: { kind: 'preview' } },
    { title: 'Show the plan', place, action: { kind: 'plan' } },
  ];
}

function entryPointLenses(document: SourceDocument): readonly Lens[] {
  return recordsAt(document, ['entry_points']).map(({ place, path }) => ({
    title: 'Run in the terminal',
    place,
    action: { kind: 'run', words: ['mlflow', 'run', '.', '--env-manager', 'local', '-e', String(path.at(-1))] },
  }));
}

// Only Knative mode moves traffic by canaryTrafficPercent (see kserve/canary-needs-knative): promote is to take the
// field away, back is zero.
function inferenceServiceLenses(document: SourceDocument, path: string): readonly Lens[] {
  const place = head(document);
  const canary = document.find('spec.predictor.canaryTrafficPercent');
  const isMoving = typeof canary?.value === 'number' && canary.keyPlace !== undefined;
  return [
    {
      title: 'Dry-run apply',
      place,
      action: { kind: 'run', words: ['kubectl', 'apply', '--server-side', '--dry-run=server', '-f', path] },
    },
    ...(isMoving && canary.value !== 100
      ? [{ title: 'Promote the canary', place: canary.keyPlace, action: edit(canary.place, '100') }]
      : []),
    ...(isMoving && canary.value !== 0
      ? [{ title: 'Send all traffic back', place: canary.keyPlace, action: edit(canary.place, '0') }]
      : []),
  ];
}

function runbookLenses(document: SourceDocument, groups: readonly string[]): readonly Lens[] {
  return recordsAt(document, groups)
    .flatMap((group) => recordsAt(document, [...group.path, 'rules']))
    .flatMap(({ value, path }): Lens[] => {
      const alert = document.find([...path, 'alert']);
      const url = document.find([...path, 'annotations', 'runbook_url']);
      const local = /(?:^|\/)(docs\/[\w./-]+\.md)(?:#([\w-]+))?$/.exec(textOf(url?.value));
      if (!alert || !local || textOf(value['alert']) === '') return [];
      return [
        {
          title: 'Open the runbook',
          place: alert.keyPlace ?? alert.place,
          action: { kind: 'open', path: local[1] ?? '', ...(local[2] ? { anchor: local[2] } : {}) },
        },
      ];
    });
}

function edit(place: Place, text: string): LensAction {
  return { kind: 'edit', edits: [{ place, text }] };
}

function head({ place }: SourceDocument): Place {
  return { start: place.start, end: place.start };
}
