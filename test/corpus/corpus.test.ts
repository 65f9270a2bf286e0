// Real public files: none makes the validator crash, and none that is known to be good gets an error, and the bad ones get one that names the reason.
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
  readonly reasons: readonly {
    readonly code?: string;
    readonly layer?: string;
    readonly path?: string;
    readonly message: string;
  }[];
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

/** Bad files that are not reported yet, each with what is missing. */
const notYet: Readonly<Record<string, string>> = {
  'mlproject/001DEEPANSHU__ergast_f1_predictor_app/MLproject':
    'whether conda.yaml is there is seen in a workspace only',
  'mlproject/ibrahim-sheriff__Build-a-ML-Pipeline-for-Short-term-Rental-Prices-in-NYC/cookie-mlflow-step/_cookiecutter.step_name_/MLproject':
    'a template: it is rendered before MLflow reads it',
  'pipelines/argoproj__argo-workflows/test/e2e/testdata/workflow-template-invalid-onexit.yaml': 'names of volumes',
};

const groups = ['mlproject', 'kserve', 'pipelines'];

interface Judged {
  readonly file: string;
  readonly findings: readonly string[];
  /** Reasons of the label that no error names; one that is named makes the file refused for a labelled reason. */
  readonly unnamed: readonly string[];
  readonly isNamed: boolean;
}

/** A reason is named by an error that says its key, or stands at it, or is of the rule that is about it. */
function judge(group: string, { file, reasons }: Label): Judged {
  const text = read(group, file);
  const errors = findingsOf(file, text).filter(({ severity }) => severity === 'error');
  const said = errors.map((error) => shown(text, error));
  const unnamed = reasons
    .filter((reason) => !said.some((one) => wordsFor(reason).some((word) => one.includes(word))))
    .map(({ code, layer, path, message }) => `${code ?? layer ?? ''} ${path ?? ''}: ${message}`);
  return { file: `${group}/${file}`, findings: said, unnamed, isNamed: unnamed.length < reasons.length };
}

/** What an error must contain to name the reason: its last key, or what we call it. */
function wordsFor({ code = '', layer = '', path = '', message }: Label['reasons'][number]): readonly string[] {
  if (layer === 'parse' || code === 'yaml-syntax') return ['yaml/syntax'];
  if (layer === 'api') return ['apiVersion', 'kserve/api-version-is-served'];
  if (layer === 'metadata') return ['"metadata"', '"name"', 'metadata.name', path];
  const ours: Readonly<Record<string, readonly string[]>> = {
    'ISVC-NAME': ['kserve/name-is-dns-label', 'metadata.name'],
    'ISVC-MODEL-NAME': ['kserve/model-has-no-name'],
    'ISVC-EMPTY-PREDICTOR': ['kserve/implementation-exists', 'needs the key "predictor"', 'needs the key "spec"'],
    'ONE-OF-EXPLAINER': ['kserve/one-implementation', 'kserve/implementation-exists'],
    'ONE-OF-TRANSFORMER': ['kserve/one-implementation', 'kserve/implementation-exists'],
    'SCALE-METRIC': ['scaleMetric', 'kserve/scale-metric-fits-autoscaler'],
    'IG-TARGET': ['kserve/graph-is-admitted'],
    'IG-WEIGHT': ['kserve/graph-is-admitted'],
    'workflow-parser': ['must be a mapping'],
    'file-not-detected': ['mlproject/file-name-is-found'],
    'undeclared-placeholder': ['mlproject/command-placeholders-are-declared'],
  };
  if (ours[code]) return ours[code];
  const quoted = [...message.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
  const pointed = /(?:\/[\w]+)+/.exec(message)?.[0];
  const bare = /^(\w+) is /.exec(message)?.[1];
  return [path, pointed, bare, ...quoted]
    .filter((at): at is string => at !== undefined && at !== '')
    .map(
      (at) =>
        at
          .split(/[./]/)
          .filter((key) => !/^\d+$/.test(key))
          .at(-1)
          ?.replace(/\[\d+\]$/, '') ?? at,
    )
    .flatMap((last) => [`"${last}"`, `.${last} `, `.${last}.`, `${last} must`, ` ${last}:`]);
}

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

  for (const group of groups) {
    test(`${group}: files known to be good get no error, and no warning of schema or kind`, () => {
      const good = labelsOf(group).filter(({ valid }) => valid);
      const wrong = good.flatMap(({ file }) => {
        const text = read(group, file);
        const said = findingsOf(file, text).filter(
          ({ severity, rule }) =>
            (severity === 'error' || (severity === 'warning' && /^(schema|yaml)\//.test(rule))) &&
            !studied.some((one) => one.file === `${group}/${file}` && one.rule === rule),
        );
        return said.map((one) => `${group}/${file}:${shown(text, one)}`);
      });
      expect(wrong).toEqual([]);
      expect(good.length).toBeGreaterThan(80);
    });
  }

  test('files known to be bad get an error that names the reason', () => {
    const rows = groups.flatMap((group) =>
      labelsOf(group)
        .filter(({ valid }) => !valid)
        .map((label) => judge(group, label)),
    );
    const named = rows.filter(({ isNamed }) => isNamed);
    const mark = ({ isNamed, unnamed }: Judged) =>
      isNamed ? (unnamed.length === 0 ? 'all reasons' : 'one reason ') : 'silent     ';
    console.log(
      [
        ...rows.flatMap((row) => [
          `${mark(row)} ${row.file}`,
          ...(row.isNamed ? row.findings.slice(0, 1) : []).map((one) => `    says ${one}`),
          ...row.unnamed.map((one) => `    not named: ${one}`),
        ]),
        `${named.length} of ${rows.length} bad files get an error that names a labelled reason, ${rows.filter(({ unnamed }) => unnamed.length === 0).length} all of them`,
      ].join('\n'),
    );
    const silent = rows.filter(({ isNamed }) => !isNamed).map(({ file }) => file);
    expect(silent.filter((file) => notYet[file] === undefined)).toEqual([]);
    // Who mends one strikes it off the list.
    expect(Object.keys(notYet).filter((file) => !silent.includes(file))).toEqual([]);
  });

  test('good documents of our own, of every kind, get nothing but advice', () => {
    const folder = join(root, 'test/corpus/good');
    const files = readdirSync(folder);
    const said = files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return findingsOf(file, text)
        .filter(({ severity }) => severity !== 'info')
        .map((one) => `${file}:${shown(text, one)}`);
    });
    expect(said).toEqual([]);
    expect(files.length).toBeGreaterThan(12);
  });

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
