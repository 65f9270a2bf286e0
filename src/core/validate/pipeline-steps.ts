// The steps of a retraining pipeline as its rules read them: names, what they wait for, and where each stands.
import type { Found, SourceDocument } from '../text/source-file.ts';
import type { Before } from './order.ts';

export interface PipelineStep {
  readonly index: number;
  readonly name: string;
  readonly at: Found;
  readonly component: string;
  readonly dependencies: readonly (Found & { readonly name: string })[];
  readonly isDeployment: boolean;
  readonly isEvaluation: boolean;
  readonly isTraining: boolean;
  readonly needsApproval: boolean;
}

/** Half-typed steps without a name are left out. */
export function stepsOf(document: SourceDocument): readonly PipelineStep[] {
  const steps = document.find(['steps'])?.value;
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((_, index): PipelineStep[] => {
    const at = document.find(['steps', index, 'name']);
    if (typeof at?.value !== 'string') return [];
    const component = textAt(document, ['steps', index, 'component']);
    const words = `${at.value} ${component}`;
    const list = document.find(['steps', index, 'dependencies'])?.value;
    return [
      {
        index,
        name: at.value,
        at,
        component,
        dependencies: (Array.isArray(list) ? list : []).flatMap((name, position) => {
          const found = document.find(['steps', index, 'dependencies', position]);
          return found && typeof name === 'string' ? [{ ...found, name }] : [];
        }),
        // `kserve.Deployer`, `model-deployment`, `KServeDeploy`; TFX calls its own Pusher.
        isDeployment: /(?<!un)deploy(?:er|ment|s|ing)?(?![a-z])|(?:^|[ ._-])pusher(?![a-z])/i.test(words),
        isEvaluation: /evaluat/i.test(words),
        isTraining: /\btrain|trainer\b|training\b/i.test(words),
        needsApproval:
          document.find(['steps', index, 'approval_required'])?.value === true ||
          document.find(['steps', index, 'approval']) !== undefined,
      },
    ];
  });
}

export function orderOf(steps: readonly PipelineStep[]): Before {
  return new Map(steps.map(({ name, dependencies }) => [name, dependencies.map((one) => one.name)]));
}

/** The step that a condition means: its whole name, or its last word where only one step ends so. */
export function stepNamed(word: string, steps: readonly PipelineStep[]): PipelineStep | 'several' | undefined {
  const whole = steps.find(({ name }) => name === word);
  if (whole) return whole;
  const ending = steps.filter(({ name }) => name.endsWith(`-${word}`));
  return ending.length > 1 ? 'several' : ending[0];
}

function textAt(document: SourceDocument, path: readonly (string | number)[]): string {
  const value = document.find(path)?.value;
  return typeof value === 'string' ? value : '';
}
