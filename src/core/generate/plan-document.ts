// The plan as a document that a person or an agent reads, kept within the token budget of its tier.
import type { Made, Plan, Source } from '../decide/decision.ts';
import type { Tier } from '../spec/spec.ts';
import type { SourceId } from '../text/finding.ts';
import { markdownCode, markdownText } from '../text/markdown.ts';
import { estimateTokens } from '../text/token-estimate.ts';
import { checklistOf } from './checklist.ts';

/** o200k tokens of `docs/mlops/plan.md`. */
export const tokenBudgets: Readonly<Record<Tier, number>> = { T1: 2000, T2: 6000, T3: 12_000 };

export const planDocumentPath = 'docs/mlops/plan.md';

/** How much is said of each decision; the fullest that fits is printed. */
interface Detail {
  readonly alternatives: number;
  readonly flips: number;
  readonly sourcesPerDecision: number;
  readonly checklist: number;
  readonly reasonLength: number;
}

const details: readonly Detail[] = [
  { alternatives: 3, flips: 4, sourcesPerDecision: 4, checklist: 60, reasonLength: 600 },
  { alternatives: 2, flips: 3, sourcesPerDecision: 2, checklist: 40, reasonLength: 400 },
  { alternatives: 2, flips: 2, sourcesPerDecision: 1, checklist: 30, reasonLength: 300 },
  { alternatives: 1, flips: 2, sourcesPerDecision: 1, checklist: 20, reasonLength: 260 },
  { alternatives: 1, flips: 1, sourcesPerDecision: 1, checklist: 14, reasonLength: 200 },
  { alternatives: 1, flips: 1, sourcesPerDecision: 1, checklist: 10, reasonLength: 140 },
  { alternatives: 1, flips: 0, sourcesPerDecision: 1, checklist: 8, reasonLength: 110 },
  { alternatives: 0, flips: 0, sourcesPerDecision: 1, checklist: 6, reasonLength: 90 },
  { alternatives: 0, flips: 0, sourcesPerDecision: 1, checklist: 4, reasonLength: 60 },
  // A quick plan with every topic chosen by hand: its sources are one command away.
  { alternatives: 0, flips: 0, sourcesPerDecision: 0, checklist: 4, reasonLength: 50 },
];

export interface PlanDocumentRequest {
  readonly plan: Plan;
  readonly sources: Readonly<Record<SourceId, Source>>;
  /** Paths that will be written, for the checklist. */
  readonly paths: readonly string[];
  /** What quality asks of a higher tier. */
  readonly open?: readonly string[];
}

export function renderPlan(request: PlanDocumentRequest): string {
  const budget = tokenBudgets[request.plan.tier];
  let text = '';
  for (const detail of details) {
    text = renderWith(request, detail);
    if (estimateTokens(text) <= budget) return text;
  }
  return text;
}

function renderWith(request: PlanDocumentRequest, detail: Detail): string {
  const { plan } = request;
  const cited = citationsOf(plan, request.sources, detail);
  const sections = [
    headOf(plan),
    `## Decisions\n\n${plan.decisions.map((made) => decisionLine(made, detail, cited.numberOf)).join('\n')}`,
    `## Capacity\n\n${plan.capacity.formulas.map((formula) => `- ${formula}`).join('\n')}\n- ${waitLine(plan)}`,
    practiceOf(plan),
    statusesOf(plan),
    assumptionsOf(plan),
    filesOf(request),
    `## Checklist\n\n${checklistOf(plan, request.paths, request.open)
      .slice(0, detail.checklist)
      .map((item) => `- [ ] ${item}`)
      .join('\n')}`,
    sourcesOf(cited.list),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function headOf(plan: Plan): string {
  const { spec } = plan;
  const scale = Object.entries(spec.scaleRequirements).flatMap(([key, value]) =>
    value === undefined ? [] : [`${snake(key)} ${value}`],
  );
  const stack = spec.existingStack.length > 0 ? spec.existingStack.join(', ') : 'none';
  return [
    `# ${plan.tier} plan for ${markdownText(spec.model?.name ?? `a ${spec.modelType} model`)}`,
    `${spec.modelType}, ${spec.deploymentTarget}, ${scale.join(', ')}, governance ${spec.governanceLevel}, stack ${stack}.`,
    `${plan.tier}: ${plan.tierBecause} Maturity ${plan.maturity.level}: ${plan.maturity.because}`,
  ].join('\n\n');
}

function decisionLine(made: Made, detail: Detail, numberOf: (id: SourceId) => string): string {
  const parts = [
    `- **${made.topic}: ${made.choice}**${made.by === 'user' ? ' (your choice)' : ''}. ${shortened(made.because, detail.reasonLength)}`,
  ];
  const rejected = made.alternatives
    .slice(0, detail.alternatives)
    .map(({ choice, when }) => `${choice} wins when ${shortened(when, detail.reasonLength)}`);
  if (rejected.length > 0) parts.push(`Rejected: ${rejected.join('; ')}.`);
  const flips = made.flips.slice(0, detail.flips).map(({ change, to }) => `${changeText(change)} → ${to}`);
  if (flips.length > 0) parts.push(`Flips: ${flips.join('; ')}.`);
  if (made.status) parts.push(`Status: ${made.status.says}`);
  const cited = made.sources.slice(0, detail.sourcesPerDecision).map(numberOf).join('');
  return `${parts.join(' ')} ${cited}`.trimEnd();
}

function changeText(change: Readonly<Record<string, unknown>>): string {
  return Object.entries(change)
    .map(
      ([key, value]) =>
        `${key} ${Array.isArray(value) ? (value.length === 0 ? 'none' : value.map((item) => (typeof item === 'object' ? Object.values(item as object).join(' ') : item)).join(', ')) : value}`,
    )
    .join(', ');
}

function waitLine({ capacity }: Plan): string {
  const lost = capacity.replicas > 1 ? `; with one replica lost ${waitText(capacity.meanWaitMsOneLost)}` : '';
  return `mean wait at the peak (Erlang C, ${capacity.replicas * capacity.concurrency} servers): ${waitText(capacity.meanWaitMs)}${lost}; per replica ${capacity.cpuCoresPerReplica} CPU, ${capacity.memoryGbPerReplica} GB${capacity.gpusPerReplica > 0 ? `, ${capacity.gpusPerReplica} GPU` : ''}`;
}

function waitText(ms: number): string {
  return Number.isFinite(ms) ? `${Number(ms.toPrecision(2))} ms` : 'without bound';
}

function practiceOf({ practice }: Plan): string {
  return `## How it is judged\n\nSplit: ${practice.split}. Metrics: ${practice.metrics.join(', ')}. Gate: ${practice.gateMetric} (${practice.isHigherBetter ? 'higher' : 'lower'} is better). Drift signal: ${practice.driftSignal}. Labels: ${practice.labelDelay}.`;
}

function statusesOf({ statuses }: Plan): string {
  if (statuses.length === 0) return '';
  return `## Status of what you have\n\n${statuses.map(({ name, status }) => `- ${name}: ${status.says} ${status.wayOut}`).join('\n')}`;
}

function assumptionsOf({ assumptions }: Plan): string {
  if (assumptions.length === 0) return '';
  const lines = assumptions.map(
    ({ key, value, unit, because }) => `- ${markdownCode(`${key}: ${value}`)}${unit ? ` (${unit})` : ''}: ${because}`,
  );
  return `## Assumed, until you set it in mlops.yaml\n\n${lines.join('\n')}`;
}

/** What will be written, by folder; a quick plan names its few files in the checklist. */
function filesOf({ plan, paths }: PlanDocumentRequest): string {
  if (plan.tier === 'T1' || paths.length === 0) return '';
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    const cut = path.lastIndexOf('/');
    const folder = cut < 0 ? '.' : path.slice(0, cut);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), path.slice(cut + 1)]);
  }
  const lines = [...byFolder].map(([folder, names]) => `- ${markdownCode(folder)}: ${names.join(', ')}`);
  return `## Files (${paths.length + 1} with this one)\n\n${lines.join('\n')}`;
}

function citationsOf(
  plan: Plan,
  sources: Readonly<Record<SourceId, Source>>,
  detail: Detail,
): { list: readonly Source[]; numberOf: (id: SourceId) => string } {
  const ids = [...new Set(plan.decisions.flatMap((made) => made.sources.slice(0, detail.sourcesPerDecision)))];
  return {
    list: ids.flatMap((id) => (sources[id] ? [sources[id]] : [])),
    numberOf: (id) => (sources[id] ? `[${ids.filter((other) => sources[other]).indexOf(id) + 1}]` : ''),
  };
}

function sourcesOf(list: readonly Source[]): string {
  if (list.length === 0) return '## Sources\n\nEach decision has its dated sources: `mlops explain <topic>`.';
  const newest = list
    .map((source) => source.accessed)
    .sort()
    .at(-1);
  const lines = list.map(
    (source, index) => `${index + 1}. [${markdownText(source.title)}](${source.url}), ${source.accessed}`,
  );
  return `## Sources\n\nKnowledge of ${newest ?? 'no date'}; each with the day it was read.\n\n${lines.join('\n')}`;
}

function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20)).replace(/[\s,;:.]+$/, '')}…`;
}

function snake(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
