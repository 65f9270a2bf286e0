// What people do to generated projects survives: every line edited one at a time, versions skipped, answers changed and changed back, all of it undone.
import { expect, test } from 'vitest';
import { decide, generate, lockPath, readSpec } from '../../src/api.ts';
import type { Approved } from '../../src/core/gate/verdict.ts';
import type { Artifact } from '../../src/core/generate/artifact.ts';
import { deploymentTargets, modelTypes } from '../../src/core/spec/spec.ts';
import type { WorkspacePath } from '../../src/core/text/ids.ts';
import type { FileWrite } from '../../src/core/write/files.ts';
import type { PlannedChanges } from '../../src/core/write/plan-changes.ts';
import { pathsToRead, planChanges } from '../../src/core/write/plan-changes.ts';
import { randomFrom } from './random.ts';

const isFull = process.env['MLOPS_FULL'] !== undefined;

type Disk = Map<string, string>;

function artifactsOf(value: Readonly<Record<string, unknown>>): readonly Artifact[] | undefined {
  const reading = readSpec(undefined, value);
  if (reading.kind === 'invalid') return undefined;
  const outcome = decide(reading.spec);
  return outcome.kind === 'abort' ? undefined : generate(outcome);
}

// The gate is not what is looked at here: what it refuses is still a file that somebody may have edited.
const approved = (artifacts: readonly Artifact[]) => artifacts as unknown as Approved;

function planned(disk: Disk, artifacts: readonly Artifact[]): PlannedChanges {
  const lockText = disk.get(lockPath);
  const paths = pathsToRead(approved(artifacts), lockText);
  if ('kind' in paths) throw new Error(paths.because);
  const result = planChanges({
    approved: approved(artifacts),
    lockText,
    textOf: (path: WorkspacePath) => disk.get(path),
    version: '1',
    specText: '',
  });
  if (result.kind !== 'changes') throw new Error(result.because);
  return result;
}

function write(disk: Disk, writes: readonly FileWrite[]): void {
  for (const { path, text, expected } of writes) {
    expect(disk.get(path)).toBe(expected);
    if (text === undefined) disk.delete(path);
    else disk.set(path, text);
  }
}

interface Pair {
  readonly name: string;
  readonly v1: readonly Artifact[];
  readonly v2: readonly Artifact[];
  readonly v3: readonly Artifact[];
}

function pairs(count: number): readonly Pair[] {
  const found: Pair[] = [];
  for (const tier of ['T1', 'T2', 'T3'])
    for (const model_type of modelTypes)
      for (const deployment_target of deploymentTargets) {
        const spec = (scale: object, more: object = {}) => ({
          tier,
          model_type,
          deployment_target,
          governance_level: 'production',
          existing_stack: ['mlflow', 'kubernetes'],
          environment: { edge_tooling: ['onnx'] },
          model: { name: `m-${model_type}` },
          scale_requirements: scale,
          ...more,
        });
        const v1 = artifactsOf(spec({ rps: 50, latency_ms: 200, data_volume_gb: 50 }));
        const v2 = artifactsOf(spec({ rps: 90, latency_ms: 180, data_volume_gb: 90 }, { team: { name: 'risk' } }));
        const v3 = artifactsOf(spec({ rps: 70, latency_ms: 150, data_volume_gb: 70 }, { team: { name: 'fraud' } }));
        if (v1 && v2 && v3) found.push({ name: `${tier} ${model_type} ${deployment_target}`, v1, v2, v3 });
      }
  // Every tier and model type is among those that are taken.
  const step = Math.max(1, Math.floor(found.length / count));
  return found.filter((_, index) => index % step === 0).slice(0, count);
}

const generated = (artifacts: readonly Artifact[]): Disk => {
  const disk: Disk = new Map();
  write(disk, planned(disk, artifacts).writes);
  return disk;
};

/** The line with one word of it changed, or a line of one's own where there is none. */
function edited(line: string, mark: string): string {
  const value = /([A-Za-z0-9_./-]+)(["']?[,)]?\s*)$/.exec(line);
  return value ? `${line.slice(0, value.index)}${mark}${value[2] ?? ''}` : `${line} ${mark}`;
}

test('every line of generated projects, edited one at a time, survives new answers', { timeout: 3_600_000 }, () => {
  const random = randomFrom(6);
  const count = { projects: 0, edits: 0, merged: 0, kept: 0, conflicts: 0 };
  const lost: string[] = [];
  for (const { name, v1, v2 } of pairs(isFull ? 60 : 6)) {
    count.projects++;
    const disk = generated(v1);
    const next = new Map(v2.map((artifact) => [artifact.path as string, artifact]));
    for (const artifact of v1) {
      const lines = artifact.text.split('\n');
      for (const [at, line] of lines.entries()) {
        if (line.trim() === '' || (!isFull && !random.chance(0.15))) continue;
        const mark = `edited${count.edits}`;
        const mine = lines.with(at, edited(line, mark)).join('\n');
        const before = new Map([[artifact.path as string, mine]]);
        const fresh = next.get(artifact.path);
        const lock = JSON.parse(disk.get(lockPath) ?? '') as { files: { path: string }[] };
        const lockText = JSON.stringify({ ...lock, files: lock.files.filter(({ path }) => path === artifact.path) });
        const result = planChanges({
          approved: approved(fresh ? [fresh] : []),
          lockText,
          textOf: (path) => before.get(path) ?? (path.startsWith('.mlops/') ? disk.get(path) : undefined),
          version: '1',
          specText: '',
        });
        if (result.kind !== 'changes') throw new Error(result.because);
        const [change] = result.changes;
        count.edits++;
        if (change?.kind === 'merge') count.merged++;
        else if (change?.kind === 'conflict') count.conflicts++;
        else count.kept++;
        if (!change?.after?.includes(mark)) lost.push(`${name} ${artifact.path}:${at + 1} ${change?.kind}`);
      }
    }
  }
  console.log(
    `edits: ${count.edits} lines of ${count.projects} projects, one at a time; ${count.merged} merged, ${count.kept} kept as they were, ${count.conflicts} conflicts (theirs kept), ${lost.length} lost`,
  );
  expect(lost.slice(0, 20)).toEqual([]);
  expect(count.merged).toBeGreaterThan(0);
  if (isFull) expect(count.edits).toBeGreaterThanOrEqual(50_000);
});

test('v1 → v2 → v3 is v1 → v3, there and back is where it was, and a run with nothing to do writes nothing', () => {
  let projects = 0;
  for (const { name, v1, v2, v3 } of pairs(isFull ? 60 : 12)) {
    const long = generated(v1);
    write(long, planned(long, v2).writes);
    write(long, planned(long, v3).writes);
    const short = generated(v1);
    write(short, planned(short, v3).writes);
    expect([...long].sort(), name).toEqual([...short].sort());
    expect(planned(long, v3).writes, name).toEqual([]);
    const there = generated(v1);
    const before = [...there].sort();
    write(there, planned(there, v2).writes);
    write(there, planned(there, v1).writes);
    expect([...there].sort(), name).toEqual(before);
    projects++;
  }
  expect(projects).toBeGreaterThan(5);
});

test('edits survive versions that are skipped, and answers that come back', () => {
  const random = randomFrom(7);
  for (const { name, v1, v2, v3 } of pairs(isFull ? 60 : 12)) {
    const disk = generated(v1);
    const marks = new Map<string, string>();
    for (const [index, artifact] of v1.entries()) {
      if (!random.chance(0.5)) continue;
      const lines = artifact.text.split('\n');
      const at = random.below(lines.length);
      const mark = `mine${index}`;
      disk.set(artifact.path, lines.with(at, edited(lines[at] ?? '', mark)).join('\n'));
      marks.set(artifact.path, mark);
    }
    for (const artifacts of [v2, v3, v1]) {
      write(disk, planned(disk, artifacts).writes);
      for (const [path, mark] of marks) expect(disk.get(path), `${name} ${path}`).toContain(mark);
      expect(planned(disk, artifacts).writes, name).toEqual([]);
    }
  }
});
