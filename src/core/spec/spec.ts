// A spec as the house speaks of it, and the only translator from the outside keys. The schema itself is needed for problems alone.
import type { output } from 'zod/mini';
import type { specSchema } from './spec-schema.ts';
import type {
  deploymentTargets,
  edgeTools,
  formats,
  frameworks,
  governanceLevels,
  modelTypes,
  regulations,
  stackIds,
  tiers,
  topics,
} from './words.ts';

export {
  deploymentTargets,
  formats,
  governanceLevels,
  modelTypes,
  stackIds,
  tiers,
  topics,
} from './words.ts';

/** The five inputs and their options with the keys of the outside world. */
export type OutsideSpec = output<typeof specSchema>;

type Camel<Text extends string> = Text extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Text;
type CamelKeys<Value> = Value extends readonly (infer Item)[]
  ? readonly CamelKeys<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value as Key extends string ? Camel<Key> : Key]: CamelKeys<Value[Key]> }
    : Value;

/** The same inside the house: camel case, and the stack always a list. */
export type Spec = Omit<CamelKeys<OutsideSpec>, 'existingStack'> & { readonly existingStack: readonly StackId[] };
export type ModelType = (typeof modelTypes)[number];
export type DeploymentTarget = (typeof deploymentTargets)[number];
export type GovernanceLevel = (typeof governanceLevels)[number];
export type StackId = (typeof stackIds)[number];
export type Topic = (typeof topics)[number];
export type Tier = (typeof tiers)[number];
export type Framework = (typeof frameworks)[number];
export type Format = (typeof formats)[number];
export type EdgeTool = (typeof edgeTools)[number];
export type Regulation = (typeof regulations)[number];

/** The only translator between the outside keys and the names inside. */
export function toSpec(outside: OutsideSpec): Spec {
  const { existingStack, ...rest } = camelKeys(outside) as CamelKeys<OutsideSpec>;
  const listed = existingStack === undefined ? [] : typeof existingStack === 'string' ? [existingStack] : existingStack;
  return { ...rest, existingStack: [...new Set(listed as readonly StackId[])] };
}

// The keys of these two are the user's words (rule ids and topics), not names of ours.
const recordsOfUserKeys = new Set(['validate', 'choices']);

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, below]) => [
      key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      recordsOfUserKeys.has(key) ? below : camelKeys(below),
    ]),
  );
}
