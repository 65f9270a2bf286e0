// Makes every bundle that ships: one table, one call of esbuild each.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Loader, type Plugin } from 'esbuild';
import { tooLarge } from './sizes.ts';
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

/** Schemas are texts too, without the white space of their readers: they are parsed at first need. */
export const schemasAsText: Plugin = {
  name: 'schemas-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.schema\.json$/ }, ({ path }) => ({
      contents: JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))),
      loader: 'text',
    }));
  },
};

interface Bundle {
  readonly name: string;
  readonly entry: string;
  readonly options: BuildOptions;
}

const node: BuildOptions = { platform: 'node', target: 'node20' };
const page: BuildOptions = { platform: 'browser', target: 'es2022', format: 'esm' };
/** What the halves of the extension load from beside them, at first need. */
const inEditor = ['vscode', './catalog.js', './client.js', './commands.js'];
const bundles: readonly Bundle[] = [
  {
    name: 'extension.js',
    entry: 'src/hosts/vscode/main.node.ts',
    options: { ...node, format: 'cjs', external: inEditor },
  },
  {
    name: 'commands.js',
    entry: 'src/hosts/vscode/commands/index.ts',
    options: { ...node, format: 'cjs', external: inEditor, plugins: [stayOutside('src/api.ts', './catalog.js')] },
  },
  { name: 'webview/graph.mjs', entry: 'webview/graph/main.ts', options: page },
  { name: 'webview/graph.css', entry: 'webview/graph/style.css', options: { platform: 'browser' } },
  { name: 'webview/wizard.mjs', entry: 'webview/wizard/main.ts', options: page },
  { name: 'webview/wizard.css', entry: 'webview/wizard/style.css', options: { platform: 'browser' } },
  { name: 'client.js', entry: 'src/hosts/vscode/client.ts', options: { ...node, format: 'cjs', external: ['vscode'] } },
  // The catalog and its schemas are there once for all that runs in Node; the browser's server is a file of its own.
  { name: 'schemas.js', entry: 'src/catalog/schemas/texts.ts', options: { ...node, format: 'cjs' } },
  {
    name: 'catalog.js',
    entry: 'src/api.ts',
    options: {
      ...node,
      format: 'cjs',
      plugins: [atFirstCall('src/catalog/schemas/texts.ts', './schemas.js', 'textOf')],
    },
  },
  {
    name: 'server.js',
    entry: 'src/hosts/language-server/main.node.ts',
    options: {
      ...node,
      format: 'cjs',
      plugins: [stayOutside('src/hosts/language-server/process.node.ts', './server-process.js')],
    },
  },
  {
    name: 'server-process.js',
    entry: 'src/hosts/language-server/process.node.ts',
    options: { ...node, format: 'cjs', plugins: [stayOutside('src/api.ts', './catalog.js')] },
  },
  {
    name: 'web/server.js',
    entry: 'src/hosts/language-server/main.browser.ts',
    options: { platform: 'browser', target: 'es2022', format: 'iife' },
  },
  // The CLI's door, and `plan` alone in a file beside it: scripts call it in loops, and it shall not pay for the others.
  {
    name: 'cli.js',
    entry: 'src/hosts/cli/main.ts',
    options: {
      ...node,
      format: 'cjs',
      plugins: [
        stayOutside('src/hosts/cli/commands/plan.ts', './plan.js'),
        stayOutside('src/hosts/cli/program.ts', './cli/program.mjs'),
        stayOutside('src/hosts/language-server/main.node.ts', './server.js'),
      ],
    },
  },
  {
    name: 'plan.js',
    entry: 'src/hosts/cli/commands/plan.ts',
    options: {
      ...node,
      format: 'cjs',
      plugins: [
        atFirstCall('src/hosts/cli/count-tokens.ts', './count-tokens.js', 'countTokens'),
        atFirstCall('src/core/spec/read-by-schema.ts', './spec-schema.js', 'readBySchema'),
        atFirstCall('src/core/text/print-yaml-by-library.ts', './yaml-printer.js', 'printByLibrary'),
      ],
    },
  },
  { name: 'spec-schema.js', entry: 'src/core/spec/read-by-schema.ts', options: { ...node, format: 'cjs' } },
  { name: 'yaml-printer.js', entry: 'src/core/text/print-yaml-by-library.ts', options: { ...node, format: 'cjs' } },
  {
    name: 'count-tokens.js',
    entry: 'src/hosts/cli/count-tokens.ts',
    options: {
      ...node,
      format: 'cjs',
      define: { 'import.meta.url': 'thisFile' },
      banner: { js: "const thisFile = require('node:url').pathToFileURL(__filename).href;" },
    },
  },
  // What programs import.
  {
    name: 'index.mjs',
    entry: 'src/hosts/library/main.ts',
    options: { ...node, format: 'esm', plugins: [stayOutside('src/api.ts', './catalog.js')] },
  },
  {
    name: 'cli/program.mjs',
    entry: 'src/hosts/cli/program.ts',
    // The rest of a command is loaded when it is called.
    options: {
      ...node,
      format: 'esm',
      splitting: true,
      plugins: [stayOutside('src/api.ts', '../catalog.js')],
      chunkNames: 'cli/[name]-[hash]',
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
    },
  },
];

/** A module that has a bundle of its own is loaded from there, at first need. */
function stayOutside(module: string, bundle: string): Plugin {
  return {
    name: `outside ${module}`,
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) =>
        join(resolveDir, path) === join(root, module) ? { path: bundle, external: true } : undefined,
      );
    },
  };
}

/** The same for one function of a module that is imported like any other: its bundle is read when it is called first. */
function atFirstCall(module: string, bundle: string, called: string): Plugin {
  const isModule = (path: string) => path === join(root, module);
  const name = basename(module);
  return {
    name: `at first call ${module}`,
    setup({ onLoad, onResolve }) {
      onLoad({ filter: new RegExp(`[\\\\/]${name.replaceAll('.', '\\.')}$`) }, ({ path }) =>
        isModule(path)
          ? {
              contents: `export const ${called} = (given) => require(${JSON.stringify(bundle)}).${called}(given);`,
              loader: 'js',
            }
          : undefined,
      );
      // Libraries have files of such names too.
      onResolve({ filter: /^\.\.?\// }, ({ path, importer }) =>
        path === bundle && isModule(importer) ? { path, external: true } : undefined,
      );
    },
  };
}

export async function bundleAll(): Promise<readonly { name: string; bytes: number }[]> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'o200k.bin'), tokenTable());
  await Promise.all(
    bundles.map(({ name, entry, options }) =>
      build({
        absWorkingDir: root,
        entryPoints: [{ in: entry, out: name.replace(/\.(m?js|css)$/, '') }],
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
        plugins: [schemasAsText, ...(options.plugins ?? [])],
      }),
    ),
  );
  return bundles.map(({ name }) => ({ name, bytes: statSync(join(out, name)).size }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = await bundleAll();
  for (const { name, bytes } of sizes)
    console.log(`${relative(root, join(out, name)).padEnd(24)} ${Math.ceil(bytes / 1000)} kB`);
  for (const line of tooLarge(sizes)) {
    console.error(line);
    process.exitCode = 1;
  }
}
