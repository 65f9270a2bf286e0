// Rings 1 and 2: unit and property tests beside the code, golden projects and corpora in test/.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

// The same as the bundler's text loader: template files come in as strings.
const templatesAsText: Plugin = {
  name: 'templates-as-text',
  enforce: 'pre',
  load(id) {
    const [path] = id.split('?');
    if (path === undefined || !/\.(py|sh|md|toml|txt|env|cfg)$/.test(path)) return undefined;
    return `export default ${JSON.stringify(readFileSync(path, 'utf8'))};`;
  },
};

// Schemas too; under a name of their own, or Vite would read them as JSON.
const schemasAsText: Plugin = {
  name: 'schemas-as-text',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.endsWith('.schema.json') || importer === undefined) return undefined;
    return `${resolve(dirname(importer), source)}.as-text`;
  },
  load(id) {
    const path = /^(.*\.schema\.json)\.as-text$/.exec(id)?.[1];
    if (path === undefined) return undefined;
    // Vite asks by the path from the project's folder where no file has the name.
    const file = path.startsWith('/schemas/') ? join(import.meta.dirname, path) : path;
    return `export default ${JSON.stringify(readFileSync(file, 'utf8'))};`;
  },
};

export default defineConfig({
  plugins: [templatesAsText, schemasAsText],
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          globalSetup: ['test/support/bundles.ts'],
          include: [
            'src/**/*.test.ts',
            'build/**/*.test.ts',
            'test/house/**/*.test.ts',
            'test/cli/**/*.test.ts',
            'test/clients/**/*.test.ts',
            'test/library/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'golden',
          include: [
            'test/golden/**/*.test.ts',
            'test/corpus/**/*.test.ts',
            'test/sweep/**/*.test.ts',
            'test/secrets/**/*.test.ts',
            'test/merge/**/*.test.ts',
          ],
          testTimeout: 600_000,
        },
      },
    ],
  },
});
