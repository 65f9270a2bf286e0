// A plan with its files, the commands to begin with, and the ways to write and to release them.
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { changesOn, findingsJson, gate, generate, planJson, printSpec, startCommands } from '../../api.ts';
import type { Plan } from '../../core/decide/decision.ts';
import type { OutsideSpec } from '../../core/spec/spec.ts';
import { workspacePath } from '../../core/text/ids.ts';
import { estimateTokens } from '../../core/text/token-estimate.ts';
import { diskFiles } from '../node/disk-files.ts';
import { release } from '../node/release.ts';
import { AbortError, GateError } from './errors.ts';
import type {
  DeployOptions,
  DeployResult,
  GeneratedFile,
  Lifecycle,
  ManifestOptions,
  ManifestResult,
  PlanJson,
  SetUp,
} from './types.ts';

/** Tokens are estimated, on the safe side: the tokenizer's table is the command line's. */
export function planJsonOf(plan: Plan, outside: OutsideSpec): PlanJson {
  const artifacts = generate(plan);
  const document = artifacts.find(({ deliverable }) => deliverable === 'plan-document')?.text ?? '';
  return planJson({
    plan,
    outside,
    artifacts,
    tokensUsed: estimateTokens(document),
  });
}

export function setUpOf(plan: Plan, outside: OutsideSpec): SetUp {
  const files = generate(plan).map(
    ({ path, text, isExecutable = false }): GeneratedFile => ({ path, text, isExecutable }),
  );
  return {
    tier: plan.tier,
    plan: planJsonOf(plan, outside),
    document: files.find(({ path }) => path === 'docs/mlops/plan.md')?.text ?? '',
    files,
    getStartCommands: () => startCommands(files.map(({ path }) => path)),
    generateManifests: (options) => write(plan, outside, options),
  };
}

export function lifecycleOf(plan: Plan, outside: OutsideSpec): Lifecycle {
  return { ...setUpOf(plan, outside), deploy: (options = {}) => deploy(plan, options) };
}

async function write(
  plan: Plan,
  outside: OutsideSpec,
  { output_dir, dry_run = false }: ManifestOptions,
): Promise<ManifestResult> {
  const artifacts = generate(plan);
  const verdict = gate(plan, artifacts);
  if (verdict.kind === 'refused')
    throw new GateError(
      verdict.refusals.map(({ path, finding }) => `${path}: ${finding.message}`).join('\n'),
      findingsJson(
        verdict.refusals.map(({ path, finding }) => ({
          path,
          text: artifacts.find((artifact) => artifact.path === path)?.text ?? '',
          findings: [finding],
        })),
      ),
    );
  const folder = resolve(output_dir);
  const files = diskFiles(folder);
  const specPath = workspacePath('mlops.yaml');
  const specThere = await files.read(specPath);
  const specText = specThere ?? printSpec(outside);
  const planned = await changesOn(files, { approved: verdict.bundle, specText });
  if (planned.kind === 'bad-lock') throw new GateError(planned.because);
  if (!dry_run) {
    const ofSpec = specThere === undefined ? [{ path: specPath, text: specText, expected: undefined }] : [];
    await mkdir(folder, { recursive: true });
    const applied = await files.apply([...ofSpec, ...planned.writes]);
    if (applied.kind === 'moved')
      throw new GateError(`Nothing was written: ${applied.paths.join(', ')} changed meanwhile.`);
    if (applied.kind === 'failed') throw new GateError(`Nothing was written: ${applied.because}`);
  }
  return {
    output_dir: folder,
    changes: planned.changes.map(({ kind, path }) => ({ kind, path })),
    conflicts: planned.changes.filter(({ kind }) => kind === 'conflict').map(({ path }) => path),
  };
}

async function deploy(plan: Plan, { dry_run = true, output_dir = '.' }: DeployOptions): Promise<DeployResult> {
  const released = await release({ root: resolve(output_dir), plan, action: 'deploy', isDry: dry_run });
  if (released.kind === 'refused') throw new AbortError(released.reasons);
  return released;
}
