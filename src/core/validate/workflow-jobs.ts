// The jobs of a CI file (GitHub Actions or GitLab CI) as its rules read them.
import type { Place } from '../text/place.ts';
import type { Path, SourceDocument } from '../text/source-file.ts';

export interface CiJob {
  readonly name: string;
  /** Of its key. */
  readonly place: Place;
  readonly needs: readonly { readonly name: string; readonly place: Place }[];
  /** GitHub's steps as plain data; empty for GitLab. */
  readonly steps: readonly unknown[];
  /** All commands in one text. */
  readonly script: string;
  readonly isTraining: boolean;
  /** Whether it trains, registers or deploys a model: advice about CI in general is another tool's business. */
  readonly isAboutModels: boolean;
  readonly isProduction: boolean;
}

const aboutModels =
  /\bmlflow\b|\bkserve\b|inferenceservice|\bkfp\b|\bdvc (repro|pull|push)\b|\btrain\w*\.py\b|\bsagemaker\b|\baz ml\b|\bgcloud ai\b|\bdatabricks (bundle|serving-endpoints)\b|\bseldon\b|\bbentoml\b|\bmlops\b|register[-_]model|model[-_]?regist/i;
const training = /\bmlflow run\b|\btrain\w*\.py\b|\bdvc repro\b|\bkfp\b|\btrain(ing)?\b/i;
// Keys of a GitLab file that are no jobs.
const globals = new Set([
  'default',
  'include',
  'stages',
  'variables',
  'workflow',
  'image',
  'services',
  'cache',
  'before_script',
  'after_script',
  'pages',
  'spec',
]);

export function jobsOf(document: SourceDocument): readonly CiJob[] {
  const github = document.find(['jobs']);
  const base: Path = github ? ['jobs'] : [];
  const root = github ? github.value : document.root;
  if (typeof root !== 'object' || root === null || Array.isArray(root)) return [];
  return Object.keys(root).flatMap((name): CiJob[] => {
    const found = document.find([...base, name]);
    if (typeof found?.value !== 'object' || found.value === null || Array.isArray(found.value)) return [];
    if (!github && (globals.has(name) || name.startsWith('.'))) return [];
    const job = found.value as Readonly<Record<string, unknown>>;
    const steps = Array.isArray(job['steps']) ? (job['steps'] as unknown[]) : [];
    const script = scriptOf(job, steps);
    const environment = wordOf(job['environment']);
    return [
      {
        name,
        place: found.keyPlace ?? found.place,
        needs: needsOf(document, [...base, name]),
        steps,
        script,
        isTraining: training.test(script),
        isAboutModels: aboutModels.test(script),
        isProduction: /^prod/i.test(environment) || /(^|[-_ ])prod(uction)?($|[-_ ])/i.test(name),
      },
    ];
  });
}

function scriptOf(job: Readonly<Record<string, unknown>>, steps: readonly unknown[]): string {
  const ofSteps = steps.flatMap((step) => {
    const { run, uses } = (step ?? {}) as { run?: unknown; uses?: unknown };
    return [run, uses].filter((text) => typeof text === 'string');
  });
  const ofJob = ['before_script', 'script', 'after_script']
    .flatMap((key) => [job[key]].flat(3))
    .filter((text) => typeof text === 'string');
  return [...ofSteps, ...ofJob].join('\n');
}

function needsOf(document: SourceDocument, path: Path): CiJob['needs'] {
  const needs = document.find([...path, 'needs']);
  if (typeof needs?.value === 'string') return [{ name: needs.value, place: needs.place }];
  if (!Array.isArray(needs?.value)) return [];
  return [...needs.value.keys()].flatMap((index) => {
    // GitLab also writes `{ job: name }`; what comes from another project or pipeline is not ours to know.
    const item = document.find([...path, 'needs', index]);
    const job = document.find([...path, 'needs', index, 'job']) ?? item;
    const isElsewhere = ['project', 'pipeline', 'optional'].some((key) =>
      document.find([...path, 'needs', index, key]),
    );
    return typeof job?.value === 'string' && !isElsewhere ? [{ name: job.value, place: job.place }] : [];
  });
}

function wordOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const { name } = (typeof value === 'object' && value !== null ? value : {}) as { name?: unknown };
  return typeof name === 'string' ? name : '';
}
