// Real public files: none makes the validator crash, and none that is known to be good gets an error from our kinds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/text/finding.ts';
import { linesOf } from '../../src/core/text/place.ts';
import { findingsOf } from '../support/rule-page.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const corpus = join(process.env['MLOPS_SHARED'] ?? join(root, '..', 'shared'), 'corpus');
const isThere = existsSync(corpus);
if (!isThere)
  console.warn('SKIPPED: the corpus of real files is not there; set MLOPS_SHARED to the folder that holds corpus/.');

interface Label {
  readonly file: string;
  readonly kind?: string;
  readonly kinds?: readonly string[];
  readonly valid: boolean;
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
}

/** Good files that get an error all the same, each studied: file, rule, why the error is right. */
const studied: readonly { readonly file: string; readonly rule: string; readonly because: string }[] = [
  {
    file: 'mlproject/ErokhinE__MLOps/MLProject',
    rule: 'yaml/duplicate-key',
    because: 'the loader takes the last of two commands without a word; the first never runs',
  },
  {
    file: 'pipelines/argoproj__argo-workflows/examples/k8s-patch-json-workflow.yaml',
    rule: 'yaml/duplicate-key',
    because: 'of two blocks of annotations the first, with the description, is lost',
  },
  ...['master-develop-test', 'pull_request_tests', 'test_cli'].map((name) => ({
    file: `pipelines/GSTT-CSC__MLOps/.github/workflows/${name}.yml`,
    rule: 'secrets/no-inline-secret',
    because: 'the workflow holds literal passwords, if only of a service for tests',
  })),
];

function read(group: string, file: string): string {
  return readFileSync(join(corpus, group, file), 'utf8');
}

function labelsOf(group: string): readonly Label[] {
  return JSON.parse(read(group, 'labels.json')) as readonly Label[];
}

function shown(text: string, { rule, message, place }: Finding): string {
  return `${linesOf(text).positionAt(place.start).line} ${rule}: ${message}`;
}

describe.skipIf(!isThere)('the corpus', () => {
  test('no file at all makes the validator crash', () => {
    const files = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const started = performance.now();
    for (const { parentPath, name } of files)
      findingsOf(relative(corpus, join(parentPath, name)), readFileSync(join(parentPath, name), 'utf8'));
    console.log(`${files.length} real files validated in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    expect(files.length).toBeGreaterThan(1000);
  });

  for (const group of ['mlproject', 'kserve', 'pipelines']) {
    test(`${group}: files known to be good get no error`, () => {
      const good = labelsOf(group).filter(({ valid }) => valid);
      const wrong = good.flatMap(({ file }) => {
        const text = read(group, file);
        const errors = findingsOf(file, text).filter(
          ({ severity, rule }) =>
            severity === 'error' && !studied.some((one) => one.file === `${group}/${file}` && one.rule === rule),
        );
        return errors.map((error) => `${group}/${file}:${shown(text, error)}`);
      });
      expect(wrong).toEqual([]);
      expect(good.length).toBeGreaterThan(80);
    });
  }

  test('exceptions that were studied still occur', () => {
    const gone = studied.filter(
      ({ file, rule }) =>
        !findingsOf(file, readFileSync(join(corpus, file), 'utf8')).some(
          (found) => found.rule === rule && found.severity === 'error',
        ),
    );
    expect(gone).toEqual([]);
  });
});
