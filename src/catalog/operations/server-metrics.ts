// What each model server exports by itself, how to ask for it, and what it would export under a given traffic.
import type { PlanSheet } from '../../core/generate/artifact.ts';
import { counter, gauge, type InputSeries, type Segment } from './series.ts';

/** One scrape job for each model: rules, monitors and scrape configurations share its name. */
export const scrapeJob = ({ names }: PlanSheet) => names.model;

export interface ServerMetrics {
  /** Every metric that the expressions name; they stand in the server's documentation. */
  readonly names: readonly string[];
  /** Requests per second of each namespace. */
  requests(window: string): string;
  errors(window: string): string;
  latencyMs(quantile: string): string;
  /** What latency means for this server. */
  readonly latencyTitle: string;
  /** Upper bounds of its buckets in milliseconds; undefined where it exports quantiles. */
  readonly boundsMs?: readonly number[];
  series(segments: readonly Segment[], job: string): readonly InputSeries[];
}

/** The default buckets of the Python client, in seconds. */
const clientBounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
const firstTokenBounds = [
  0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 20, 40, 80, 160, 640, 2560,
];

export function serverMetrics(server: string, job: string): ServerMetrics {
  if (server === 'triton') return triton(job);
  return server === 'vllm' ? vllm(job) : mlserver(job);
}

const sumRate = (metric: string, labels: string, window: string) =>
  `sum by (namespace) (rate(${metric}{${labels}}[${window}]))`;

function mlserver(job: string): ServerMetrics {
  // Probes and metadata calls are no predictions; the REST server counts them all under their paths.
  const infer = `job="${job}",path=~".*/infer"`;
  const path = '/v2/models/m/infer';
  return {
    names: ['rest_server_requests_total', 'rest_server_requests_duration_seconds_bucket'],
    requests: (window) => sumRate('rest_server_requests_total', infer, window),
    errors: (window) => sumRate('rest_server_requests_total', `${infer},status_code=~"5..|429"`, window),
    latencyMs: (quantile) =>
      `1000 * histogram_quantile(${quantile}, sum by (namespace, le) (rate(rest_server_requests_duration_seconds_bucket{${infer}}[5m])))`,
    latencyTitle: 'Latency of a request',
    boundsMs: clientBounds.map(milliseconds),
    series: (segments, scraped) => [
      counter('rest_server_requests_total', { job: scraped, namespace: 'n', path, status_code: '200' }, segments, good),
      counter('rest_server_requests_total', { job: scraped, namespace: 'n', path, status_code: '500' }, segments, bad),
      ...buckets(
        'rest_server_requests_duration_seconds_bucket',
        { job: scraped, namespace: 'n', path },
        clientBounds,
        segments,
      ),
    ],
  };
}

function triton(job: string): ServerMetrics {
  const own = `job="${job}"`;
  return {
    names: ['nv_inference_request_success', 'nv_inference_request_failure', 'nv_inference_request_summary_us'],
    requests: (window) =>
      `(${sumRate('nv_inference_request_success', own, window)} + ${sumRate('nv_inference_request_failure', own, window)})`,
    // A caller that hangs up is no failure of the server.
    errors: (window) => sumRate('nv_inference_request_failure', `${own},reason!="CANCELED"`, window),
    // Percentiles need Triton's summaries, which the manifests switch on (--metrics-config=summary_latencies=true).
    latencyMs: (quantile) =>
      `max by (namespace) (nv_inference_request_summary_us{${own},quantile="${quantile}"}) / 1000`,
    latencyTitle: 'Latency of a request',
    series: (segments, scraped) => [
      counter('nv_inference_request_success', { job: scraped, namespace: 'n' }, segments, good),
      counter('nv_inference_request_failure', { job: scraped, namespace: 'n', reason: 'BACKEND' }, segments, bad),
      gauge(
        'nv_inference_request_summary_us',
        { job: scraped, namespace: 'n', quantile: '0.95' },
        segments.map(({ minutes, latencyMs }) => ({ minutes, value: latencyMs * 1000 })),
      ),
    ],
  };
}

function vllm(job: string): ServerMetrics {
  const own = `job="${job}"`;
  const calls = `${own},handler=~"/v1/.*"`;
  return {
    names: ['http_requests_total', 'vllm:time_to_first_token_seconds_bucket'],
    requests: (window) => sumRate('http_requests_total', calls, window),
    // The server has no error counter of its own; its web framework has.
    errors: (window) => sumRate('http_requests_total', `${calls},status="5xx"`, window),
    latencyMs: (quantile) =>
      `1000 * histogram_quantile(${quantile}, sum by (namespace, le) (rate(vllm:time_to_first_token_seconds_bucket{${own}}[5m])))`,
    latencyTitle: 'Time to the first token',
    boundsMs: firstTokenBounds.map(milliseconds),
    series: (segments, scraped) => {
      const handler = '/v1/chat/completions';
      return [
        counter('http_requests_total', { job: scraped, namespace: 'n', handler, status: '2xx' }, segments, good),
        counter('http_requests_total', { job: scraped, namespace: 'n', handler, status: '5xx' }, segments, bad),
        ...buckets(
          'vllm:time_to_first_token_seconds_bucket',
          { job: scraped, namespace: 'n' },
          firstTokenBounds,
          segments,
        ),
      ];
    },
  };
}

const milliseconds = (seconds: number) => seconds * 1000;
const bad = ({ perMinute, errorShare }: Segment) => Math.round(perMinute * errorShare);
const good = (segment: Segment) => segment.perMinute - bad(segment);

function buckets(
  metric: string,
  labels: Readonly<Record<string, string>>,
  bounds: readonly number[],
  segments: readonly Segment[],
): readonly InputSeries[] {
  return [...bounds, Number.POSITIVE_INFINITY].map((bound) =>
    counter(metric, { ...labels, le: Number.isFinite(bound) ? String(bound) : '+Inf' }, segments, (segment) =>
      segment.latencyMs <= bound * 1000 ? segment.perMinute : 0,
    ),
  );
}
