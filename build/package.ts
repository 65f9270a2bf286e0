// `npm run package`: builds and packs the extension into one .vsix, and says how large it is.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAll } from './bundle.ts';
import { packedLimit, tooLarge } from './sizes.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Path of the packed extension. */
export async function packExtension(): Promise<string> {
  const large = tooLarge(await bundleAll());
  if (large.length > 0) throw new Error(large.join('\n'));
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const vsix = join(root, `${name}-${version}.vsix`);
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  // The packer would run `npm ls` and bundle node_modules otherwise; everything is in the bundles already.
  const run = spawnSync(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', vsix],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (run.status !== 0) throw new Error('vsce could not pack the extension; its message is above');
  const { size } = statSync(vsix);
  if (size > packedLimit)
    throw new Error(`${vsix} has ${size} bytes, its limit is ${packedLimit}: look at what vsce lists above`);
  return vsix;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const vsix = await packExtension();
  console.log(`${vsix}: ${(statSync(vsix).size / 1e6).toFixed(2)} MB`);
}
