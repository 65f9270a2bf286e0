// Which ServingRuntime the cluster will choose for a model, and why; or why none. The steps of KServe's own selection.
import { isMapping } from '../../core/validate/is-mapping.ts';
import type { ProjectFacts, ServingRuntimeFact } from '../../core/validate/rule.ts';
import { builtInRuntimes } from './built-in-runtimes.ts';

export interface ServingRuntime {
  readonly name: string;
  readonly scope: 'namespace' | 'cluster';
  readonly isBuiltIn: boolean;
  readonly formats: readonly {
    readonly name: string;
    readonly version?: string;
    readonly autoSelect: boolean;
    readonly priority?: number;
  }[];
  /** Empty: none declared, which fits any. */
  readonly protocols: readonly string[];
  readonly isDisabled: boolean;
  readonly isMultiModel: boolean;
  /** Has a workerSpec: taken only for models that have one too. */
  readonly isMultiNode: boolean;
  /** The KServe release that brought it, where that matters. */
  readonly since?: string;
  /** Why nobody should choose it any more. */
  readonly unmaintained?: string;
}

/** What an InferenceService asks for. */
export interface RuntimeQuestion {
  readonly format: { readonly name: string; readonly version?: string };
  /** As written; absent means v1 in the choice. */
  readonly protocolVersion?: string;
  readonly runtime?: string;
  readonly isMultiNode: boolean;
}

export type RuntimeAnswer =
  | {
      readonly kind: 'chosen';
      readonly runtime: ServingRuntime;
      readonly because: string;
      /** Others that would serve it too, best first. */
      readonly others: readonly ServingRuntime[];
      /** Others that stand level with the chosen one: there the age of the objects decides, then the name. */
      readonly ties: readonly ServingRuntime[];
    }
  | {
      readonly kind: 'none';
      readonly reason:
        | 'unknown-format'
        | 'unknown-version'
        | 'protocol'
        | 'not-automatic'
        | 'multi-node'
        | 'unknown-runtime'
        | 'disabled'
        | 'runtime-lacks-format'
        | 'runtime-lacks-protocol';
      readonly because: string;
      /** What would do: formats, versions, protocols or runtimes, by the reason. */
      readonly instead: readonly string[];
    };

/** The question that the predictor of an InferenceService asks; undefined where it has no model or is not filled in yet. */
export function runtimeQuestion(root: unknown): RuntimeQuestion | undefined {
  const spec = isMapping(root) ? root['spec'] : undefined;
  const predictor = isMapping(spec) ? spec['predictor'] : undefined;
  if (!isMapping(root) || !isMapping(predictor) || isModelMesh(root)) return undefined;
  const isMultiNode = isMapping(predictor['workerSpec']);
  const legacy = legacyFrameworks.find((framework) => isMapping(predictor[framework]));
  if (legacy !== undefined) {
    const model = predictor[legacy];
    const named = asked(isMapping(model) ? model : {}, { name: legacy }, isMultiNode);
    return named.protocolVersion === undefined && ['onnx', 'triton', 'huggingface'].includes(legacy)
      ? { ...named, protocolVersion: 'v2' }
      : named;
  }
  const model = predictor['model'];
  const format = isMapping(model) ? model['modelFormat'] : undefined;
  if (!isMapping(model) || !isMapping(format)) return undefined;
  const { name, version } = format;
  if (typeof name !== 'string' || name === '' || isTemplated(name) || isTemplated(version)) return undefined;
  if (isTemplated(model['runtime']) || isTemplated(model['protocolVersion'])) return undefined;
  const question = asked(
    model,
    { name, ...(typeof version === 'string' && version !== '' ? { version } : {}) },
    isMultiNode,
  );
  // The defaulting webhook writes v2 for these two.
  return question.protocolVersion === undefined && ['triton', 'vLLM'].includes(name)
    ? { ...question, protocolVersion: 'v2' }
    : question;
}

/** The runtimes that a model of this project can get: those of the workspace, and the shipped ones that they do not replace. */
export function runtimesOf({ runtimes }: ProjectFacts): readonly ServingRuntime[] {
  const known = runtimesByFacts.get(runtimes);
  if (known) return known;
  const made = runtimesFrom(runtimes);
  runtimesByFacts.set(runtimes, made);
  return made;
}

// Six rules ask for every model of a project; the facts are one list until a runtime changes.
const runtimesByFacts = new WeakMap<readonly ServingRuntimeFact[], readonly ServingRuntime[]>();

function runtimesFrom(facts: readonly ServingRuntimeFact[]): readonly ServingRuntime[] {
  const own = facts.flatMap((fact) => readRuntime(fact) ?? []);
  const replaced = new Set(own.filter(({ scope }) => scope === 'cluster').map(({ name }) => name));
  return [...own, ...builtInRuntimes.filter(({ name }) => !replaced.has(name))];
}

export function resolveRuntime(question: RuntimeQuestion, runtimes: readonly ServingRuntime[]): RuntimeAnswer {
  return question.runtime === undefined ? chooseFor(question, runtimes) : named(question, question.runtime, runtimes);
}

/** The old fields of a predictor, in the order in which the webhook looks for them. */
export const legacyFrameworks = [
  'sklearn',
  'tensorflow',
  'xgboost',
  'pytorch',
  'triton',
  'onnx',
  'huggingface',
  'pmml',
  'lightgbm',
  'paddle',
] as const;

// ModelMesh has runtimes and a choice of its own.
function isModelMesh({ metadata }: Readonly<Record<string, unknown>>): boolean {
  const annotations = isMapping(metadata) ? metadata['annotations'] : undefined;
  return isMapping(annotations) && annotations['serving.kserve.io/deploymentMode'] === 'ModelMesh';
}

function asked(
  model: Readonly<Record<string, unknown>>,
  format: RuntimeQuestion['format'],
  isMultiNode: boolean,
): RuntimeQuestion {
  const { protocolVersion, runtime } = model;
  return {
    format,
    isMultiNode,
    ...(typeof protocolVersion === 'string' && protocolVersion !== '' ? { protocolVersion } : {}),
    ...(typeof runtime === 'string' && runtime !== '' ? { runtime } : {}),
  };
}

function isTemplated(value: unknown): boolean {
  return typeof value === 'string' && /\{\{|\$\{|<[^>]*>/.test(value);
}

function named(question: RuntimeQuestion, name: string, runtimes: readonly ServingRuntime[]): RuntimeAnswer {
  const { format, protocolVersion } = question;
  // A namespace's own runtime hides the cluster's of the same name.
  const found =
    runtimes.find((one) => one.name === name && one.scope === 'namespace') ?? runtimes.find((one) => one.name === name);
  if (!found)
    return {
      kind: 'none',
      reason: 'unknown-runtime',
      because: `no ServingRuntime called ${name} is known`,
      instead: runtimes.map((one) => one.name),
    };
  if (found.isDisabled)
    return { kind: 'none', reason: 'disabled', because: `the runtime ${name} is disabled`, instead: [] };
  if (!supports(found, format, false))
    return {
      kind: 'none',
      reason: 'runtime-lacks-format',
      because: `the runtime ${name} does not declare ${label(format)}; it declares ${listed(declared(found))}`,
      instead: runtimes
        .filter((one) => isCandidate(one, question) && supports(one, format, false))
        .map((one) => one.name),
    };
  if (protocolVersion !== undefined && !speaks(found, protocolVersion))
    return {
      kind: 'none',
      reason: 'runtime-lacks-protocol',
      because: `the runtime ${name} does not speak ${protocolVersion}; it speaks ${listed(found.protocols)}`,
      instead: found.protocols,
    };
  return { kind: 'chosen', runtime: found, because: 'the model names it', others: [], ties: [] };
}

function chooseFor(question: RuntimeQuestion, runtimes: readonly ServingRuntime[]): RuntimeAnswer {
  const { format, protocolVersion } = question;
  const protocol = protocolVersion ?? 'v1';
  const usable = runtimes.filter((one) => isCandidate(one, question) && supports(one, format, true));
  const fitting = usable.filter((one) => speaks(one, protocol));
  const [best, ...others] = fitting.sort((a, b) => compare(a, b, format.name));
  if (!best) return noneFor(question, runtimes, usable);
  const ties = others.filter(
    (one) => one.scope === best.scope && priorityOf(one, format.name) === priorityOf(best, format.name),
  );
  const said = protocolVersion === undefined ? 'v1, because no protocolVersion is set' : protocol;
  const rank =
    best.scope === 'namespace'
      ? 'a runtime of the namespace comes before those of the cluster'
      : `priority ${priorityOf(best, format.name)}`;
  return {
    kind: 'chosen',
    runtime: best,
    because: `it declares ${label(format)} with autoSelect and speaks ${said}${others.length === 0 ? '' : `; ${rank}`}`,
    others,
    ties,
  };
}

function noneFor(
  question: RuntimeQuestion,
  runtimes: readonly ServingRuntime[],
  usable: readonly ServingRuntime[],
): RuntimeAnswer {
  const { format, protocolVersion, isMultiNode } = question;
  const none = (
    reason: Extract<RuntimeAnswer, { kind: 'none' }>['reason'],
    because: string,
    instead: readonly string[],
  ): RuntimeAnswer => ({ kind: 'none', reason, because, instead: [...new Set(instead)] });
  if (usable.length > 0) {
    const protocols = usable.flatMap((one) => one.protocols);
    return none(
      'protocol',
      `${label(format)} is served by ${listed(usable.map(({ name }) => name))}, which speak ${listed([...new Set(protocols)])}, not ${protocolVersion ?? 'v1 (the protocol where none is set)'}`,
      protocols,
    );
  }
  const declaring = runtimes.filter((one) => one.formats.some(({ name }) => name === format.name));
  if (declaring.length === 0)
    return none(
      'unknown-format',
      `no runtime declares the format ${format.name}`,
      runtimes.flatMap((one) => one.formats.map(({ name }) => name)),
    );
  const exact = declaring.filter((one) => supports(one, format, false));
  if (exact.length === 0)
    return none(
      'unknown-version',
      `no runtime lists ${label(format)}; the version is compared as text`,
      declaring.flatMap((one) =>
        one.formats.flatMap(({ name, version }) => (name === format.name && version ? [version] : [])),
      ),
    );
  if (isMultiNode && exact.every((one) => !one.isMultiNode))
    return none('multi-node', `no runtime for ${label(format)} has a workerSpec`, []);
  return none(
    'not-automatic',
    `${label(format)} is declared by ${listed(exact.map(({ name }) => name))}, but not with autoSelect: it must be named`,
    exact.filter((one) => !one.isDisabled).map(({ name }) => name),
  );
}

function isCandidate(runtime: ServingRuntime, { isMultiNode }: RuntimeQuestion): boolean {
  return !runtime.isDisabled && !runtime.isMultiModel && runtime.isMultiNode === isMultiNode;
}

function supports(runtime: ServingRuntime, { name, version }: RuntimeQuestion['format'], automatic: boolean): boolean {
  return runtime.formats.some(
    (one) => one.name === name && (version === undefined || one.version === version) && (!automatic || one.autoSelect),
  );
}

function speaks(runtime: ServingRuntime, protocol: string): boolean {
  return runtime.protocols.length === 0 || runtime.protocols.includes(protocol);
}

function compare(a: ServingRuntime, b: ServingRuntime, format: string): number {
  if (a.scope !== b.scope) return a.scope === 'namespace' ? -1 : 1;
  return priorityOf(b, format) - priorityOf(a, format) || (a.name < b.name ? -1 : 1);
}

function priorityOf(runtime: ServingRuntime, format: string): number {
  return runtime.formats.find(({ name }) => name === format)?.priority ?? 0;
}

function label({ name, version }: RuntimeQuestion['format']): string {
  return version === undefined ? name : `${name}:${version}`;
}

function declared(runtime: ServingRuntime): readonly string[] {
  return runtime.formats.map(label);
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.join(', ');
}

function readRuntime({ name, scope, root }: ServingRuntimeFact): ServingRuntime | undefined {
  const spec = isMapping(root) ? root['spec'] : undefined;
  if (!isMapping(spec)) return undefined;
  const formats = Array.isArray(spec['supportedModelFormats']) ? spec['supportedModelFormats'] : [];
  const protocols = Array.isArray(spec['protocolVersions']) ? spec['protocolVersions'] : [];
  return {
    name,
    scope,
    isBuiltIn: false,
    formats: formats.flatMap((format: unknown) => readFormat(format) ?? []),
    protocols: protocols.filter((one: unknown): one is string => typeof one === 'string'),
    isDisabled: spec['disabled'] === true,
    isMultiModel: spec['multiModel'] === true,
    isMultiNode: isMapping(spec['workerSpec']),
  };
}

function readFormat(format: unknown): ServingRuntime['formats'][number] | undefined {
  if (!isMapping(format) || typeof format['name'] !== 'string') return undefined;
  const { name, version, autoSelect, priority } = format;
  return {
    name,
    autoSelect: autoSelect === true,
    ...(typeof version === 'string' ? { version } : {}),
    ...(typeof priority === 'number' ? { priority } : {}),
  };
}
