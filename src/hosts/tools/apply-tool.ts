// Writes what was previewed, and only that: a plan that has become another one is refused.
import * as z from 'zod/mini';
import { prepared, specInput } from './planning.ts';
import { defineTool, described } from './tool.ts';

export const applyTool = defineTool({
  name: 'mlops_apply',
  title: 'Write the files of the set-up',
  description:
    'Writes what mlops_preview showed, all or nothing, and keeps what the user edited. Wants the planHash of that preview and the same spec and tier; when files or answers have changed since, it refuses as stale and you preview again. Only call it after a person has agreed to the changes; confirm: true says that they have.',
  input: z.object({
    ...specInput,
    planHash: described(
      z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/)),
      'planHash of the preview that was agreed to.',
    ),
    confirm: described(z.literal(true), 'true when a person has seen the changes and agreed.'),
  }),
  writes: true,
  async run(input, world) {
    const made = await prepared(input, world);
    if (!('planHash' in made)) return made;
    if (made.planHash !== input.planHash)
      return {
        json: {
          kind: 'stale',
          because:
            'The answers, the files or this program changed since that preview. Nothing was written; preview again.',
          planHash: made.planHash,
        },
        isError: true,
      };
    const applied = await world.files.apply(made.writes);
    if (applied.kind === 'moved')
      return {
        json: { kind: 'stale', because: `${applied.paths.join(', ')} changed meanwhile. Nothing was written.` },
        isError: true,
      };
    if (applied.kind === 'failed')
      return { json: { kind: 'failed', because: `Nothing was written: ${applied.because}` }, isError: true };
    return {
      json: {
        kind: 'applied',
        changes: made.changes.map(({ kind, path, because }) => ({ kind, path, ...(because ? { because } : {}) })),
        treeHash: made.treeHash,
      },
    };
  },
});
