// Our YAML reader beside the package yaml on every real file: the same values and the same verdict, but where the engines read on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { parseSourceFile } from '../../src/core/text/source-file.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const corpus = join(process.env['MLOPS_SHARED'] ?? join(root, '..', 'shared'), 'corpus');
const isThere = existsSync(corpus);
if (!isThere)
  console.warn('SKIPPED: the corpus of real files is not there; set MLOPS_SHARED to the folder that holds corpus/.');

/**
 * Refused by the package yaml and read by Go's and Python's readers: quoted text or brackets that go on at the column of
 * their key. The engines run these files, so we give a hint.
 */
const readByTheEngines = [
  'pipelines/argoproj__argo-workflows/examples/influxdb-ci.yaml',
  'pipelines/argoproj__argo-workflows/test/e2e/expectedfailures/pns/pns-output-artifacts.yaml',
  'pipelines/argoproj__argo-workflows/test/e2e/expectedfailures/pns/pns-quick-exit-output-art.yaml',
  'pipelines/argoproj__argo-workflows/test/e2e/functional/artifact-input-output-samedir.yaml',
  'pipelines/argoproj__argo-workflows/test/e2e/functional/output-jqfilter-parameters.yaml',
  'pipelines/kubeflow__pipelines/test_data/sdk_compiled_pipelines/valid/critical/pipeline_with_secret_as_env.yaml',
  'pipelines/kubeflow__pipelines/test_data/sdk_compiled_pipelines/valid/essential/placeholder_with_if_placeholder_none_input_value.yaml',
];

function structuredFiles(): readonly string[] {
  return readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$|^mlproject$/i.test(entry.name))
    .map(({ parentPath, name }) => relative(corpus, join(parentPath, name)))
    .sort();
}

function theirReading(text: string): { readonly isRefused: boolean; readonly values: string } {
  const documents = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  // Nothing at all is one empty document for us.
  if (documents.length === 0) return { isRefused: false, values: '[null]' };
  const isRefused = documents.some(({ errors }) => errors.length > 0);
  return {
    isRefused,
    values: isRefused ? '' : JSON.stringify(documents.map((document) => document.toJS() as unknown)),
  };
}

function ourReading(path: string, text: string) {
  const { documents, syntax } = parseSourceFile(path, text);
  const errors = syntax.filter(({ severity, rule }) => severity === 'error' && rule !== 'yaml/duplicate-key');
  return { syntax, isRefused: errors.length > 0, values: JSON.stringify(documents.map(({ root: value }) => value)) };
}

describe.skipIf(!isThere)('the reader and the package yaml', () => {
  test('say the same of every real file, but for those that the engines read', () => {
    const files = structuredFiles();
    let refused = 0;
    const different = files.filter((file) => {
      const text = readFileSync(join(corpus, file), 'utf8');
      const theirs = theirReading(text);
      const ours = ourReading(file, text);
      if (theirs.isRefused) refused++;
      return theirs.isRefused !== ours.isRefused || (!theirs.isRefused && theirs.values !== ours.values);
    });
    console.log(
      `${files.length} real files read as by the package yaml (${refused} of them refused there), ${different.length} otherwise`,
    );
    expect(different).toEqual(readByTheEngines);
  });

  test('a file that the engines read gets a hint at most', () => {
    for (const file of readByTheEngines) {
      const { syntax } = ourReading(file, readFileSync(join(corpus, file), 'utf8'));
      expect([...new Set(syntax.map(({ rule, severity }) => `${severity} ${rule}`))]).toEqual([
        'info yaml/indentation',
      ]);
    }
  });
});
