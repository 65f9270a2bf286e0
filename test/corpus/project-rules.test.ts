// The rules about several files over real repositories: each as a workspace of its own, and all of a group as one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openWorkspace, validate } from '../../src/api.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const corpus = join(process.env['MLOPS_SHARED'] ?? join(root, '..', 'shared'), 'corpus');
const isThere = existsSync(corpus);
if (!isThere)
  console.warn('SKIPPED: the corpus of real files is not there; set MLOPS_SHARED to the folder that holds corpus/.');

function findingsIn(folder: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => !/(^|\/)(labels|loader-behaviour)\.json$|SOURCE\.md$/.test(path));
  const workspace = openWorkspace();
  workspace.setFiles(paths);
  for (const path of paths) workspace.update(validate(path, readFileSync(join(folder, path), 'utf8')));
  return paths.flatMap((path) =>
    workspace.findings(path).map(({ rule, severity, message }) => `${path} ${severity} ${rule}: ${message}`),
  );
}

/** Of these the labels say so themselves: the environment file is not in the repository. */
function labelledMissing(): readonly string[] {
  const labels = JSON.parse(readFileSync(join(corpus, 'mlproject', 'labels.json'), 'utf8')) as readonly {
    file: string;
    reasons: readonly { code: string }[];
  }[];
  return labels
    .filter(({ reasons }) => reasons.some(({ code }) => /(conda|python)-env-file-missing/.test(code)))
    .map(({ file }) => file);
}

describe.skipIf(!isThere)('the rules about several files over the corpus', () => {
  for (const group of ['mlproject', 'kserve', 'pipelines']) {
    test(`${group}: silent in each repository, and in all of them as one workspace`, () => {
      const missing = new Set(labelledMissing());
      const isLabelled = (finding: string) =>
        finding.includes('project/environment-file-exists') && missing.has(finding.split(' ')[0] ?? '');
      const each = readdirSync(join(corpus, group), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .flatMap(({ name }) => findingsIn(join(corpus, group, name)).map((finding) => `${name}/${finding}`));
      const all = findingsIn(join(corpus, group));
      expect(each.filter((finding) => !isLabelled(finding))).toEqual([]);
      expect(all.filter((finding) => !isLabelled(finding))).toEqual([]);
      if (group === 'mlproject') {
        const found = new Set(all.filter(isLabelled).map((finding) => finding.split(' ')[0]));
        expect([...missing].filter((file) => !found.has(file))).toEqual([]);
      }
    });
  }
});
