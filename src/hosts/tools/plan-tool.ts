// Decides, and writes nothing.
import * as z from 'zod/mini';
import { generate } from '../../api.ts';
import { planAnswer, planned, specInput } from './planning.ts';
import { defineTool } from './tool.ts';

export const planTool = defineTool({
  name: 'mlops_plan',
  title: 'Plan an MLOps set-up',
  description:
    'Decides the MLOps set-up for a model (tracking, registry, serving, monitoring, drift, rollout, rollback, CI, governance …). Every decision comes with its reason, rejected options, what would flip it and dated sources; or the answer is an abort with reasons and remedies. Writes nothing. Ask this before proposing MLOps tooling.',
  input: z.object(specInput),
  writes: false,
  async run(input, world) {
    const made = await planned(input, world);
    return 'plan' in made ? { json: planAnswer(made, generate(made.plan), world) } : made;
  },
});
