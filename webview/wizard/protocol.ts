// What the page and the editor say to each other. Both sides check every message: neither trusts the other.
import * as z from 'zod/mini';

const scalar = z.union([z.string().check(z.maxLength(2000)), z.number(), z.boolean()]);
const answer = z.optional(z.union([scalar, z.array(scalar).check(z.maxLength(50))]));
const path = z.array(z.string().check(z.maxLength(60))).check(z.minLength(1), z.maxLength(4));
const answers = z.record(z.string().check(z.maxLength(60)), z.unknown());

/** From the page to the editor. */
export const toEditorSchema = z.discriminatedUnion('type', [
  /** The page is there; `answers` is what it kept from before a reload. */
  z.object({ type: z.literal('ready'), answers: z.optional(answers) }),
  z.object({ type: z.literal('answer'), path, value: answer }),
  /** Takes what was found in the workspace for one question, or for all. */
  z.object({ type: z.literal('takeDetected'), key: z.optional(z.string().check(z.maxLength(120))) }),
  z.object({
    type: z.literal('choose'),
    topic: z.string().check(z.maxLength(60)),
    option: z.optional(z.string().check(z.maxLength(60))),
  }),
  z.object({ type: z.literal('preview'), path: z.string().check(z.maxLength(300)) }),
  z.object({ type: z.literal('diff'), path: z.string().check(z.maxLength(300)) }),
  z.object({ type: z.literal('source'), url: z.string().check(z.maxLength(500)) }),
  z.object({ type: z.literal('generate') }),
  z.object({ type: z.literal('cancel') }),
  z.object({ type: z.literal('reset') }),
]);
export type ToEditor = z.infer<typeof toEditorSchema>;

const source = z.object({ title: z.string(), url: z.string(), accessed: z.string() });
const asked = z.object({
  key: z.string(),
  path: z.array(z.string()),
  title: z.string(),
  help: z.string(),
  type: z.enum(['number', 'boolean', 'text', 'one-of', 'list']),
  values: z.array(z.string()),
  value: z.optional(z.unknown()),
  standing: z.enum(['needed', 'given', 'assumed', 'flips', 'abort', 'optional']),
  because: z.optional(z.string()),
  problem: z.optional(z.string()),
  detected: z.optional(z.object({ value: z.string(), because: z.string() })),
});
const decision = z.object({
  topic: z.string(),
  choice: z.string(),
  title: z.string(),
  because: z.string(),
  by: z.enum(['rule', 'user']),
  status: z.optional(z.string()),
  alternatives: z.array(z.object({ choice: z.string(), when: z.string() })),
  flips: z.array(z.object({ change: z.string(), to: z.string() })),
  options: z.array(z.object({ id: z.string(), title: z.string() })),
  sources: z.array(source),
});
const plan = z.object({
  tier: z.string(),
  tierBecause: z.string(),
  decisions: z.array(decision),
  capacity: z.array(z.string()),
  /** Replicas and mean wait over the load, for the curve; empty where nothing is served online. */
  cost: z.optional(z.string()),
  assumptions: z.array(z.object({ key: z.string(), text: z.string() })),
  files: z.array(z.object({ path: z.string(), state: z.enum(['new', 'there', 'ours']) })),
});

/** From the editor to the page. */
export const toPageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('state'),
    answers,
    asked: z.array(asked),
    others: z.array(asked),
    problems: z.array(z.string()),
    specText: z.string(),
    plan: z.optional(plan),
    abort: z.optional(
      z.array(z.object({ code: z.string(), because: z.string(), remedy: z.string(), sources: z.array(source) })),
    ),
    canWrite: z.boolean(),
  }),
  z.object({ type: z.literal('busy'), text: z.string() }),
  z.object({ type: z.literal('done'), text: z.string(), isProblem: z.boolean() }),
]);
export type ToPage = z.infer<typeof toPageSchema>;
export type State = Extract<ToPage, { type: 'state' }>;
export type AskedView = z.infer<typeof asked>;
export type DecisionView = z.infer<typeof decision>;
export type PlanView = z.infer<typeof plan>;
export type SourceView = z.infer<typeof source>;
