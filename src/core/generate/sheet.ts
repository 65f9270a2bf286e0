// The plan as renderers read it: the user's words become safe names once, here.
import type { Plan } from '../decide/decision.ts';
import { type Tier, type Topic, tiers } from '../spec/spec.ts';
import type { Burn, Environment, Limits, Names, PlanSheet, Platform, ServingFacts, Slo, Window } from './artifact.ts';

export function sheetOf(plan: Plan): PlanSheet {
  const made = (topic: Topic) => plan.decisions.find((decision) => decision.topic === topic);
  const choice = (topic: Topic) => made(topic)?.choice ?? '';
  const numberOf = (topic: Topic, key: string, otherwise: number) => Number(made(topic)?.settings[key] ?? otherwise);
  const names = namesOf(plan);
  return {
    plan,
    names,
    made,
    choice,
    isAtLeast: (tier: Tier) => tiers.indexOf(plan.tier) >= tiers.indexOf(tier),
    limits: limitsOf(numberOf),
    slo: sloOf(numberOf, plan),
    environments: environmentsOf(plan, names),
    serving: servingOf(plan, names, choice('serving'), made('serving')?.settings ?? {}, numberOf),
  };
}

type NumberOf = (topic: Topic, key: string, otherwise: number) => number;

const limitsOf = (numberOf: NumberOf): Limits => ({
  p95Ms: numberOf('monitoring', 'p95AlertMs', 450),
  p95ForMinutes: numberOf('monitoring', 'p95ForMinutes', 10),
  errorAlert: numberOf('monitoring', 'errorAlert', 0.01),
  errorPage: numberOf('monitoring', 'errorPage', 0.05),
  leastRequests: numberOf('monitoring', 'leastRequests', 100),
  metricInvestigatePercent: numberOf('monitoring', 'metricInvestigatePercent', 5),
  metricRetrainPercent: numberOf('monitoring', 'metricRetrainPercent', 10),
  psiWatch: numberOf('drift', 'psiWatch', 0.1),
  psiInvestigate: numberOf('drift', 'psiInvestigate', 0.2),
  psiRetrain: numberOf('drift', 'psiRetrain', 0.25),
  ksAlpha: numberOf('drift', 'ksAlpha', 0.05),
  ksEffect: numberOf('drift', 'ksEffect', 0.1),
  leastRows: numberOf('drift', 'leastRows', 500),
  driftBins: numberOf('drift', 'bins', 10),
  batchAgeHours: 26,
  badRowShare: numberOf('batch', 'maxBadRowShare', 0.01),
});

// The pairs of the SRE workbook: how much of the budget is spent when the alert fires, and in which windows.
const burnPairs: readonly (Pick<Burn, 'severity' | 'long' | 'short'> & { hours: number; budget: number })[] = [
  { severity: 'page', long: '1h', short: '5m', hours: 1, budget: 0.02 },
  { severity: 'page', long: '6h', short: '30m', hours: 6, budget: 0.05 },
  { severity: 'ticket', long: '1d', short: '2h', hours: 24, budget: 0.1 },
  { severity: 'ticket', long: '3d', short: '6h', hours: 72, budget: 0.1 },
];

function sloOf(numberOf: NumberOf, { spec }: Plan): Slo {
  const availability = numberOf('alerting', 'availability', spec.slo?.availability ?? 0.99);
  const windowDays = numberOf('alerting', 'windowDays', spec.slo?.windowDays ?? 30);
  return { availability, windowDays, burns: burnsOf(availability, windowDays) };
}

/** A short objective leaves out the windows that are longer than itself; a loose one stays below a ratio that exists. */
export function burnsOf(availability: number, windowDays: number): readonly Burn[] {
  return burnPairs
    .filter(({ hours }) => hours < windowDays * 24)
    .map(({ severity, long, short, hours, budget }) => {
      const factor = Math.max(1, rounded((budget * windowDays * 24) / hours));
      return { severity, long, short, factor, errorRatio: rounded(Math.min(0.9, factor * (1 - availability))) };
    });
}

// Products of decimals carry a tail such as 0.014400000000000012 that nobody wants to read in a rule.
const rounded = (value: number) => Number(value.toPrecision(6));

/** The windows that burn alerts look at, shortest first. */
export function burnWindows({ burns }: Slo): readonly Window[] {
  const order: readonly Window[] = ['5m', '30m', '1h', '2h', '6h', '1d', '3d'];
  return order.filter((window) => burns.some(({ long, short }) => long === window || short === window));
}

function environmentsOf({ spec }: Plan, { namespace }: Names): readonly Environment[] {
  const wanted = spec.environments ?? (spec.governanceLevel === 'experimental' ? ['dev'] : ['dev', 'staging', 'prod']);
  const ordered = (['dev', 'staging', 'prod'] as const).filter((id) => wanted.includes(id));
  // The last one keeps the namespace of the plan: it is the one that people know.
  return ordered.map((id, index) => ({
    id,
    namespace: index === ordered.length - 1 ? namespace : `${namespace.slice(0, 55).replace(/-+$/, '')}-${id}`,
  }));
}

const platformOfChoice: Readonly<Record<string, Platform>> = {
  kserve: 'kubernetes',
  'kserve-llm': 'kubernetes',
  kubernetes: 'kubernetes',
  'async-queue': 'kubernetes',
  seldon: 'kubernetes',
  mlserver: 'container',
  vllm: 'container',
  'sagemaker-endpoint': 'sagemaker',
  'azureml-endpoint': 'azure-ml',
  'vertex-endpoint': 'vertex',
  'databricks-serving': 'databricks',
};

function servingOf(
  { spec }: Plan,
  names: Names,
  choice: string,
  settings: Readonly<Record<string, unknown>>,
  numberOf: NumberOf,
): ServingFacts | undefined {
  const platform = platformOfChoice[choice];
  if (platform === undefined) return undefined;
  const isOwn = platform === 'kubernetes' || platform === 'container';
  return {
    platform,
    server: isOwn ? String(settings['server'] ?? 'mlserver') : '',
    port: Number(settings['port'] ?? 8080),
    metricsPort: Number(settings['metricsPort'] ?? 8082),
    metricsPath: '/metrics',
    image: `${names.imageRegistry}/${names.model}:${spec.model?.version ?? names.version}`,
    serviceAccount: names.model,
    scalesToZero: numberOf('autoscaling', 'minReplicas', 1) === 0,
  };
}

function namesOf({ spec }: Plan): Names {
  const display = spec.model?.name ?? `${spec.modelType}-model`;
  const model = dnsLabel(display, `${spec.modelType}-model`);
  return {
    display,
    model,
    module: model.replaceAll('-', '_'),
    version: spec.model?.version ?? '0.1.0',
    namespace: spec.names?.namespace ?? 'models',
    registered: model,
    championAlias: 'champion',
    challengerAlias: 'challenger',
    trackingUri: oneLine(spec.names?.trackingUri ?? 'http://127.0.0.1:5000'),
    artifactStore: oneLine(spec.names?.artifactStore ?? './mlartifacts').replace(/\/+$/, ''),
    imageRegistry: oneLine(spec.names?.imageRegistry ?? 'registry.example.com/models').replace(/\/+$/, ''),
    team: dnsLabel(spec.team?.name ?? 'ml-team', 'ml-team'),
    owner: oneLine(spec.team?.owner ?? 'not named yet'),
  };
}

const latin: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ł: 'l',
  đ: 'd',
  ñ: 'n',
  ç: 'c',
};

/**
 * A DNS label that begins with a letter, at most 40 characters, so that suffixes still fit.
 * A name that leaves nothing keeps a digest of itself, so that two such names stay two.
 */
export function dnsLabel(text: string, fallback: string): string {
  const spelled = [...text.toLowerCase()]
    .map((character) => latin[character] ?? character)
    .join('')
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '');
  const label = spelled
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, 40)
    .replaceAll(/-+$/g, '');
  if (label.length >= 2) return label;
  return `${fallback}-${digest(text)}`.slice(0, 40);
}

// FNV-1a; only has to tell names apart.
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0').slice(0, 6);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
