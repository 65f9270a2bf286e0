// What the picture's page and the editor say to each other; both check.
import * as z from 'zod/mini';

const box = z.object({
  id: z.string(),
  label: z.string(),
  detail: z.optional(z.string()),
  look: z.enum(['step', 'approval', 'trigger', 'data', 'model', 'service', 'rollback']),
});
const arrow = z.object({
  from: z.string(),
  to: z.string(),
  label: z.optional(z.string()),
  isBack: z.optional(z.boolean()),
});
const picture = z.object({ title: z.string(), summary: z.string(), nodes: z.array(box), edges: z.array(arrow) });
const curve = z.object({
  title: z.string(),
  points: z.array(z.object({ rps: z.number(), replicas: z.number(), waitMs: z.optional(z.number()) })),
  peakRps: z.number(),
  planned: z.number(),
  most: z.number(),
});

/** From the editor to the page. */
export const toGraphSchema = z.object({
  type: z.literal('pictures'),
  pictures: z.array(picture),
  curve: z.optional(curve),
});
export type ToGraph = z.infer<typeof toGraphSchema>;
export type PictureView = z.infer<typeof picture>;
export type BoxView = z.infer<typeof box>;
export type CurveView = z.infer<typeof curve>;

/** From the page to the editor. */
export const fromGraphSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** Go to the box in the text. */
  z.object({ type: z.literal('open'), picture: z.int(), id: z.string().check(z.maxLength(300)) }),
  z.object({
    type: z.literal('export'),
    name: z.string().check(z.maxLength(120)),
    svg: z.string().check(z.maxLength(5_000_000)),
  }),
]);
export type FromGraph = z.infer<typeof fromGraphSchema>;
