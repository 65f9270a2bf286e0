// Every alert of a project, once: its expression, how loud it is, where its runbook is, and the cases that prove it.
import type { Burn, PlanSheet, Window } from '../../core/generate/artifact.ts';
import { burnWindows } from '../../core/generate/sheet.ts';
import { pushed } from './pushed-metrics.ts';
import { gauge, type InputSeries, type Segment } from './series.ts';
import { type ServerMetrics, scrapeJob, serverMetrics } from './server-metrics.ts';

/** P0 serving is down, P1 the objective breaks, P2 the model ages, P3 a job failed. */
export type Priority = 'P0' | 'P1' | 'P2' | 'P3';
export type RunbookId = 'serving' | 'model' | 'jobs';

export interface Alert {
  readonly id: string;
  readonly priority: Priority;
  readonly expr: string;
  readonly forMinutes: number;
  readonly summary: string;
  /** The first thing to do, in one sentence. */
  readonly action: string;
  readonly runbook: RunbookId;
  readonly cases: readonly AlertCase[];
}

/** One proof: what is measured, when it is looked at, and whether it fires then. */
export interface AlertCase {
  readonly name: string;
  readonly series: readonly InputSeries[];
  readonly atMinute: number;
  /** Labels that the alert carries beside its own, or undefined when it must be silent. */
  readonly fires?: Readonly<Record<string, string>>;
}

export interface Recording {
  readonly record: string;
  readonly expr: string;
}

export interface AlertSet {
  readonly recordings: readonly Recording[];
  readonly alerts: readonly Alert[];
  /** What could not be watched, in sentences. */
  readonly gaps: readonly string[];
}

export function anchorOf(id: string): string {
  return id.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

export const runbookPath = (runbook: RunbookId) => `docs/mlops/runbooks/${runbook}.md`;

/** Pages only where people are served; elsewhere everything is a ticket. */
export function severityOf(priority: Priority, { plan }: PlanSheet): 'page' | 'ticket' {
  const isLoud = priority === 'P0' || priority === 'P1';
  return isLoud && plan.spec.governanceLevel === 'production' ? 'page' : 'ticket';
}

/** Whether Prometheus watches this project; other platforms have alarms of their own. */
export const usesPrometheus = (sheet: PlanSheet) => sheet.choice('monitoring') === 'prometheus';

// Rules, their tests, routes and runbooks ask the same sheet.
const sets = new WeakMap<PlanSheet, AlertSet>();

export function alertsOf(sheet: PlanSheet): AlertSet {
  const known = sets.get(sheet);
  if (known) return known;
  const made = alertSetOf(sheet);
  sets.set(sheet, made);
  return made;
}

function alertSetOf(sheet: PlanSheet): AlertSet {
  const sets = [
    ...(sheet.made('batch') ? [batchAlerts(sheet)] : []),
    ...(sheet.serving?.server ? [onlineAlerts(sheet, serverMetrics(sheet.serving.server, scrapeJob(sheet)))] : []),
    modelAlerts(sheet),
  ];
  return {
    recordings: sets.flatMap(({ recordings }) => recordings),
    alerts: sets.flatMap(({ alerts }) => alerts),
    gaps: sets.flatMap(({ gaps }) => gaps),
  };
}

const rate = (sheet: PlanSheet, window: string) => `${sheet.names.module}:requests:rate${window}`;
const ratio = (sheet: PlanSheet, window: string) => `${sheet.names.module}:errors:ratio${window}`;
const latency = (sheet: PlanSheet, quantile: string) => `${sheet.names.module}:latency_ms:p${quantile}`;

const busy = 60_000;
const healthy: Segment = { minutes: 60, perMinute: busy, errorShare: 0, latencyMs: 0.5 };

function onlineAlerts(sheet: PlanSheet, metrics: ServerMetrics): AlertSet {
  const windows: readonly Window[] = [
    ...new Set<Window>(['5m', ...(sheet.isAtLeast('T2') ? burnWindows(sheet.slo) : [])]),
  ];
  const recordings: Recording[] = [
    ...(['0.5', '0.95', '0.99'] as const).map((quantile) => ({
      record: latency(sheet, quantile === '0.5' ? '50' : quantile.slice(2)),
      expr: metrics.latencyMs(quantile),
    })),
    ...windows.flatMap((window) => [
      { record: rate(sheet, window), expr: metrics.requests(window) },
      {
        record: ratio(sheet, window),
        // Without failures there is no failing series: zero, not nothing. Without requests there is no ratio.
        expr: `(${metrics.errors(window)} or 0 * ${rate(sheet, window)}) / (${rate(sheet, window)} > 0)`,
      },
    ]),
  ];
  const { limits } = sheet;
  const latencyAlert = latencyAlertOf(sheet, metrics);
  const alerts: Alert[] = [
    downAlert(sheet),
    // A quick assessment has no objective yet, and no runbooks.
    ...(sheet.isAtLeast('T2') ? burnAlerts(sheet, metrics) : []),
    ...(latencyAlert ? [latencyAlert] : []),
    errorAlert(sheet, metrics, 'ModelErrorsPage', 'P1', limits.errorPage, 'Roll back when a release came before it.'),
    errorAlert(
      sheet,
      metrics,
      'ModelErrorsHigh',
      'P2',
      limits.errorAlert,
      'Look at the last release and at the inputs.',
    ),
    missingAlert(sheet, metrics),
  ];
  return {
    recordings,
    alerts,
    gaps: latencyAlert
      ? []
      : [
          `p95 above ${limits.p95Ms} ms cannot be told apart in the buckets of ${sheet.serving?.server}: measure it at the gateway.`,
        ],
  };
}

const namespaced = { namespace: 'n' };

function downAlert(sheet: PlanSheet): Alert {
  const job = scrapeJob(sheet);
  const up = (value: number, minutes: number) => gauge('up', { job, namespace: 'n' }, [{ minutes, value }]);
  const none = `sum by (namespace) (up{job="${job}"}) == 0`;
  // A service that may scale to zero has no target while nobody asks.
  const isAlwaysThere = !sheet.serving?.scalesToZero;
  return {
    id: 'ModelDown',
    priority: 'P0',
    expr: isAlwaysThere ? `(${none}) or absent(up{job="${job}"})` : none,
    forMinutes: 2,
    summary: 'No replica answers the scrape',
    action: 'See whether the pods run; roll back when a release came before it.',
    runbook: 'serving',
    cases: [
      { name: 'every replica is down', series: [up(0, 20)], atMinute: 15, fires: namespaced },
      { name: 'down for less than the time it must last', series: [up(0, 20)], atMinute: 1 },
      { name: 'down exactly as long as it must last', series: [up(0, 20)], atMinute: 2, fires: namespaced },
      { name: 'up', series: [up(1, 20)], atMinute: 15 },
      ...(isAlwaysThere ? [{ name: 'nothing is scraped at all', series: [], atMinute: 15, fires: { job } }] : []),
    ],
  };
}

function errorAlert(
  sheet: PlanSheet,
  metrics: ServerMetrics,
  id: string,
  priority: Priority,
  limit: number,
  action: string,
): Alert {
  const enough = `${rate(sheet, '5m')} * 300 >= ${sheet.limits.leastRequests}`;
  const traffic = (errorShare: number, perMinute = busy) =>
    metrics.series([{ ...healthy, errorShare, perMinute }], scrapeJob(sheet));
  // Half of what the guard asks for, in one minute of five.
  const few = Math.max(1, Math.floor(sheet.limits.leastRequests / 10));
  return {
    id,
    priority,
    expr: `${ratio(sheet, '5m')} > ${limit} and ${enough}`,
    forMinutes: 5,
    summary: `More than ${limit * 100} % of the requests fail`,
    action,
    runbook: 'serving',
    cases: [
      { name: 'many requests fail', series: traffic(0.9), atMinute: 30, fires: namespaced },
      { name: 'a little above the limit', series: traffic(limit * 1.05), atMinute: 30, fires: namespaced },
      { name: 'a little below the limit', series: traffic(limit * 0.95), atMinute: 30 },
      { name: 'for less than the time it must last', series: traffic(0.9), atMinute: 5 },
      { name: 'failures among too few requests', series: traffic(1, few), atMinute: 30 },
      { name: 'no request fails', series: traffic(0), atMinute: 30 },
    ],
  };
}

function latencyAlertOf(sheet: PlanSheet, metrics: ServerMetrics): Alert | undefined {
  const { p95Ms, p95ForMinutes } = sheet.limits;
  const bounds = metrics.boundsMs;
  // A quantile between two buckets is a guess; beyond the last one it is the last bound, which no limit above it ever sees.
  const above = bounds ? bounds.find((_, index) => (bounds[index - 1] ?? 0) >= p95Ms) : p95Ms * 1.05;
  const below = bounds ? bounds.findLast((bound) => bound <= p95Ms) : p95Ms * 0.95;
  if (above === undefined || below === undefined) return undefined;
  const traffic = (latencyMs: number) => metrics.series([{ ...healthy, minutes: 120, latencyMs }], scrapeJob(sheet));
  const isCounted = bounds !== undefined;
  // A rate needs two samples, a quantile of the server none.
  const firstMinute = isCounted ? 1 : 0;
  return {
    id: 'ModelLatencyHigh',
    priority: 'P1',
    expr: `${latency(sheet, '95')} > ${p95Ms}`,
    forMinutes: p95ForMinutes,
    summary: `${metrics.latencyTitle}: p95 above ${p95Ms} ms`,
    action: 'Compare replicas with the load; roll back when a release came before it.',
    runbook: 'serving',
    cases: [
      { name: 'slow', series: traffic(above), atMinute: 100, fires: namespaced },
      {
        name: 'slow exactly as long as it must last',
        series: traffic(above),
        atMinute: firstMinute + p95ForMinutes,
        fires: namespaced,
      },
      { name: 'slow for less than that', series: traffic(above), atMinute: firstMinute + p95ForMinutes - 1 },
      { name: 'just below the limit', series: traffic(below), atMinute: 100 },
    ],
  };
}

function burnAlerts(sheet: PlanSheet, metrics: ServerMetrics): readonly Alert[] {
  const { slo } = sheet;
  const objective = `${Number((slo.availability * 100).toPrecision(6))} % over ${slo.windowDays} days`;
  return (['page', 'ticket'] as const).flatMap((severity) => {
    const burns = slo.burns.filter((burn) => burn.severity === severity);
    if (burns.length === 0) return [];
    const isPage = severity === 'page';
    const forMinutes = isPage ? 2 : 15;
    const shortest = burns[0];
    const pairs = burns.map(
      ({ long, short, errorRatio }) =>
        `(${ratio(sheet, long)} > ${errorRatio} and ${ratio(sheet, short)} > ${errorRatio})`,
    );
    // The guard of an hour: one failure of three in a quiet night spends no budget worth a page.
    const enough = `${rate(sheet, shortest?.long ?? '1h')} * ${isPage ? 3600 : 86_400} >= ${sheet.limits.leastRequests}`;
    return [
      {
        id: isPage ? 'ModelErrorBudgetBurnsFast' : 'ModelErrorBudgetBurnsSlowly',
        priority: isPage ? ('P1' as const) : ('P2' as const),
        expr: `(${pairs.join(' or ')}) and ${enough}`,
        forMinutes,
        summary: `Errors spend the budget of ${objective} ${burns.map(({ factor, long }) => `${factor} times too fast over ${long}`).join(', or ')}`,
        action: isPage
          ? 'Roll back when a release came before it; otherwise find the failing dependency.'
          : 'Find the cause in working hours; hold releases until the budget recovers.',
        runbook: 'serving' as const,
        cases: burnCases(sheet, metrics, burns, forMinutes),
      },
    ];
  });
}

const minutesOf: Readonly<Record<Window, number>> = {
  '5m': 5,
  '30m': 30,
  '1h': 60,
  '2h': 120,
  '6h': 360,
  '1d': 1440,
  '3d': 4320,
};

function burnCases(
  sheet: PlanSheet,
  metrics: ServerMetrics,
  burns: readonly Burn[],
  forMinutes: number,
): readonly AlertCase[] {
  const traffic = (...stretches: readonly (readonly [minutes: number, errorShare: number])[]) =>
    metrics.series(
      stretches.map(([minutes, errorShare]) => ({ ...healthy, minutes, errorShare: Math.min(1, errorShare) })),
      scrapeJob(sheet),
    );
  const lowest = Math.min(...burns.map(({ errorRatio }) => errorRatio));
  const all = Math.max(...burns.map(({ short }) => minutesOf[short]));
  const firing = burns.map(
    ({ long, errorRatio }): AlertCase => ({
      name: `above ${errorRatio} of ${long}`,
      series: traffic([60, errorRatio * 1.05]),
      atMinute: 50,
      fires: namespaced,
    }),
  );
  // Quiet for the longest window, then a burst that only the shortest pair sees. Days of it take a test runner minutes.
  const [first] = burns;
  const longest = Math.max(...burns.map(({ long }) => minutesOf[long]));
  const burst: AlertCase[] =
    first && burns.length > 1 && longest <= 360
      ? [
          {
            name: `a burst that fills ${first.long} but not the longer window`,
            series: traffic([longest, 0], [minutesOf[first.long], first.errorRatio * 1.1]),
            atMinute: longest + minutesOf[first.long],
            fires: namespaced,
          },
        ]
      : [];
  return [
    ...firing,
    ...burst,
    { name: 'a little below the lowest limit', series: traffic([60, lowest * 0.95]), atMinute: 50 },
    { name: 'for less than the time it must last', series: traffic([60, 1]), atMinute: forMinutes },
    { name: 'for exactly that time', series: traffic([60, 1]), atMinute: forMinutes + 1, fires: namespaced },
    {
      name: 'it is over: the short windows are clean',
      series: traffic([60, 1], [all + 30, 0]),
      atMinute: 60 + all + 20,
    },
    { name: 'no request fails', series: traffic([60, 0]), atMinute: 50 },
  ];
}

function missingAlert(sheet: PlanSheet, metrics: ServerMetrics): Alert {
  const job = scrapeJob(sheet);
  const up = gauge('up', { job, namespace: 'n' }, [{ minutes: 120, value: 1 }]);
  return {
    id: 'ModelMetricsMissing',
    priority: 'P2',
    expr: `sum by (namespace) (up{job="${job}"}) > 0 unless ${rate(sheet, '5m')}`,
    forMinutes: 60,
    summary: 'The server is scraped, but no request was ever counted',
    action: 'Send one request; if the metric stays away, its name changed and the other alerts are blind.',
    runbook: 'serving',
    cases: [
      { name: 'scraped without requests', series: [up], atMinute: 90, fires: namespaced },
      { name: 'exactly as long as it must last', series: [up], atMinute: 60, fires: namespaced },
      { name: 'for less than that', series: [up], atMinute: 59 },
      {
        name: 'requests are counted',
        series: [up, ...metrics.series([{ ...healthy, minutes: 120 }], job)],
        atMinute: 90,
      },
    ],
  };
}

/** A gauge that is compared with a limit: the cases are always the same. */
function gaugeCases(request: {
  readonly series: (value: number) => InputSeries;
  readonly limit: number;
  readonly forMinutes: number;
  readonly fires: Readonly<Record<string, string>>;
}): readonly AlertCase[] {
  const { series, limit, forMinutes, fires } = request;
  const late = forMinutes + 30;
  return [
    { name: 'far above', series: [series(limit * 2)], atMinute: late, fires },
    {
      name: 'just above, exactly as long as it must last',
      series: [series(limit * 1.01)],
      atMinute: forMinutes,
      fires,
    },
    ...(forMinutes > 0
      ? [{ name: 'for less than the time it must last', series: [series(limit * 2)], atMinute: forMinutes - 1 }]
      : []),
    { name: 'at the limit', series: [series(limit)], atMinute: late },
    { name: 'far below', series: [series(0)], atMinute: late },
  ];
}

function modelAlerts(sheet: PlanSheet): AlertSet {
  const { limits, names } = sheet;
  const own = { model: names.model };
  const model = `{model="${names.model}"}`;
  const drift: Alert = {
    id: 'ModelDrift',
    priority: 'P2',
    expr: `max by (feature, model) (${pushed.driftPsi}${model}) > ${limits.psiInvestigate}`,
    forMinutes: 60,
    summary: `PSI of a feature above ${limits.psiInvestigate}`,
    action: `Compare the feature with its reference; above ${limits.psiRetrain} retrain.`,
    runbook: 'model',
    cases: gaugeCases({
      series: (value) => gauge(pushed.driftPsi, { ...own, feature: 'age' }, [{ minutes: 200, value }]),
      limit: limits.psiInvestigate,
      forMinutes: 60,
      fires: { feature: 'age' },
    }),
  };
  const quality: Alert = {
    id: 'ModelQualityLow',
    priority: 'P2',
    expr: `max by (model) (${pushed.qualityLoss}${model}) > ${limits.metricRetrainPercent}`,
    forMinutes: 30,
    summary: `${sheet.plan.practice.gateMetric} more than ${limits.metricRetrainPercent} % worse than at release`,
    action: 'Check the labels first, then retrain or roll back.',
    runbook: 'model',
    cases: gaugeCases({
      series: (value) => gauge(pushed.qualityLoss, own, [{ minutes: 200, value }]),
      limit: limits.metricRetrainPercent,
      forMinutes: 30,
      fires: {},
    }),
  };
  const hours = 50;
  const stale: Alert = {
    id: 'DriftJobIsStale',
    priority: 'P3',
    expr: `time() - max by (model) (${pushed.driftLastSuccess}${model}) > ${hours * 3600}`,
    forMinutes: 10,
    summary: `No drift run succeeded for ${hours} hours`,
    action: 'Look at its last log and start it again.',
    runbook: 'jobs',
    cases: ageCases((value, minutes) => gauge(pushed.driftLastSuccess, own, [{ minutes, value }]), hours, 10, {}),
  };
  const failed: Alert = {
    id: 'RetrainingFailed',
    priority: 'P3',
    expr: `max by (model) (${pushed.runFailed}{model="${names.model}",run="retraining"}) > 0`,
    forMinutes: 5,
    summary: 'The last retraining run failed',
    action: 'The champion keeps serving; read the log of the run.',
    runbook: 'jobs',
    cases: ((): readonly AlertCase[] => {
      const series = (value: number) => [
        gauge(pushed.runFailed, { ...own, run: 'retraining' }, [{ minutes: 60, value }]),
      ];
      return [
        { name: 'failed', series: series(1), atMinute: 40, fires: {} },
        { name: 'failed exactly long enough', series: series(1), atMinute: 5, fires: {} },
        { name: 'failed a moment ago', series: series(1), atMinute: 4 },
        { name: 'succeeded', series: series(0), atMinute: 40 },
      ];
    })(),
  };
  return {
    recordings: [],
    alerts: [drift, quality, stale, ...(sheet.made('retraining') ? [failed] : [])],
    gaps: [],
  };
}

function ageCases(
  series: (value: number, minutes: number) => InputSeries,
  hours: number,
  forMinutes: number,
  fires: Readonly<Record<string, string>>,
): readonly AlertCase[] {
  // The tests begin at the epoch, so that a success before it is as old as it must be at once.
  const atOnce = -hours * 3600;
  const ago = (seconds: number) => [series(seconds, 120)];
  return [
    { name: 'long ago', series: ago(2 * atOnce), atMinute: 100, fires },
    { name: 'exactly too long', series: ago(atOnce), atMinute: 1 + forMinutes, fires },
    { name: 'too old, but not yet for the time it must last', series: ago(atOnce), atMinute: forMinutes },
    { name: 'at the limit', series: ago(atOnce), atMinute: 0 },
    { name: 'a moment ago', series: ago(0), atMinute: 100 },
  ];
}

function batchAlerts(sheet: PlanSheet): AlertSet {
  const { limits, names } = sheet;
  const own = { model: names.model };
  const model = `{model="${names.model}"}`;
  const age = `${names.module}:batch:age_hours`;
  const share = `${names.module}:batch:bad_row_share`;
  const limit = limits.badRowShare;
  const rows = (bad: number) => [
    gauge(pushed.batchRowsRead, own, [{ minutes: 90, value: 100_000 }]),
    gauge(pushed.batchRowsQuarantined, own, [{ minutes: 90, value: Math.round(bad * 100_000) }]),
  ];
  return {
    gaps: [],
    recordings: [
      // The oldest partition counts: one that fails must not hide behind the others.
      { record: age, expr: `(time() - min by (model) (${pushed.batchLastSuccess}${model})) / 3600` },
      {
        record: share,
        expr: `sum by (model) (${pushed.batchRowsQuarantined}${model}) / (sum by (model) (${pushed.batchRowsRead}${model}) > 0)`,
      },
    ],
    alerts: [
      {
        id: 'BatchIsStale',
        priority: 'P1',
        expr: `${age} > ${limits.batchAgeHours}`,
        forMinutes: 10,
        summary: `No successful run for ${limits.batchAgeHours} hours`,
        action: 'Look at the last run; a second run for the same date is safe.',
        runbook: 'jobs',
        cases: ageCases(
          (value, minutes) => gauge(pushed.batchLastSuccess, own, [{ minutes, value }]),
          limits.batchAgeHours,
          10,
          {},
        ),
      },
      {
        id: 'BatchHasBadRows',
        priority: 'P2',
        expr: `${share} > ${limit}`,
        forMinutes: 1,
        summary: `More than ${limit * 100} % of the rows are in quarantine`,
        action: 'Compare the input with its schema.',
        runbook: 'jobs',
        cases: [
          { name: 'many bad rows', series: rows(0.5), atMinute: 30, fires: {} },
          { name: 'a little above the limit', series: rows(limit * 1.05), atMinute: 1, fires: {} },
          { name: 'for less than the time it must last', series: rows(0.5), atMinute: 0 },
          { name: 'a little below the limit', series: rows(limit * 0.95), atMinute: 30 },
          { name: 'no bad row', series: rows(0), atMinute: 30 },
        ],
      },
    ],
  };
}
