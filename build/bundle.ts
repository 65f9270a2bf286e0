// Makes every bundle that ships: one table, one call of esbuild each.
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Loader } from 'esbuild';
import { tokenTable } from './token-table.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'dist');

/** Template files are imported as texts, so that core and catalog need no disk. */
export const textLoaders: Record<string, Loader> = {
  '.py': 'text',
  '.sh': 'text',
  '.md': 'text',
  '.toml': 'text',
  '.txt': 'text',
  '.env': 'text',
  '.cfg': 'text',
};

interface Bundle {
  readonly name: string;
  readonly entry: string;
  readonly options: BuildOptions;
}

const node: BuildOptions = { platform: 'node', target: 'node20' };
const bundles: readonly Bundle[] = [
  {
    name: 'extension.js',
    entry: 'src/hosts/vscode/main.node.ts',
    options: { ...node, format: 'cjs', external: ['vscode', './client.js', './catalog.js'] },
  },
  { name: 'client.js', entry: 'src/hosts/vscode/client.ts', options: { ...node, format: 'cjs', external: ['vscode'] } },
  { name: 'catalog.js', entry: 'src/api.ts', options: { ...node, format: 'cjs' } },
  { name: 'server.js', entry: 'src/hosts/language-server/main.node.ts', options: { ...node, format: 'cjs' } },
  {
    name: 'cli.mjs',
    entry: 'src/hosts/cli/main.ts',
    // The rest of a command is loaded when it is called; one file would make `plan` pay for all of them.
    options: {
      ...node,
      format: 'esm',
      splitting: true,
      chunkNames: 'cli/[name]-[hash]',
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
    },
  },
];

export async function bundleAll(): Promise<readonly { name: string; bytes: number }[]> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'o200k.bin'), tokenTable());
  await Promise.all(
    bundles.map(({ name, entry, options }) =>
      build({
        absWorkingDir: root,
        entryPoints: [{ in: entry, out: name.replace(/\.m?js$/, '') }],
        outdir: out,
        outExtension: name.endsWith('.mjs') ? { '.js': '.mjs' } : { '.js': '.js' },
        bundle: true,
        minify: true,
        legalComments: 'none',
        loader: textLoaders,
        logLevel: 'warning',
        // Prefer the ESM half of dependencies: the other cannot be shaken.
        mainFields: ['module', 'main'],
        // The library gives Node its CommonJS half, which cannot be shaken; the other half is the same code.
        alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
        ...options,
      }),
    ),
  );
  return bundles.map(({ name }) => ({ name, bytes: statSync(join(out, name)).size }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, bytes } of await bundleAll())
    console.log(`${relative(root, join(out, name)).padEnd(20)} ${Math.ceil(bytes / 1000)} kB`);
}
