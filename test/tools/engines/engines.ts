// Compiled pipelines for the programs of their engines: written once, one folder a pipeline, one below it an engine.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as api from '../../../src/api.ts';
import { contractPipeline, seededPipeline } from '../../support/pipelines.ts';

/** The one of the contract and seeded ones; names of the folders, in order. */
export function writePipelines(
  folder: string,
  count: number,
  { compilePipeline, engineIds }: typeof api,
): readonly string[] {
  for (let seed = 0; seed < count; seed++) {
    const text = seed === 0 ? contractPipeline : seededPipeline(seed);
    const result = compilePipeline('retraining.yaml', text, engineIds);
    if (result.kind === 'invalid') throw new Error(`pipeline ${seed}: ${result.findings[0]?.message}`);
    for (const { engine, files } of result.compiled) {
      const into = join(folder, `p${String(seed).padStart(2, '0')}`, engine);
      mkdirSync(into, { recursive: true });
      for (const { path, text: content } of files) writeFileSync(join(into, path), content);
    }
  }
  return readdirSync(folder).sort();
}
