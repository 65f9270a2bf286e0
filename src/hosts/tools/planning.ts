// What plan, preview and apply begin with: the spec from the input or the workspace, its plan, and what would change.
import * as z from 'zod/mini';
import {
  abortJson,
  asksWorkspace,
  changesOn,
  decide,
  detectedMaturity,
  editSpec,
  findingsJson,
  gate,
  generate,
  planJson,
  printSpec,
  readSpec,
  textHash,
} from '../../api.ts';
import type { Plan } from '../../core/decide/decision.ts';
import type { Artifact } from '../../core/generate/artifact.ts';
import type { OutsideSpec } from '../../core/spec/spec.ts';
import { workspacePath } from '../../core/text/ids.ts';
import type { Change, FileWrite } from '../../core/write/files.ts';
import { type Answer, described, type World } from './tool.ts';

export const specInput = {
  spec: z.optional(
    described(
      z.record(z.string().check(z.maxLength(60)), z.unknown()),
      'The inputs under the keys of mlops.yaml: model_type (classification, regression, clustering, ranking, generative, time-series, recommendation, computer-vision, nlp), deployment_target (batch, online, edge, embedded, hybrid), scale_requirements (at least one of rps, latency_ms, data_volume_gb, concurrent_users), governance_level (experimental, staging, production), optionally existing_stack (list) and everything else of mlops.yaml. Without it the mlops.yaml of the workspace is read.',
    ),
  ),
  tier: z.optional(
    described(z.enum(['T1', 'T2', 'T3', 'auto']), 'T1 quick assessment, T2 production pipeline, T3 full lifecycle.'),
  ),
};
export interface SpecInput {
  readonly spec?: Readonly<Record<string, unknown>> | undefined;
  readonly tier?: 'T1' | 'T2' | 'T3' | 'auto' | undefined;
}

const specPath = workspacePath('mlops.yaml');

export interface Planned {
  readonly kind: 'planned';
  readonly plan: Plan;
  readonly outside: OutsideSpec;
  /** As it lies in the workspace; undefined when it is not there. */
  readonly specBefore: string | undefined;
  /** As it will lie there. */
  readonly specText: string;
}

export async function planned({ spec, tier }: SpecInput, { files }: World): Promise<Planned | Answer> {
  const specBefore = await files.read(specPath);
  if (spec === undefined && specBefore === undefined)
    return {
      json: { kind: 'no-spec', because: 'There is no mlops.yaml in the workspace. Give the inputs as `spec`.' },
      isError: true,
    };
  const overlay = tier === undefined ? {} : { tier };
  const reading =
    spec === undefined
      ? readSpec({ path: specPath, text: specBefore ?? '' }, overlay)
      : readSpec(undefined, { ...spec, ...overlay });
  if (reading.kind === 'invalid')
    return {
      json: {
        kind: 'invalid',
        findings: findingsJson([{ path: specPath, text: spec ? '' : (specBefore ?? ''), findings: reading.findings }]),
      },
      isError: true,
    };
  const outcome = decide(reading.spec, asksWorkspace(reading.spec) ? await detectedMaturity(files) : undefined);
  if (outcome.kind === 'abort') return { json: abortJson(outcome) };
  const specText =
    spec === undefined
      ? (specBefore ?? '')
      : specBefore === undefined
        ? printSpec(reading.outside)
        : editSpec(specBefore, spec);
  return { kind: 'planned', plan: outcome, outside: reading.outside, specBefore, specText };
}

export function planAnswer({ plan, outside }: Planned, artifacts: readonly Artifact[], { countTokens }: World) {
  const text = artifacts.find(({ deliverable }) => deliverable === 'plan-document')?.text ?? '';
  // Where no tokenizer is at hand the estimate errs on the side of more.
  const tokensUsed = countTokens ? countTokens(text) : Math.ceil(text.length / 3);
  return planJson({ plan, outside, artifacts, tokensUsed });
}

export interface Prepared {
  readonly kind: 'prepared';
  readonly planned: Planned;
  readonly artifacts: readonly Artifact[];
  readonly changes: readonly Change[];
  readonly writes: readonly FileWrite[];
  /** Stands for the spec, the plan, the files and the disk that this answer was made from. */
  readonly planHash: string;
  readonly treeHash: string;
}

export async function prepared(input: SpecInput, world: World): Promise<Prepared | Answer> {
  const made = await planned(input, world);
  if (!('plan' in made)) return made;
  const artifacts = generate(made.plan);
  const verdict = gate(made.plan, artifacts, world.countTokens);
  if (verdict.kind === 'refused')
    return {
      json: {
        kind: 'refused',
        findings: findingsJson(
          verdict.refusals.map(({ path, finding }) => ({
            path,
            text: artifacts.find((artifact) => artifact.path === path)?.text ?? '',
            findings: [finding],
          })),
        ),
      },
    };
  const changes = await changesOn(world.files, { approved: verdict.bundle, specText: made.specText });
  if (changes.kind === 'bad-lock') return { json: { kind: 'bad-lock', because: changes.because } };
  const ofSpec: readonly (Change & FileWrite)[] =
    made.specText === made.specBefore
      ? []
      : [
          {
            kind: made.specBefore === undefined ? 'create' : 'update',
            path: specPath,
            before: made.specBefore,
            after: made.specText,
            text: made.specText,
            expected: made.specBefore,
          },
        ];
  return {
    kind: 'prepared',
    planned: made,
    artifacts,
    changes: [...ofSpec, ...changes.changes],
    writes: [...ofSpec, ...changes.writes],
    planHash: `sha256:${textHash(`${changes.planHash}\n${made.specBefore ?? ''}\n${made.specText}`)}`,
    treeHash: `sha256:${changes.treeHash}`,
  };
}
