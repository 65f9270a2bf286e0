// The page of a rule or a decision, or the list of all.
import * as z from 'zod/mini';
import { explain, explainableIds, nearestWord } from '../../api.ts';
import { defineTool, described } from './tool.ts';

export const explainTool = defineTool({
  name: 'mlops_explain',
  title: 'Explain a rule or a decision',
  description:
    'Returns the page of a validation rule (such as kserve/min-not-above-max) or of a decision topic (such as serving): why it exists, bad and good examples, options and when each wins, sources. Without id: all ids.',
  input: z.object({ id: z.optional(described(z.string().check(z.maxLength(120)), 'Id of a rule or topic.')) }),
  writes: false,
  async run({ id }) {
    const ids = explainableIds();
    if (id === undefined) return { json: { kind: 'ids', ids } };
    const page = explain(id);
    if (page !== undefined) return { json: { kind: 'page', id, page } };
    const near = nearestWord(id, ids);
    return {
      json: { kind: 'unknown', because: `There is no rule or decision ${id}.${near ? ` Did you mean ${near}?` : ''}` },
      isError: true,
    };
  },
});
