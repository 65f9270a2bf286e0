// What could be typed here: keys and values of the schema, and the names that the workspace knows.
import { optionsOf, schemaAt } from '../../api.ts';
import type { SourceDocument } from '../../core/text/source-file.ts';
import { isMapping } from '../../core/validate/is-mapping.ts';
import type { SchemaProperty } from '../../core/validate/schema-at.ts';
import { listAt, stringAt, valueAt } from '../../core/workspace/plain.ts';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.ts';
import { type CursorContext, cursorContext } from './cursor-context.ts';

export interface Proposal {
  readonly label: string;
  readonly sort: 'key' | 'value' | 'name';
  readonly detail?: string;
  readonly documentation?: string;
  readonly isDeprecated: boolean;
  readonly isRequired: boolean;
  /** As a snippet of the protocol, and as plain text. */
  readonly snippet: string;
  readonly plain: string;
}

export interface Proposals {
  readonly start: number;
  readonly items: readonly Proposal[];
}

interface Asked {
  readonly text: string;
  readonly offset: number;
  /** Where the document could be read. */
  readonly document: SourceDocument | undefined;
  readonly kind: string | undefined;
  readonly path: string;
  readonly index: WorkspaceIndex;
}

export function completionsAt(asked: Asked): Proposals | undefined {
  const context = cursorContext(asked.text, asked.offset);
  if (!context || asked.kind === undefined) return undefined;
  const root = asked.document?.root;
  const kind = asked.kind;
  const items =
    context.on === 'value'
      ? [...namesAt(context, asked, root), ...valuesAt(kind, context, root)]
      : [...keysAt(kind, context, root), ...namesAt(context, asked, root), ...itemsAt(kind, context, root)];
  const unique = new Map(items.map((item) => [item.label, item]));
  return { start: context.start, items: [...unique.values()] };
}

function keysAt(kind: string, context: CursorContext, root: unknown): readonly Proposal[] {
  const words = schemaAt(kind, context.path, root);
  const there = valueAt(root, context.path);
  const taken = new Set(isMapping(there) ? Object.keys(there) : []);
  // The key under the cursor is read as one that is there already.
  taken.delete(context.word);
  const below = (key: string) => schemaAt(kind, [...context.path, key], root)?.properties ?? [];
  return (words?.properties ?? [])
    .filter(({ key }) => !taken.has(key))
    .map((property) => keyProposal(property, context, below));
}

function keyProposal(
  property: SchemaProperty,
  context: CursorContext,
  below: (key: string) => readonly SchemaProperty[],
): Proposal {
  const { key, types, values, description, isRequired, deprecated } = property;
  const written =
    context.isFlow && context.isQuoted ? key : context.isFlow || /^[\w./-]+$/.test(key) ? key : JSON.stringify(key);
  const closing = context.isQuoted ? '"' : '';
  const { snippet, plain } = valueSkeleton(property, context, below);
  return {
    label: key,
    sort: 'key',
    detail: [types.join(' | '), isRequired ? 'required' : ''].filter((part) => part !== '').join(', '),
    ...(description === undefined ? {} : { documentation: description }),
    isDeprecated: deprecated,
    isRequired,
    snippet: `${escaped(written)}${closing}:${snippet}`,
    plain: `${written}${closing}:${values.length > 0 ? ' ' : plain}`,
  };
}

/** What goes behind the colon: a choice, a nested block with its required keys, a list, or a gap. */
function valueSkeleton(
  { key, types, values, default: preset }: SchemaProperty,
  context: CursorContext,
  below: (key: string) => readonly SchemaProperty[],
): { readonly snippet: string; readonly plain: string } {
  const [only] = types;
  const indent = ' '.repeat(2);
  if (types.length === 1 && only === 'object') {
    if (context.isFlow) return { snippet: ' { $0 }', plain: ' ' };
    const required = below(key).filter(({ isRequired }) => isRequired);
    const lines = required.slice(0, 6).map((property, at) => `\n${indent}${escaped(property.key)}: $${at + 1}`);
    return { snippet: lines.length > 0 ? lines.join('') : `\n${indent}$0`, plain: `\n${indent}` };
  }
  if (types.length === 1 && only === 'array')
    return context.isFlow ? { snippet: ' [$0]', plain: ' ' } : { snippet: `\n${indent}- $0`, plain: `\n${indent}- ` };
  const scalars = values.filter((value) => typeof value !== 'object').map(String);
  if (scalars.length === 1 && scalars[0] !== undefined)
    return { snippet: ` ${escaped(quotedIfNeeded(scalars[0]))}`, plain: ` ${scalars[0]}` };
  if (scalars.length > 1)
    return { snippet: ` \${1|${scalars.slice(0, 40).map(choiceEscaped).join(',')}|}`, plain: ' ' };
  if (only === 'boolean') return { snippet: ` \${1|${preset === true ? 'false,true' : 'true,false'}|}`, plain: ' ' };
  if (preset !== undefined && typeof preset !== 'object')
    return { snippet: ` \${1:${escaped(String(preset))}}`, plain: ` ${String(preset)}` };
  return { snippet: ' $0', plain: ' ' };
}

function valuesAt(kind: string, context: CursorContext, root: unknown): readonly Proposal[] {
  const { path } = context;
  const topic = kind === 'mlops.yaml' && path[0] === 'choices' && path.length === 2 ? String(path[1]) : undefined;
  if (topic !== undefined)
    return optionsOf(topic).map(({ id, title, when }) => ({
      ...plainProposal(id, 'value', context),
      detail: title,
      documentation: when,
    }));
  const words = schemaAt(kind, path, root) ?? { values: [], types: [] as readonly string[], description: undefined };
  const values = words.values.filter((value) => typeof value !== 'object').map(String);
  const booleans = words.types.includes('boolean') ? ['true', 'false'] : [];
  return [...values, ...booleans].map((value) => plainProposal(value, 'value', context));
}

// `- ` and a word: an item of a list of scalars.
function itemsAt(kind: string, context: CursorContext, root: unknown): readonly Proposal[] {
  return typeof context.path.at(-1) === 'number' ? valuesAt(kind, context, root) : [];
}

const namedBy: readonly { readonly path: RegExp; readonly what: string }[] = [
  { path: /(^|\.)serviceAccountName$/, what: 'service-account' },
  { path: /(secretKeyRef|secretRef)\.name$|\.secretName$|imagePullSecrets\.\d+\.name$/, what: 'secret' },
  { path: /(configMapKeyRef|configMapRef|configMap)\.name$/, what: 'config-map' },
  {
    path: /(^|\.)(serviceName|inferenceService)$|config\.(model_name|registered_model_name|inference_service)$|labels\.(model|model_name)$|^model_name$|^model\.name$/,
    what: 'model',
  },
  { path: /predictor\.model\.runtime$/, what: 'serving-runtime' },
  { path: /workflowTemplateRef\.name$|templateRef\.name$/, what: 'workflow-template' },
  { path: /(^|\.)templateName$/, what: 'analysis-template' },
  { path: /scaleTargetRef\.name$/, what: 'workload' },
  { path: /roleRef\.name$/, what: 'role' },
  { path: /triggers\.\d+\.metric$|metrics\.\d+\.name$/, what: 'metric' },
  { path: /config\.(entry_point|mlflow_entry_point)$/, what: 'entry-point' },
  { path: /(stableService|canaryService|activeService|previewService)$/, what: 'service' },
  { path: /storageUri$/, what: 'storage-uri' },
  { path: /annotations\.(runbook|runbook_url)$/, what: 'anchor' },
];

function namesAt(context: CursorContext, { kind, path, index }: Asked, root: unknown): readonly Proposal[] {
  const where = context.path.join('.');
  const propose = (names: Iterable<string>, detail: string) =>
    [...new Set(names)].map((name) => ({ ...plainProposal(name, 'name', context), detail }));
  if (kind === 'retraining-pipeline' && /^steps\.\d+\.dependencies(\.\d+)?$|^rollback\.step$/.test(where)) {
    const own = stringAt(root, [...context.path.slice(0, 2), 'name']);
    const steps = listAt(root, ['steps']).flatMap((step) => stringAt(step, ['name']) ?? []);
    return propose(
      steps.filter((step) => step !== own),
      'step of this pipeline',
    );
  }
  const keyOf = /(secret|configMap)KeyRef\.key$/.exec(where);
  if (keyOf) {
    const owner = stringAt(root, [...context.path.slice(0, -1), 'name']) ?? '';
    const what = keyOf[1] === 'secret' ? 'secret' : 'config-map';
    return propose(
      index.named(what, owner, 'definition').flatMap(({ mark }) => listAt(mark.data, ['keys']).map(String)),
      `key of ${owner}`,
    );
  }
  const found = namedBy.find((one) => one.path.test(where));
  if (!found) return [];
  return propose(
    index
      .all(found.what, 'definition')
      .filter((one) => one.path !== path || found.what === 'metric')
      .map(({ mark }) => mark.name),
    `${found.what.replaceAll('-', ' ')} of this workspace`,
  );
}

function plainProposal(value: string, sort: Proposal['sort'], context: CursorContext): Proposal {
  const written = context.isQuoted ? value : quotedIfNeeded(value);
  return { label: value, sort, isDeprecated: false, isRequired: false, snippet: escaped(written), plain: written };
}

// What YAML would read as something else than this text.
function quotedIfNeeded(value: string): string {
  return /^[\w./][\w./:@+-]*$/.test(value) && !/:$/.test(value) ? value : JSON.stringify(value);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}

function choiceEscaped(text: string): string {
  return quotedIfNeeded(text).replaceAll(/[\\$},|]/g, '\\$&');
}
