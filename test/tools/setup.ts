// Brings the programs that read what we generate: a Python environment made from our own pins, Debian's tools, one Go program.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(here, '.cache');
const requirements = join(here, '../../src/catalog/deliverables/ml-project/files/requirements.txt');
const versions = JSON.parse(readFileSync(join(here, 'versions.json'), 'utf8')) as {
  python: string[];
  engines: string[];
  airflow: string[];
  feast: string[];
  debian: string[];
  go: { actionlint: string; amtool: string; kubeconform: string };
};

export interface Tools {
  /** Folder of the Python environment's programs; undefined when it could not be made. */
  readonly python: string | undefined;
  readonly promtool: string | undefined;
  readonly shellcheck: string | undefined;
  readonly kubeconform: string | undefined;
  readonly amtool: string | undefined;
  readonly actionlint: string | undefined;
  readonly argolint: string | undefined;
  /** Folders of programs: the SDKs of pipeline engines, and Airflow, whose pins allow no other. */
  readonly engines: string | undefined;
  readonly airflow: string | undefined;
  readonly feast: string | undefined;
}

export function setUpTools(): Tools {
  mkdirSync(cache, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const missing = versions.debian.filter((name) => spawnSync('dpkg', ['-s', name]).status !== 0);
  if (isRoot && missing.length > 0 && spawnSync('apt-get', ['--version']).status === 0) {
    say(`installing Debian packages: ${missing.join(' ')}`);
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', ...missing], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return {
    python: pythonEnvironment('python', ['-r', requirements, ...versions.python], readFileSync(requirements, 'utf8')),
    engines: pythonEnvironment('engines', versions.engines),
    airflow: pythonEnvironment('airflow', versions.airflow),
    feast: pythonEnvironment('feast', versions.feast),
    promtool: onPath('promtool'),
    shellcheck: onPath('shellcheck'),
    kubeconform: goProgram('kubeconform'),
    amtool: goProgram('amtool'),
    actionlint: goProgram('actionlint'),
    argolint: argolint(),
  };
}

/** `pinned`: what the arguments name without saying it, such as a file's own pins. */
function pythonEnvironment(name: string, packages: readonly string[], pinned = ''): string | undefined {
  const pins = `${pinned}${packages.filter((one) => one !== '-r' && one !== requirements).join('\n')}\n`;
  const folder = join(cache, `${name}-${createHash('sha256').update(pins).digest('hex').slice(0, 12)}`);
  const bin = join(folder, 'bin');
  if (existsSync(join(folder, 'ready'))) return bin;
  say(`making the Python environment "${name}"; one to three minutes the first time`);
  // A name on the PATH may be a shim without a Python behind it: each is tried.
  const isMade = ['python3.12', 'python3.11', 'python3.13', 'python3'].some((program) => {
    rmSync(folder, { recursive: true, force: true });
    return (
      spawnSync(program, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']).status === 0 &&
      spawnSync(program, ['-m', 'venv', folder]).status === 0
    );
  });
  if (!isMade) return undefined;
  const run = spawnSync(
    join(bin, 'python'),
    ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) {
    say(run.stderr.trim().split('\n').slice(-5).join('\n'));
    return undefined;
  }
  writeFileSync(join(folder, 'ready'), '');
  return bin;
}

// Argo's own program cannot be installed from its module, whose web page is not in it: its linter can.
function argolint(): string | undefined {
  const built = join(cache, 'argolint');
  if (existsSync(built)) return built;
  if (!onPath('go')) return undefined;
  say('building argolint; three minutes the first time');
  const run = spawnSync('go', ['build', '-o', built, '.'], { cwd: join(here, 'engines/argo-lint'), encoding: 'utf8' });
  if (run.status === 0) return built;
  say(`argolint: ${run.stderr.trim().split('\n').slice(-3).join('\n')}`);
  return undefined;
}

function goProgram(name: keyof typeof versions.go): string | undefined {
  const built = join(cache, name);
  if (existsSync(built)) return built;
  if (!onPath('go')) return undefined;
  say(`building ${name}`);
  const run = spawnSync('go', ['install', versions.go[name]], {
    encoding: 'utf8',
    env: { ...process.env, GOBIN: cache, GOFLAGS: '-mod=mod' },
  });
  if (run.status === 0 && existsSync(built)) return built;
  say(`${name}: ${run.stderr.trim().split('\n').slice(-3).join('\n')}`);
  return undefined;
}

function onPath(name: string): string | undefined {
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

function say(text: string): void {
  process.stderr.write(`tools: ${text}\n`);
}
