// Findings that were there before the team began: kept by fingerprint, silent until the line is touched.
import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';

const baselineSchema = z.object({
  kind: z.literal('baseline'),
  version: z.literal(1),
  findings: z.array(z.object({ file: z.string(), rule: z.string(), fingerprint: z.string() })),
});

type Entry = z.infer<typeof baselineSchema>['findings'][number];

export type BaselineReading =
  | { readonly kind: 'baseline'; readonly fingerprints: ReadonlySet<string> }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly because: string };

export async function readBaseline(file: string): Promise<BaselineReading> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { kind: 'missing' };
  const value = parsed(text);
  const reading = baselineSchema.safeParse(value);
  if (!reading.success) return { kind: 'unreadable', because: z.prettifyError(reading.error) };
  return { kind: 'baseline', fingerprints: new Set(reading.data.findings.map(({ fingerprint }) => fingerprint)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sorted, one finding a line, so that a change to it reads well in a review. */
export async function writeBaseline(file: string, entries: readonly Entry[]): Promise<void> {
  const lines = [...entries]
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  await writeFile(file, `{\n  "kind": "baseline",\n  "version": 1,\n  "findings": ${list}\n}\n`);
}

function keyOf({ file, rule, fingerprint }: Entry): string {
  return `${file}\0${rule}\0${fingerprint}`;
}
