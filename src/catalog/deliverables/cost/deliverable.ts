// What it costs a month: quantities, formulas, prices where there are some, what moves the sum, and where it shrinks.
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';

const hoursOfMonth = 730;
/** Prices for an example, in USD an hour: US East, on demand, June 2026, from a secondary source. */
const example = {
  currency: 'USD',
  asOf: '2026-06-17',
  cpuCoreHour: 0.04,
  gpuHour: 1,
  source: 'factualminds.com, price examples of June 2026',
};

interface Prices {
  readonly currency: string;
  readonly asOf: string;
  readonly cpuCoreHour: number;
  readonly memoryGbHour: number;
  readonly gpuHour: number;
  readonly storageGbMonth: number;
  readonly egressGb: number;
}

interface Quantities {
  readonly replicas: number;
  readonly least: number;
  readonly cores: number;
  readonly memoryGb: number;
  readonly gpus: number;
  readonly storageGb: number;
  readonly egressGb: number;
}

function quantitiesOf({ plan }: PlanSheet): Quantities {
  const { capacity, spec } = plan;
  const requests = capacity.peakRps * 0.4 * 3600 * hoursOfMonth;
  const modelGb = spec.model?.sizeGb ?? 0.1;
  return {
    replicas: capacity.replicas,
    least: capacity.minReplicas,
    cores: capacity.cpuCoresPerReplica,
    memoryGb: capacity.memoryGbPerReplica,
    gpus: capacity.gpusPerReplica,
    // Ten versions kept, and the data once.
    storageGb: Math.ceil(10 * modelGb + (spec.scaleRequirements.dataVolumeGb ?? 0)),
    egressGb: Math.ceil((requests * (spec.scaleRequirements.payloadMb ?? 0.002)) / 1000),
  };
}

function sumOf({ replicas, cores, memoryGb, gpus, storageGb, egressGb }: Quantities, prices: Prices): number {
  const replicaHour = cores * prices.cpuCoreHour + memoryGb * prices.memoryGbHour + gpus * prices.gpuHour;
  return replicas * hoursOfMonth * replicaHour + storageGb * prices.storageGbMonth + egressGb * prices.egressGb;
}

// The arithmetic of the plan with another load: the one replica to lose stays.
function replicasAt({ plan }: PlanSheet, rpsFactor: number, timeFactor: number): number {
  const { inFlight, concurrency, utilisation, replicas, replicasForLoad } = plan.capacity;
  const forLoad = Math.max(1, Math.ceil((inFlight * rpsFactor * timeFactor) / (concurrency * utilisation) - 1e-9));
  return Math.max(forLoad + (replicas - replicasForLoad), plan.capacity.minReplicas > 1 ? 2 : 1);
}

function savingsOf(
  sheet: PlanSheet,
  quantities: Quantities,
): readonly { readonly what: string; readonly saves: number; readonly how: string }[] {
  const { spec } = sheet.plan;
  const { replicas, least, gpus } = quantities;
  const share = (after: number) => Math.max(0, 1 - after / replicas);
  const quiet = (replicas + least) / 2;
  return [
    {
      what: 'Scale down in quiet hours',
      saves: share(quiet),
      how: `half of the hours with ${least} instead of ${replicas} replicas`,
    },
    {
      what: gpus > 0 ? 'Quantise to FP8 or INT8' : 'Quantise to INT8, or export to ONNX',
      saves: share(replicasAt(sheet, 1, 0.6)),
      how: 'a service time of 0.6 of now, to be measured before it is believed; the evaluation gate stays',
    },
    {
      what: 'Cache answers',
      saves: share(replicasAt(sheet, 1 - (spec.scaleRequirements.repeatRatio ?? 0.1), 1)),
      how: `${Math.round((spec.scaleRequirements.repeatRatio ?? 0.1) * 100)} % of the inputs repeat${spec.scaleRequirements.repeatRatio === undefined ? ' (assumed: set scale_requirements.repeat_ratio)' : ''}`,
    },
    {
      what: 'One replica less',
      saves: share(Math.max(1, replicas - 1)),
      how: 'only where losing one may break the latency target for minutes',
    },
  ]
    .filter(({ saves }) => saves > 0.005)
    .sort((a, b) => b.saves - a.saves)
    .slice(0, 3);
}

// By hand: the first number that a locale writes costs as much as a decision.
const money = (value: number, currency: string) =>
  `${String(Math.round(value)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')} ${currency}`;

function report(sheet: PlanSheet): string {
  const quantities = quantitiesOf(sheet);
  const { prices: given } = sheet.plan.spec;
  const isGiven = given !== undefined;
  const prices: Prices = {
    currency: given?.currency ?? example.currency,
    asOf: given?.asOf ?? example.asOf,
    cpuCoreHour: isGiven ? (given.cpuCoreHour ?? 0) : example.cpuCoreHour,
    memoryGbHour: given?.memoryGbHour ?? 0,
    gpuHour: isGiven ? (given.gpuHour ?? 0) : example.gpuHour,
    storageGbMonth: given?.storageGbMonth ?? 0,
    egressGb: given?.egressGb ?? 0,
  };
  const sum = sumOf(quantities, prices);
  const at = (rps: number, time: number) => sumOf({ ...quantities, replicas: replicasAt(sheet, rps, time) }, prices);
  const rows: readonly (readonly [string, number, number])[] = [
    ['requests per second', at(0.75, 1), at(1.25, 1)],
    ['service time', at(1, 0.75), at(1, 1.25)],
    ['prices', sum * 0.75, sum * 1.25],
  ];
  const most = [...rows].sort((a, b) => b[2] - b[1] - (a[2] - a[1]))[0]?.[0] ?? '';
  const savings = savingsOf(sheet, quantities);
  const missing = isGiven
    ? Object.entries({
        cpu_core_hour: given.cpuCoreHour,
        memory_gb_hour: given.memoryGbHour,
        gpu_hour: quantities.gpus > 0 ? given.gpuHour : 0,
        storage_gb_month: given.storageGbMonth,
        egress_gb: given.egressGb,
      }).flatMap(([key, value]) => (value === undefined ? [key] : []))
    : [];
  return [
    '# Cost a month',
    '',
    isGiven
      ? `At your prices of ${prices.asOf}: **${money(sum, prices.currency)}**.${missing.length > 0 ? ` Without a price, and so not in the sum: ${missing.join(', ')}.` : ''}`
      : `No prices were given. With example prices of ${example.asOf} (${example.source}; US East, on demand; no offer of anybody): about **${money(sum, prices.currency)}** for compute. Set \`prices\` in mlops.yaml for yours.`,
    '',
    '| what | quantity | price |',
    '| --- | --- | --- |',
    `| replicas × hours | ${quantities.replicas} × ${hoursOfMonth} h | |`,
    `| CPU of a replica | ${quantities.cores} cores | ${prices.cpuCoreHour} ${prices.currency} a core hour |`,
    `| memory of a replica | ${quantities.memoryGb} GB | ${prices.memoryGbHour > 0 ? `${prices.memoryGbHour} ${prices.currency} a GB hour` : isGiven ? 'open' : 'within the core hour'} |`,
    ...(quantities.gpus > 0
      ? [`| GPU of a replica | ${quantities.gpus} | ${prices.gpuHour} ${prices.currency} an hour |`]
      : []),
    `| storage (ten versions and the data) | ${quantities.storageGb} GB | ${prices.storageGbMonth > 0 ? `${prices.storageGbMonth} ${prices.currency} a GB month` : 'open'} |`,
    `| egress (40 % of the peak on average) | ${quantities.egressGb} GB | ${prices.egressGb > 0 ? `${prices.egressGb} ${prices.currency} a GB` : 'open'} |`,
    '',
    'sum = replicas × 730 × (cores × core hour + GB × GB hour + GPUs × GPU hour) + storage × GB month + egress × GB. Training, people and the tracker come on top.',
    '',
    '## What moves the sum',
    '',
    '| input | 25 % less | 25 % more |',
    '| --- | --- | --- |',
    ...rows.map(
      ([name, less, more]) => `| ${name} | ${money(less, prices.currency)} | ${money(more, prices.currency)} |`,
    ),
    '',
    `Most of all: ${most}.`,
    '',
    '## Where it shrinks',
    '',
    ...(savings.length > 0
      ? savings.map(
          ({ what, saves, how }, index) =>
            `${index + 1}. ${what}: about ${Math.round(saves * 100)} % of the compute (${how}).`,
        )
      : ['Nothing of size: one replica is the least there is.']),
    '',
    'Spot machines suit training and batch, which may start again; a lifecycle rule moves versions that no alias names to cold storage after 90 days.',
    '',
  ].join('\n');
}

const formulas: Variant = {
  id: 'cost-report',
  render: (sheet): readonly RenderedFile[] => [
    { path: workspacePath('docs/mlops/cost.md'), text: () => report(sheet) },
  ],
};

export const cost: Deliverable = {
  id: 'cost',
  title: 'Cost report',
  from: 'T2',
  because: ['cost'],
  variants: [formulas],
  isNeeded: (sheet) => sheet.made('cost') !== undefined && sheet.serving !== undefined,
};
