// The capacity curve as SVG: replicas as steps, the wait as a line, the peak as a mark.
import type { CurveView } from './protocol.ts';
import { svg } from './svg.ts';

const width = 620;
const height = 260;
const left = 48;
const right = 56;
const top = 28;
const bottom = 40;

export function drawCurve(curve: CurveView): SVGSVGElement {
  const last = curve.points.at(-1);
  const mostRps = last?.rps ?? 1;
  const mostReplicas = Math.max(curve.most, ...curve.points.map(({ replicas }) => replicas));
  const waits = curve.points.flatMap(({ waitMs }) => (waitMs === undefined ? [] : [waitMs]));
  const mostWait = Math.max(0.001, ...waits);
  const x = (rps: number) => left + ((width - left - right) * rps) / mostRps;
  const yReplicas = (count: number) => height - bottom - ((height - top - bottom) * count) / mostReplicas;
  const yWait = (ms: number) => height - bottom - ((height - top - bottom) * ms) / mostWait;
  const stairs = curve.points.map(({ rps, replicas }, index) =>
    index === 0 ? `M${at(x(rps))} ${at(yReplicas(replicas))}` : `H${at(x(rps))} V${at(yReplicas(replicas))}`,
  );
  const wait = curve.points
    .flatMap(({ rps, waitMs }) => (waitMs === undefined ? [] : [`${at(x(rps))} ${at(yWait(waitMs))}`]))
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${point}`);
  const label = `${curve.title}: ${curve.planned} replicas are planned for the peak of ${number(curve.peakRps)} requests a second, at most ${curve.most}.`;
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label, class: 'curve' },
    svg('title', {}, label),
    svg('path', { d: `M${left} ${top} V${height - bottom} H${width - right}`, class: 'axis' }),
    svg('path', { d: `M${at(x(curve.peakRps))} ${top} V${height - bottom}`, class: 'mark' }),
    svg('path', { d: `M${left} ${at(yReplicas(curve.planned))} H${width - right}`, class: 'mark' }),
    svg('path', { d: stairs.join(' '), class: 'replicas' }),
    svg('path', { d: wait.join(' '), class: 'wait' }),
    svg('text', { x: left, y: 16 }, `replicas (0–${mostReplicas})`),
    svg(
      'text',
      { x: width - right, y: 16, 'text-anchor': 'end', class: 'wait-label' },
      `mean wait with ${curve.planned} (0–${number(mostWait)} ms)`,
    ),
    svg('text', { x: at(x(curve.peakRps)), y: height - 22, 'text-anchor': 'middle' }, `peak ${number(curve.peakRps)}`),
    svg(
      'text',
      { x: width - right, y: height - 6, 'text-anchor': 'end' },
      `requests per second (0–${number(mostRps)})`,
    ),
  );
}

function at(value: number): number {
  return Math.round(value * 10) / 10;
}

function number(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
