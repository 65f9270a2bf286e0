// What stands under the pointer: meaning, type, default, mode, source.
import { explain, kindOf, questions, runtimeFor, schemaAt, sourceOfUrl } from '../../api.ts';
import type { Place } from '../../core/text/place.ts';
import type { SourceDocument } from '../../core/text/source-file.ts';
import type { ProjectFacts } from '../../core/validate/rule.ts';
import type { SchemaWords } from '../../core/validate/schema-at.ts';
import { stringAt } from '../../core/workspace/plain.ts';

export interface HoverText {
  readonly markdown: string;
  readonly place: Place;
}

interface Asked {
  readonly document: SourceDocument;
  readonly kind: string;
  readonly offset: number;
  readonly facts: ProjectFacts;
}

export function hoverAt({ document, kind, offset, facts }: Asked): HoverText | undefined {
  const at = document.at(offset);
  if (!at || at.on === 'gap' || at.path.length === 0) return undefined;
  const place = at.on === 'key' ? (at.keyPlace ?? at.place) : at.place;
  const { path } = at;
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const [first, second] = path;
  const decision =
    kind === 'mlops.yaml' && first === 'choices' && typeof second === 'string' ? explain(second) : undefined;
  if (decision !== undefined) return { markdown: decision, place };
  const question = kind === 'mlops.yaml' ? questions().find((one) => one.path.join('.') === path.join('.')) : undefined;
  const words = schemaAt(kind, path, document.root);
  const runtime = path.includes('modelFormat') || key === 'runtime' ? runtimeSentence(document.root, facts) : undefined;
  if (!words && !question && runtime === undefined) return undefined;
  const parts = [
    `**${question?.title ?? words?.title ?? String(key)}**${typesOf(words)}`,
    question?.help ?? words?.description ?? '',
    words && words.values.length > 1 ? `Legal: ${listed(words.values)}` : '',
    words?.default === undefined ? '' : `Default: \`${shown(words.default)}\``,
    words?.deprecated ? 'Deprecated.' : '',
    words && words.examples.length > 0 ? `Example: ${listed(words.examples.slice(0, 2))}` : '',
    runtime ?? '',
    modeSentence({ kind, key: String(key), root: document.root, facts }),
    sourceLine(words?.documentation ?? kindOf(kind)?.documentation),
  ];
  return { markdown: parts.filter((part) => part !== '').join('\n\n'), place };
}

/** In one sentence, for hover and lens. */
export function runtimeSentence(root: unknown, facts: ProjectFacts): string | undefined {
  const answer = runtimeFor(root, facts);
  if (!answer) return undefined;
  if (answer.kind === 'none') return `KServe will find no runtime: ${answer.because}.`;
  const others = answer.others.slice(0, 3).map(({ name }) => name);
  return `KServe will choose ${answer.runtime.name}: ${answer.because}.${others.length > 0 ? ` It could also use ${others.join(', ')}.` : ''}`;
}

// What depends on how KServe deploys, in the words of the mode that holds here.
const knativeOnly = new Set([
  'canaryTrafficPercent',
  'containerConcurrency',
  'scaleTarget',
  'scaleMetric',
  'minReplicas',
]);

function modeSentence({
  kind,
  key,
  root,
  facts,
}: {
  readonly kind: string;
  readonly key: string;
  readonly root: unknown;
  readonly facts: ProjectFacts;
}): string {
  if (kind !== 'inference-service' || !knativeOnly.has(key)) return '';
  const annotated = stringAt(root, ['metadata', 'annotations', 'serving.kserve.io/deploymentMode']);
  const mode = annotated ?? facts.kserveMode;
  if (mode === undefined) return 'Mode: not said here, so the default of the cluster holds.';
  return `Mode: ${mode}${annotated === undefined ? ', by the settings of the cluster in this workspace' : ', by the annotation of this service'}.`;
}

function sourceLine(url: string | undefined): string {
  if (url === undefined) return '';
  const source = sourceOfUrl(url);
  return source ? `[${source.title}](${url}), read ${source.accessed}` : `[Documentation](${url})`;
}

function typesOf(words: SchemaWords | undefined): string {
  return words && words.types.length > 0 ? ` · ${words.types.join(' or ')}` : '';
}

function listed(values: readonly unknown[]): string {
  const some = values.slice(0, 20).map((value) => `\`${shown(value)}\``);
  return `${some.join(', ')}${values.length > 20 ? ' …' : ''}`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
