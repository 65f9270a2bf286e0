// Reads a spec with places: every problem at once, each with the nearest legal word.
import { type Finding, finding } from '../text/finding.ts';
import type { SourceDocument, SourceFile } from '../text/source-file.ts';
import { readBySchema } from './read-by-schema.ts';
import { specShape } from './shape.ts';
import { fits } from './shape-fits.ts';
import { type OutsideSpec, type Spec, toSpec } from './spec.ts';

export type SpecReading =
  | { readonly kind: 'spec'; readonly spec: Spec; readonly outside: OutsideSpec }
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] };

/** Places of a spec that came as flags or from a program: all at the start of nothing. */
const nowhere = { start: 0, end: 0 };

/** Reads `mlops.yaml`; `overlay` holds the values of flags, which win over the file. */
export function readSpecFile(file: SourceFile, overlay: Readonly<Record<string, unknown>> = {}): SpecReading {
  const problems = file.syntax.filter((problem) => problem.severity === 'error');
  if (problems.length > 0) return { kind: 'invalid', findings: problems };
  const [document, second] = file.documents;
  if (second) {
    return {
      kind: 'invalid',
      findings: [
        problem(
          'spec/one-document',
          'This file holds several documents; a spec is one. Remove everything from the second `---` on.',
          second.place,
        ),
      ],
    };
  }
  return readSpecValue(withOverlay(document?.root ?? {}, overlay), document);
}

/** Reads a plain value, such as flags or the argument of an API call. */
export function readSpecValue(value: unknown, document?: SourceDocument): SpecReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      kind: 'invalid',
      findings: [
        problem(
          'spec/shape',
          'A spec is a mapping that begins with model_type, deployment_target, scale_requirements and governance_level.',
          document?.place ?? nowhere,
        ),
      ],
    };
  }
  // The schema itself, a library and a hundred objects, is asked only when its table of shapes does not settle it.
  const read = fits(specShape, value)
    ? { data: value as OutsideSpec, findings: [] }
    : readBySchema({ value, document });
  const findings = [...read.findings, ...acrossFields(value as Record<string, unknown>, document)];
  if (findings.length > 0 || !read.data)
    return { kind: 'invalid', findings: findings.sort((a, b) => a.place.start - b.place.start) };
  return { kind: 'spec', spec: toSpec(read.data), outside: read.data };
}

function withOverlay(base: unknown, overlay: Readonly<Record<string, unknown>>): unknown {
  if (Object.keys(overlay).length === 0 || typeof base !== 'object' || base === null || Array.isArray(base))
    return base;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(overlay)) {
    const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
    result[key] = isNested ? withOverlay(result[key] ?? {}, value as Record<string, unknown>) : value;
  }
  return result;
}

function problem(rule: string, message: string, place: Finding['place']): Finding {
  return finding({ rule, severity: 'error', message, place });
}

// What no single field can say.
function acrossFields(value: Record<string, unknown>, document: SourceDocument | undefined): Finding[] {
  const findings: Finding[] = [];
  const scale = value['scale_requirements'];
  if (typeof scale === 'object' && scale !== null && !Array.isArray(scale)) {
    const given = scale as Record<string, unknown>;
    if (!['rps', 'latency_ms', 'data_volume_gb', 'concurrent_users'].some((key) => given[key] !== undefined)) {
      findings.push(
        problem(
          'spec/scale',
          'scale_requirements needs at least one of rps, latency_ms, data_volume_gb, concurrent_users.',
          document?.nearestPlace(['scale_requirements']) ?? nowhere,
        ),
      );
    }
    if (typeof given['rps'] === 'number' && typeof given['rps_min'] === 'number' && given['rps_min'] > given['rps']) {
      findings.push(
        problem(
          'spec/scale',
          `rps_min (${given['rps_min']}) is above rps (${given['rps']}), which is the peak.`,
          document?.nearestPlace(['scale_requirements', 'rps_min']) ?? nowhere,
        ),
      );
    }
  }
  const names = value['names'] as Record<string, unknown> | undefined;
  const address = names && typeof names === 'object' ? names['tracking_uri'] : undefined;
  if (typeof address === 'string' && /\/\/[^/@\s]*:[^/@\s]*@/.test(address)) {
    findings.push(
      problem(
        'spec/no-credential',
        'names.tracking_uri holds a credential. Remove it: the client reads MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD.',
        document?.nearestPlace(['names', 'tracking_uri']) ?? nowhere,
      ),
    );
  }
  return findings;
}
