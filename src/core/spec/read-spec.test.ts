// A spec is read with places: all problems at once, each with the nearest legal word.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../text/edit.ts';
import { linesOf } from '../text/place.ts';
import { parseSourceFile } from '../text/source-file.ts';
import { readSpecFile, readSpecValue } from './read-spec.ts';

const read = (text: string, overlay = {}) => readSpecFile(parseSourceFile('mlops.yaml', text), overlay);
const good = `model_type: classification
deployment_target: online
scale_requirements: { rps: 500, latency_ms: 150 }
governance_level: production
existing_stack: [mlflow, kubernetes, mlflow]
`;

/** What each finding points at, and its message. */
function problems(text: string) {
  const reading = read(text);
  if (reading.kind !== 'invalid') throw new Error('it is valid');
  return reading.findings.map(({ message, place }) => ({ at: text.slice(place.start, place.end), message }));
}

test('a spec is read, its stack is a list without repetition', () => {
  const reading = read(good);
  expect(reading).toMatchObject({
    kind: 'spec',
    spec: {
      modelType: 'classification',
      scaleRequirements: { rps: 500, latencyMs: 150 },
      existingStack: ['mlflow', 'kubernetes'],
    },
  });
});

describe('every problem at once, at its place, with the nearest legal word', () => {
  test('wrong words and keys', () => {
    const text =
      'model_type: clasification\ndeployment_target: onlin\nscale_requirments: { rps: 1 }\ngovernance_level: prod\nexisting_stack: [mlflow, kuberntes]\nchoices: { servin: kserve }\n';
    const found = problems(text);
    expect(found.map(({ at }) => at)).toEqual(
      expect.arrayContaining(['clasification', 'onlin', 'scale_requirments', 'prod', 'kuberntes', 'servin']),
    );
    const said = found.map(({ message }) => message).join('\n');
    for (const word of [
      '"classification"',
      '"online"',
      '"scale_requirements"',
      '"production"',
      '"kubernetes"',
      '"serving"',
    ])
      expect(said).toContain(`Did you mean ${word}?`);
  });

  test('missing inputs name the legal values', () => {
    const found = problems('model_type: nlp\n');
    expect(found.map(({ message }) => message).join('\n')).toMatch(
      /deployment_target is missing\. Legal values: batch, online[\s\S]*governance_level is missing/,
    );
    expect(found).toHaveLength(3);
  });

  test('numbers have ranges, and a quoted number says so', () => {
    const found = problems(good.replace('rps: 500, latency_ms: 150', 'rps: -1, latency_ms: "150", repeat_ratio: 2'));
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining('scale_requirements.rps must be above 0'),
      expect.stringContaining('latency_ms must be a number; remove the quotes'),
      expect.stringContaining('repeat_ratio must be at most 1'),
    ]);
  });

  test('a scale without any of the four is refused', () => {
    expect(problems(good.replace('rps: 500, latency_ms: 150', 'payload_mb: 3'))[0]?.message).toContain(
      'at least one of rps, latency_ms, data_volume_gb, concurrent_users',
    );
  });

  test('a trough above the peak is refused', () => {
    expect(problems(good.replace('rps: 500', 'rps: 5, rps_min: 50'))[0]?.message).toContain('above rps (5)');
  });

  test('a credential in the tracking address is refused and not repeated', () => {
    const [found] = problems(`${good}names: { tracking_uri: "https://me:hunter2secret@host" }\n`);
    expect(found?.message).toContain('holds a credential');
    expect(found?.message).not.toContain('hunter2secret');
  });

  test('the fix writes the nearest legal word in place', () => {
    const text = good.replace('online', 'onlin');
    const reading = read(text);
    const edits = reading.kind === 'invalid' ? (reading.findings[0]?.fixes[0]?.edits ?? []) : [];
    expect(applyEdits(text, edits)).toBe(good);
  });
});

describe('what YAML allows', () => {
  test('anchors, merge keys, comments and block texts', () => {
    const text = `# head\nx: &s\n  rps: 5\n`;
    expect(problems(text + good).map(({ at }) => at)).toContain('x');
    const reading = read(
      `model_type: nlp # what\ndeployment_target: online\nscale_requirements: &scale\n  rps: 5\n  latency_ms: 90\ngovernance_level: staging\nteam:\n  owner: >-\n    Jane\n    Doe\n`,
    );
    expect(reading).toMatchObject({
      kind: 'spec',
      spec: { team: { owner: 'Jane Doe' }, scaleRequirements: { rps: 5 } },
    });
  });

  test('Windows line ends, a byte order mark and names outside ASCII keep their places', () => {
    const text = `\ufeff# Größe\r\nmodel_type: classification\r\nmodel: { name: "Zürich 東京" }\r\ndeployment_target: onlin\r\nscale_requirements: { rps: 5 }\r\ngovernance_level: staging\r\n`;
    const reading = read(text);
    if (reading.kind !== 'invalid') throw new Error('it is valid');
    const place = reading.findings[0]?.place ?? { start: 0, end: 0 };
    expect(text.slice(place.start, place.end)).toBe('onlin');
    expect(linesOf(text).positionAt(place.start)).toEqual({ line: 4, column: 20 });
  });

  test('a second document, a list and an empty file are refused with a sentence', () => {
    expect(problems(`${good}---\n${good}`)[0]?.message).toContain('several documents');
    expect(problems('- a\n')[0]?.message).toContain('A spec is a mapping');
    expect(problems('').length).toBeGreaterThan(0);
  });

  test('broken YAML is one error at its place, not a crash', () => {
    const [found] = problems('model_type: "nlp\n');
    expect(found?.message).toMatch(/quote/i);
  });
});

test('flags win over the file, key by key', () => {
  expect(read(good, { scale_requirements: { rps: 9 }, model: { name: 'x' } })).toMatchObject({
    kind: 'spec',
    spec: { scaleRequirements: { rps: 9, latencyMs: 150 }, model: { name: 'x' } },
  });
});

test('keys of validate and choices are the words of the user, not ours to rename', () => {
  const reading = readSpecValue({
    model_type: 'nlp',
    deployment_target: 'online',
    scale_requirements: { rps: 1 },
    governance_level: 'staging',
    choices: { 'feature-store': 'feast' },
    validate: { 'secrets/no-inline-secret': 'warning' },
  });
  expect(reading).toMatchObject({
    kind: 'spec',
    spec: { choices: { 'feature-store': 'feast' }, validate: { 'secrets/no-inline-secret': 'warning' } },
  });
});

test('whatever is typed, reading answers and points inside the text', () => {
  const line = fc.oneof(fc.constantFrom(...good.split('\n')), fc.string({ maxLength: 30 }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const reading = read(text);
      if (reading.kind === 'spec') return;
      expect(reading.findings.length).toBeGreaterThan(0);
      for (const { place } of reading.findings) {
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeLessThanOrEqual(Math.max(text.length, 1));
      }
    }),
    { numRuns: 300 },
  );
});
