// Input series in the notation of promtool's rule tests: counters and gauges from stretches of traffic.

export interface InputSeries {
  readonly series: string;
  readonly values: string;
}

/** A stretch of time in which the traffic stays as it is. */
export interface Segment {
  readonly minutes: number;
  readonly perMinute: number;
  readonly errorShare: number;
  readonly latencyMs: number;
}

type Labels = Readonly<Record<string, string>>;

export function counter(
  metric: string,
  labels: Labels,
  segments: readonly Segment[],
  perMinute: (segment: Segment) => number,
): InputSeries {
  let value = 0;
  const parts = segments.map((segment, index) => {
    const step = perMinute(segment);
    // `a+bxn` has n + 1 samples: the first stretch begins with the zero of a fresh counter.
    const start = index === 0 ? 0 : value + step;
    const steps = index === 0 ? segment.minutes : segment.minutes - 1;
    value = start + step * steps;
    return `${start}+${step}x${steps}`;
  });
  return { series: named(metric, labels), values: parts.join(' ') };
}

export function gauge(
  metric: string,
  labels: Labels,
  stretches: readonly { readonly minutes: number; readonly value: number }[],
): InputSeries {
  return {
    series: named(metric, labels),
    values: stretches.map(({ minutes, value }, index) => `${value}+0x${index === 0 ? minutes : minutes - 1}`).join(' '),
  };
}

function named(metric: string, labels: Labels): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  return `${metric}{${pairs.join(',')}}`;
}
