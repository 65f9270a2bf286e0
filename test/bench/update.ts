// One process that updates a folder of edited files, as `generate` does after the plan: reads, merges by structure, writes through the journal.

import type { Approved } from '../../src/core/gate/verdict.ts';
import type { WorkspacePath } from '../../src/core/text/ids.ts';
import { lockPath, pathsToRead, planChanges } from '../../src/core/write/plan-changes.ts';
import { diskFiles } from '../../src/hosts/node/disk-files.ts';
import { updateArtifacts } from './update-files.ts';

const [root = '', step = '0'] = process.argv.slice(2);
const files = diskFiles(root);
const approved = updateArtifacts(Number(step)) as unknown as Approved;
const lockText = await files.read(lockPath);
const paths = pathsToRead(approved, lockText);
if ('kind' in paths) throw new Error(paths.because);
const found = await Promise.all(paths.map((path) => files.read(path)));
const texts = new Map<WorkspacePath, string | undefined>(paths.map((path, index) => [path, found[index]]));
const planned = planChanges({ approved, lockText, textOf: (path) => texts.get(path), version: '1', specText: step });
if (planned.kind !== 'changes') throw new Error(planned.because);
const applied = await files.apply(planned.writes);
process.stdout.write(`${applied.kind} ${planned.changes.filter(({ kind }) => kind === 'merge').length}`);
