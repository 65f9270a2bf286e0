// Names in what watches a model: alerts, recordings, the models they speak of, the runbooks they link to.
import type { Path } from '../../core/text/source-file.ts';
import type { Marker } from '../../core/workspace/mark.ts';
import { listAt, stringAt, valueAt, walkPlain } from '../../core/workspace/plain.ts';

// A label that says which model, as the servers and our own rules call it (facts: KServe, MLServer, Triton, vLLM).
const modelMatcher =
  /\b(?:model|model_name|inference_?service(?:_name)?|isvc|configuration_name)\s*=\s*\\?["']([^"'\\$|*{}]+)\\?["']/g;
// `level:metric:operations` is the name of a recording; exporters do not use the colon.
const recordedName = /(?<![\w:"'])([a-zA-Z_][a-zA-Z0-9_]*(?::[a-zA-Z0-9_]+)+)(?![\w:])/g;

/** Rule groups at `groups`, of a plain file or of the resource of the operator. */
export function ruleGroups(marker: Marker, groups: Path): void {
  const { root } = marker.document;
  listAt(root, groups).forEach((group, groupIndex) => {
    listAt(group, ['rules']).forEach((rule, index) => {
      rulesEntry(marker, [...groups, groupIndex, 'rules', index], rule);
    });
  });
}

function rulesEntry(marker: Marker, path: Path, rule: unknown): void {
  const expression = stringAt(rule, ['expr']) ?? '';
  marker.define('recording', [...path, 'record']);
  marker.define('alert', [...path, 'alert'], { data: { expression } });
  query(marker, [...path, 'expr'], 'alert');
  for (const label of ['model', 'model_name', 'inference_service'])
    marker.refer('model', [...path, 'labels', label], { data: { from: 'alert' } });
  const limit = limitIn(expression);
  if (stringAt(rule, ['alert']) !== undefined && limit) {
    const topic = topicOf(`${stringAt(rule, ['alert'])} ${expression}`);
    const model = stringAt(rule, ['labels', 'model']) ?? firstModel(expression);
    const severity = stringAt(rule, ['labels', 'severity']);
    if (topic) marker.define('threshold', [...path, 'expr'], { name: topic, data: { ...limit, model, severity } });
  }
  for (const annotation of ['runbook', 'runbook_url']) marker.refer('runbook', [...path, 'annotations', annotation]);
}

export function grafanaDashboard(marker: Marker): void {
  walkPlain(marker.document.root, [], (path, value) => {
    if (typeof value === 'string' && path.at(-1) === 'expr') query(marker, path, 'dashboard');
  });
}

/** The documented contract, not Grafana's own file. */
export function monitoringDashboard(marker: Marker): void {
  listAt(marker.document.root, ['metrics']).forEach((metric, index) => {
    marker.define('metric', ['metrics', index, 'name'], { data: { type: stringAt(metric, ['type']) } });
    const limit = valueAt(metric, ['alert_threshold']);
    const name = stringAt(metric, ['name']) ?? '';
    const topic = topicOf(name);
    if (typeof limit === 'number' && topic)
      marker.define('threshold', ['metrics', index, 'alert_threshold'], {
        name: topic,
        data: { limit, inMilliseconds: /_ms$/.test(name) ? limit : undefined, isDocumented: true },
      });
  });
}

function query(marker: Marker, path: Path, from: 'alert' | 'dashboard'): void {
  marker.referWithin('recording', path, recordedName);
  marker.referWithin('model', path, modelMatcher, { data: { from } });
}

function firstModel(expression: string): string | undefined {
  return [...expression.matchAll(modelMatcher)][0]?.[1];
}

/** `… > 225`: the last comparison with a plain number that is above zero and no count of requests. */
function limitIn(expression: string): { limit: number; inMilliseconds?: number | undefined } | undefined {
  const first = /(?:>|>=)\s*(?:bool\s+)?(\d+(?:\.\d+)?)(?![\w.])/.exec(expression);
  if (!first) return undefined;
  const limit = Number(first[1]);
  const before = expression.slice(0, first.index);
  if (/_ms\b|:latency_ms|milliseconds/.test(before)) return { limit, inMilliseconds: limit };
  if (/_seconds\b|_seconds_bucket/.test(before) && !/\b1000\s*\*|\*\s*1000\b/.test(before))
    return { limit, inMilliseconds: limit * 1000 };
  if (/\b1000\s*\*|\*\s*1000\b/.test(before)) return { limit, inMilliseconds: limit };
  return { limit };
}

/** What a threshold is about; undefined where the name does not say, and for what is no latency of a whole request. */
function topicOf(name: string): 'latency' | 'drift' | undefined {
  if (/token|ttft|\bitl|train|pipeline|batch|queue|p50\b|histogram_quantile\(\s*0?\.[0-8]/i.test(name))
    return undefined;
  if (/latency|histogram_quantile/i.test(name)) return 'latency';
  if (/psi\b|drift/i.test(name)) return 'drift';
  return undefined;
}

/** The headings of a runbook, as GitHub and GitLab make anchors of them. */
export function headingAnchors(
  text: string,
): readonly { readonly anchor: string; readonly at: number; readonly length: number }[] {
  const seen = new Map<string, number>();
  const found: { anchor: string; at: number; length: number }[] = [];
  let isCode = false;
  let offset = 0;
  for (const line of text.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    const heading = isCode ? undefined : /^(#{1,6}[ \t]+)(.+?)[ \t]*#*\r?$/.exec(line);
    if (heading) {
      const title = heading[2] ?? '';
      const slug = slugOf(title);
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      found.push({
        anchor: count === 0 ? slug : `${slug}-${count}`,
        at: offset + (heading[1] ?? '').length,
        length: title.length,
      });
    }
    for (const named of line.matchAll(/<a\s+(?:id|name)=["']([^"']+)["']/g))
      found.push({ anchor: named[1] ?? '', at: offset + named.index, length: named[0].length });
    offset += line.length + 1;
  }
  return found;
}

function slugOf(title: string): string {
  return title
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}
