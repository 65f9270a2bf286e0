// What we say of an MLproject against what MLflow's loader does with it, case by case.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../support/rule-page.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const path = join(process.env['MLOPS_SHARED'] ?? join(root, '..', 'shared'), 'corpus/mlproject/loader-behaviour.json');
const isThere = existsSync(path);
if (!isThere)
  console.warn(
    'SKIPPED: the table of the MLflow loader is not there; set MLOPS_SHARED to the folder that holds corpus/.',
  );

interface Case {
  readonly case: string;
  readonly mlproject: string;
  readonly entry_point: string;
  readonly loads: boolean;
  readonly renders?: boolean;
  readonly message?: string;
}

/** Fails there and gets no error from us, each for a reason. */
const silent: Readonly<Record<string, string>> = {
  'uri relative': 'rules about defaults of type uri and path come with the full shelf',
  'path missing': 'depends on the folder in which it is run',
  'path exists in project but cwd elsewhere': 'depends on the folder in which it is run',
  'path numeric default': 'rules about defaults of type uri and path come with the full shelf',
  'default null': 'a required parameter that this run was not given',
  'typo defualt': 'a warning: the parameter is then required, which this run did not give',
  'python_env missing file': 'needs the neighbouring files',
  'conda missing file': 'needs the neighbouring files',
  'databricks both': 'rules about Databricks jobs come with the full shelf',
  'databricks none': 'rules about Databricks jobs come with the full shelf',
  'databricks with path': 'rules about Databricks jobs come with the full shelf',
};

/** Loads there and gets an error from us. */
const strict: Readonly<Record<string, string>> = { 'dup keys': 'the loader drops the first of the two without a word' };

describe.skipIf(!isThere)('MLflow’s loader', () => {
  const cases = isThere ? (JSON.parse(readFileSync(path, 'utf8')) as { mlproject: readonly Case[] }).mlproject : [];
  // An entry point that is not declared is a matter of how the project is run, not of the file.
  const isAboutTheFile = ({ message = '' }: Case) => !message.startsWith('Could not find ');

  test('what fails there is an error here, and what works there is none', () => {
    const different = cases.filter(isAboutTheFile).flatMap((one) => {
      const fails = !one.loads || one.renders === false;
      const hasError = findingsOf('MLproject', one.mlproject).some(({ severity }) => severity === 'error');
      return fails === hasError ? [] : [one.case];
    });
    expect(different.sort()).toEqual([...Object.keys(silent), ...Object.keys(strict)].sort());
    expect(cases.length).toBeGreaterThan(90);
  });

  test('a key that the loader skips without a word is a warning', () => {
    for (const name of ['typo entry_point', 'entrypoints', 'databricks_spark_job_spec (wrong key)', 'typo defualt']) {
      const text = cases.find((one) => one.case === name)?.mlproject ?? '';
      expect(findingsOf('MLproject', text), name).toMatchObject([
        { rule: 'schema/unknown-key', severity: 'warning', fixes: [{}] },
      ]);
    }
  });
});
