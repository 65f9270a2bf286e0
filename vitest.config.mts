// Rings 1 and 2: unit and property tests beside the code, golden projects and corpora in test/.
import { readFileSync } from 'node:fs';
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

export default defineConfig({
  plugins: [templatesAsText],
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'build/**/*.test.ts', 'test/house/**/*.test.ts', 'test/cli/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'golden',
          include: ['test/golden/**/*.test.ts', 'test/corpus/**/*.test.ts', 'test/sweep/**/*.test.ts'],
          testTimeout: 600_000,
        },
      },
    ],
  },
});
