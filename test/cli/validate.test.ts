// What teams rely on: formats that other programs read, a baseline that holds, ignore files, standard input, safe fixes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseSourceFile } from '../../src/core/text/source-file.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
// Another one than the pages of the rules show, which are part of SARIF.
const password = ['v3lvet', 'piano', '81'].join('-');
let folder = '';
/** The user's caches: never those of whoever runs the tests. */
let caches = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mlops-validate-'));
  caches = mkdtempSync(join(tmpdir(), 'mlops-caches-'));
});
afterEach(() => {
  for (const made of [folder, caches]) rmSync(made, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function validate(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'validate', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', XDG_CACHE_HOME: caches },
    ...(input === undefined ? {} : { input }),
  });
  return { code: status, stdout, stderr };
}

interface Reported {
  readonly files: number;
  readonly findings: readonly { readonly file: string; readonly rule: string }[];
}
const report = (...args: readonly string[]) => JSON.parse(validate(['--format', 'json', ...args]).stdout) as Reported;
const filesIn = ({ findings }: Reported) => [...new Set(findings.map(({ file }) => file))].sort();

const secret = `service:\n  password: ${password}\n`;
const pipeline = 'pipeline_name: a\nsteps:\n  - { name: model-deployment, component: kserve.Deployer }\n';

describe('formats', () => {
  beforeEach(() => {
    write('a, b:c%/conf.yaml', secret);
    write('p.yaml', pipeline);
    write('good.yaml', 'a: 1\n');
  });

  test('SARIF is valid by its official schema, with rules, help, fingerprints and fixes', () => {
    const { code, stdout } = validate(['--format', 'sarif']);
    expect(code).toBe(1);
    const log = JSON.parse(stdout) as {
      runs: {
        tool: { driver: { rules: { id: string; help: { text: string } }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          fixes?: unknown[];
          partialFingerprints: Record<string, string>;
          locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[];
        }[];
      }[];
    };
    const { $schema, id, ...schema } = JSON.parse(
      readFileSync(join(root, 'test/cli/support/sarif-2.1.0-rtm.5.json'), 'utf8'),
    ) as Record<string, unknown>;
    expect([$schema, id]).toEqual([expect.stringContaining('draft-04'), expect.stringContaining('sarif-2.1.0')]);
    const check = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    check(log);
    expect(check.errors).toBeNull();
    const [run] = log.runs;
    const found = run?.results.find(({ ruleId }) => ruleId === 'secrets/no-inline-secret');
    expect(found).toMatchObject({
      level: 'error',
      partialFingerprints: { 'mlopsFinding/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    expect(found?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'a%2C%20b%3Ac%25/conf.yaml' },
      region: { startLine: 2 },
    });
    expect(run?.tool.driver.rules[found?.ruleIndex ?? -1]?.id).toBe('secrets/no-inline-secret');
    for (const { help } of run?.tool.driver.rules ?? []) expect(help.text.length).toBeGreaterThan(20);
    expect(run?.results.some(({ fixes }) => fixes !== undefined)).toBe(true);
    expect(stdout).not.toContain(password);
    // The schema would not let another level through.
    check({ ...log, runs: [{ ...run, results: [{ ...found, level: 'bad' }] }] });
    expect(check.errors).not.toBeNull();
  });

  test('annotations of GitHub are escaped so that a path cannot add a property', () => {
    const [line = ''] = validate(['--format', 'github']).stdout.split('\n');
    expect(line).toMatch(
      /^::error file=a%2C b%3Ac%25\/conf\.yaml,line=2,endLine=2,col=13,endColumn=28,title=secrets\/no-inline-secret::This looks like /,
    );
    expect(line).not.toContain(password);
  });

  test('JUnit is XML that holds every finding, its counts right', () => {
    write('<&">.yaml', secret);
    const { stdout } = validate(['--format', 'junit']);
    const count = (pattern: RegExp) => [...stdout.matchAll(pattern)].length;
    const [, tests, failures] = /<testsuites name="mlops validate" tests="(\d+)" failures="(\d+)">/.exec(stdout) ?? [];
    expect(count(/<testcase /g)).toBe(Number(tests));
    expect(count(/<failure /g)).toBe(Number(failures));
    expect(stdout).toContain('<testsuite name="&lt;&amp;&quot;&gt;.yaml"');
    expect(stdout).toContain('name="no findings"/>');
    // Every tag that opens closes in its turn, and nothing raw stands between.
    const open: string[] = [];
    for (const [, close, name = '', , self] of stdout.matchAll(/<(\/?)([a-z-]+)((?: [a-z]+="[^"<>]*")*)(\/?)>/g)) {
      if (close === '/') expect(open.pop()).toBe(name);
      else if (self !== '/') open.push(name);
    }
    expect(open).toEqual([]);
    expect(stdout.replaceAll(/<\?xml[^>]*\?>|<\/?[a-z-]+(?: [a-z]+="[^"<>]*")*\/?>/g, '')).not.toMatch(
      /[<>]|&(?!amp;|lt;|gt;|quot;|apos;|#\d+;)/,
    );
  });
});

describe('the baseline', () => {
  test('keeps known findings silent, also when lines shift, and never holds a secret', () => {
    write('conf.yaml', secret);
    expect(validate(['--baseline', 'base.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--update-baseline'),
    });
    expect(validate(['--baseline', 'base.json', '--update-baseline']).code).toBe(0);
    const first = readFileSync(join(folder, 'base.json'), 'utf8');
    expect(first).toContain('secrets/no-inline-secret');
    expect(first).not.toContain(password);
    write('conf.yaml', `# a comment\nother: 1\n${secret}`);
    expect(validate(['--baseline', 'base.json'])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('1 known from the baseline'),
    });
    write('conf.yaml', `${secret}admin:\n  password: ${password}x\n`);
    expect(validate(['--baseline', 'base.json']).code).toBe(1);
    expect(validate(['--update-baseline']).code).toBe(2);
    write('base.json', '{"kind":"else"}');
    expect(validate(['--baseline', 'base.json']).code).toBe(2);
  });
});

describe('which files', () => {
  test('git and .mlopsignore leave files out, a nearer file takes back, and a named file counts', () => {
    mkdirSync(join(folder, '.git'));
    for (const path of [
      'a.yaml',
      'out/b.yaml',
      'sub/c.yaml',
      'sub/keep.yaml',
      'sub/deep/d.yaml',
      'x.skip.yaml',
      'node_modules/e.yaml',
    ])
      write(path, secret);
    write('.gitignore', 'out/\nsub/*.yaml\n# a comment\n');
    write('sub/.gitignore', '!keep.yaml\n');
    write('.mlopsignore', '*.skip.yaml\n');
    expect(filesIn(report())).toEqual(['a.yaml', 'sub/deep/d.yaml', 'sub/keep.yaml']);
    expect(filesIn(report('sub'))).toEqual(['sub/deep/d.yaml', 'sub/keep.yaml']);
    expect(filesIn(report('out/b.yaml', 'x.skip.yaml'))).toEqual(['out/b.yaml']);
  });

  test('standard input is checked under the name that it is given', () => {
    expect(validate(['-', '--stdin-filename', 'k8s/conf.yaml'], secret)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^k8s\/conf\.yaml:2:13 error /),
    });
    expect(validate(['-', '--stdin-filename', 'train.py'], 'x = 1\n').code).toBe(0);
    expect(validate(['--stdin-filename', 'a.yaml']).code).toBe(2);
    expect(validate(['-', 'a.yaml'], '').code).toBe(2);
    expect(validate(['none.yaml']).code).toBe(2);
  });
});

test('--fix applies safe fixes once, leaves the rest, and a second run changes nothing', () => {
  write('p.yaml', pipeline);
  write('conf.yaml', secret);
  validate(['--fix']);
  const fixed = readFileSync(join(folder, 'p.yaml'), 'utf8');
  expect(fixed).toContain('rollback:');
  expect(readFileSync(join(folder, 'conf.yaml'), 'utf8')).toBe(secret);
  validate(['--fix']);
  expect(readFileSync(join(folder, 'p.yaml'), 'utf8')).toBe(fixed);
});

test('a severity for a rule that does not exist is a finding, and those that exist count though the spec is not right', () => {
  write('mlops.yaml', 'validate: { secrets/no-inline-secrt: off, secrets/no-inline-secret: info }\n');
  write('conf.yaml', secret);
  const { findings } = report() as Reported & {
    readonly findings: readonly { readonly severity: string; readonly message: string }[];
  };
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'secrets/no-inline-secret', severity: 'info' }));
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: 'spec/unknown-rule',
      message: expect.stringContaining('Did you mean secrets/no-inline-secret?'),
    }),
  );
});

describe('in other people’s repositories', () => {
  const plain = (path: string) => parseSourceFile(path, readFileSync(join(root, path), 'utf8')).documents[0]?.root;

  test('the pre-commit hook has the fields of its schema and calls a program that the package has', () => {
    const hooks = plain('.pre-commit-hooks.yaml') as Record<string, unknown>[];
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bin: Record<string, string> };
    for (const hook of hooks) {
      expect(hook).toMatchObject({ id: expect.stringMatching(/^mlops-/), name: expect.any(String), language: 'node' });
      expect(Object.keys(bin)).toContain(String(hook['entry']).split(' ')[0]);
      expect(validate([...String(hook['entry']).split(' ').slice(2), '.']).code).toBe(0);
    }
  });

  test('the action is composite, pins what it uses by commit, and hands no input to a shell unquoted', () => {
    const action = plain('action.yml') as {
      name: string;
      description: string;
      inputs: Record<string, { description: string; required?: boolean; default?: string }>;
      outputs: Record<string, { description: string; value: string }>;
      runs: { using: string; steps: { uses?: string; run?: string; shell?: string; env?: Record<string, string> }[] };
    };
    expect(action.runs.using).toBe('composite');
    for (const { uses, run, shell } of action.runs.steps) {
      if (uses !== undefined) expect(uses).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
      else expect(shell).toBe('bash');
      expect(run ?? '').not.toContain('${{');
    }
    for (const { description } of Object.values(action.inputs)) expect(description.length).toBeGreaterThan(10);
    expect(Object.keys(action.outputs)).toContain('sarif');
    const used = [...JSON.stringify(action.runs).matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  test('the script of the action writes SARIF and fails as the check does', () => {
    write('conf.yaml', secret);
    const action = plain('action.yml') as { runs: { steps: { id?: string; run?: string }[] } };
    const script = action.runs.steps.find(({ id }) => id === 'validate')?.run ?? 'exit 99';
    const run = spawnSync('bash', ['-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        MLOPS: join(root, 'dist/cli.js'),
        PATHS: '.',
        FAIL_ON: 'error',
        BASELINE: '',
        SARIF: join(folder, 'out.sarif'),
        GITHUB_OUTPUT: join(folder, 'output'),
      },
    });
    expect([run.status, run.stderr]).toEqual([1, expect.not.stringContaining('bug')]);
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(readFileSync(join(folder, 'output'), 'utf8')).toContain('sarif=');
    expect(run.stdout).toContain('::error file=conf.yaml');
  });
});

describe('an unchanged tree', () => {
  const kept = () => {
    const memory = join(caches, 'mlops/validate');
    return readdirSync(memory).map((name) => join(memory, name));
  };
  // A file that was written a moment ago is not trusted.
  const settled = async (path: string) => {
    const until = statSync(join(folder, path)).ctimeMs + 60;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, until - Date.now())));
  };
  // So that an answer from the cache can be told from one that was found again.
  const mark = () => {
    for (const file of kept()) writeFileSync(file, readFileSync(file, 'utf8').replaceAll('p.yaml', 'remembered'));
  };

  beforeEach(async () => {
    write('p.yaml', pipeline);
    await settled('p.yaml');
    validate([]);
    mark();
  });

  test('is answered from the cache, which lies outside of it', () => {
    expect(validate([]).stdout).toContain('remembered');
    expect(readdirSync(folder)).toEqual(['p.yaml']);
  });

  test.each([
    ['other settings', () => write('mlops.yaml', 'validate:\n  rollback/deploy-step-has-rollback: info\n')],
    ['another file', () => write('q.yaml', 'a: 1\n')],
    ['another text', () => write('p.yaml', `${pipeline}# changed\n`)],
    ['an ignore file', () => write('.mlopsignore', 'q.yaml\n')],
  ])('is checked again after %s', (_, change) => {
    change();
    expect(validate([]).stdout).toMatch(/p\.yaml/);
    expect(validate([]).stdout).not.toContain('remembered');
  });

  test('is never answered from the cache when the user wants none, or when it was fixed', () => {
    const { stdout } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'validate'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', XDG_CACHE_HOME: caches, MLOPS_NO_CACHE: '1' },
    });
    expect(stdout).toMatch(/p\.yaml/);
    expect(stdout).not.toContain('remembered');
    expect(validate(['--fix']).stdout).not.toContain('remembered');
    expect(readFileSync(join(folder, 'p.yaml'), 'utf8')).not.toBe(pipeline);
    expect(validate([]).stdout).not.toContain('remembered');
  });
});
