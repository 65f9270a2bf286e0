// What would be written, with the texts that one asks for, and the hash that apply wants to see.
import * as z from 'zod/mini';
import { planAnswer, prepared, specInput } from './planning.ts';
import { defineTool, described } from './tool.ts';

const mostText = 60_000;

export const previewTool = defineTool({
  name: 'mlops_preview',
  title: 'Preview the files of the set-up',
  description:
    'Lists what mlops_apply would create, update, merge, keep or leave as a conflict, and returns planHash. Give `paths` to read the texts of those files before and after. Writes nothing. Show a person the changes before you apply them.',
  input: z.object({
    ...specInput,
    paths: z.optional(
      described(
        z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20)),
        'Workspace paths whose texts before and after are wanted.',
      ),
    ),
  }),
  writes: false,
  async run(input, world) {
    const made = await prepared(input, world);
    if (!('planHash' in made)) return made;
    const wanted = new Set(input.paths ?? []);
    return {
      json: {
        ...planAnswer(made.planned, made.artifacts, world),
        changes: made.changes.map(({ kind, path, because, before, after }) => ({
          kind,
          path,
          ...(because ? { because } : {}),
          ...(wanted.has(path) ? { before: cut(before), after: cut(after) } : {}),
        })),
        planHash: made.planHash,
        treeHash: made.treeHash,
      },
    };
  },
});

function cut(text: string | undefined): string | undefined {
  return text !== undefined && text.length > mostText ? `${text.slice(0, mostText)}\n…` : text;
}
