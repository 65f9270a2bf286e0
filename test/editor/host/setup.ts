// Brings what a real VS Code without a desktop needs: Chromium, the build tools, and the editor's own server and workbench.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const stamp = join(here, '.stamp');
const debianPackages = [
  'chromium',
  'g++',
  'make',
  'pkg-config',
  'python3',
  'libkrb5-dev',
  'libsecret-1-dev',
  'libx11-dev',
  'libxkbfile-dev',
];

export const serverMain = join(here, 'node_modules/code-server/lib/vscode/out/server-main.js');

/** Path of a Chromium, Chrome or Edge; undefined when there is none. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  const candidates = [
    named,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return candidates.find((path) => path !== undefined && existsSync(path));
}

/** Returns a sentence for each thing that could not be had; empty when everything is ready. */
export function setUpHost(): readonly string[] {
  const lockHash = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');
  const isReady = existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash && existsSync(serverMain);
  if (isReady && findBrowser()) return [];
  installDebianPackages();
  const browser = findBrowser() ? [] : ['No Chromium or Chrome was found: install one, or set CHROME_PATH.'];
  if (isReady) return browser;
  say('installing the editor (code-server) and compiling its native parts; two to four minutes the first time');
  const nodeFolder = join(here, '..', '..', '..', 'node_modules', 'node', 'bin');
  // Native parts want the headers of the Node that runs them, which only the platform package carries.
  const headers = nodeHeaders();
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: {
      ...withoutNpm(process.env),
      PATH: `${nodeFolder}:${process.env['PATH'] ?? ''}`,
      ...(headers ? { npm_config_nodedir: headers } : {}),
    },
  });
  if (run.status !== 0 || !existsSync(serverMain)) {
    const told = `${run.stdout}${run.stderr}${run.error?.message ?? ''}`.trim().split('\n').slice(-12).join('\n');
    return [...browser, `The editor could not be installed (npm ended with ${run.status}): ${told}`];
  }
  writeFileSync(stamp, lockHash);
  return browser;
}

// The npm that runs this script tells its children about its own project; this install is another one.
function withoutNpm(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(npm_|INIT_CWD)/i.test(name)));
}

function installDebianPackages(): void {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return;
  const missing = debianPackages.filter((name) => spawnSync('dpkg', ['-s', name]).status !== 0);
  if (missing.length === 0) return;
  say(`installing Debian packages: ${missing.join(' ')}`);
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', ...missing], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function nodeHeaders(): string | undefined {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(here, '.headers');
  const found = join(folder, 'node_modules', name);
  if (existsSync(join(found, 'include', 'node', 'node.h'))) return found;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', `${name}@${process.versions.node}`],
    { cwd: folder, stdio: 'ignore', env: withoutNpm(process.env) },
  );
  return existsSync(join(found, 'include', 'node', 'node.h')) ? found : undefined;
}

function say(text: string): void {
  process.stderr.write(`editor tests: ${text}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = setUpHost();
  for (const problem of problems) say(problem);
  process.exit(problems.length > 0 ? 1 : 0);
}
