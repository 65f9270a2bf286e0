// The command line as scripts rely on it: exit codes, one JSON document, flags over files, all problems at once.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const example = join(root, 'examples/fraud-detection');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mlops-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function mlops(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: status, stdout, stderr, json: () => JSON.parse(stdout) as unknown };
}

const source = z.strictObject({
  title: z.string(),
  url: z.string(),
  accessed: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
});
const planShape = {
  kind: z.literal('plan'),
  tier: z.enum(['T1', 'T2', 'T3']),
  maturity: z.strictObject({ level: z.number(), because: z.string() }),
  spec: z.looseObject({}),
  decisions: z.array(
    z.strictObject({
      topic: z.string(),
      choice: z.string(),
      because: z.string(),
      by: z.enum(['rule', 'user']),
      alternatives: z.array(z.strictObject({ choice: z.string(), when: z.string() })),
      flips: z.array(z.strictObject({ change: z.looseObject({}), to: z.string() })),
      sources: z.array(source).check(z.minLength(1)),
    }),
  ),
  checklist: z.array(z.string()).check(z.minLength(1)),
  tokens: z.strictObject({ used: z.number(), budget: z.number() }),
  artifacts: z.array(
    z.strictObject({
      path: z.string(),
      deliverable: z.string(),
      variant: z.string(),
      bytes: z.number(),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
};

describe('plan', () => {
  test('prints Markdown to stdout and nothing to stderr', () => {
    const { code, stdout, stderr } = mlops('plan', example, '--tier', 'T1');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^# T1 plan for fraud-detection\n/);
  });

  test('--json is exactly the shape of the contract, its tokens within the budget', () => {
    const plan = z.strictObject(planShape).parse(mlops('plan', example, '--json').json());
    expect(plan.tokens.used).toBeLessThanOrEqual(plan.tokens.budget);
    expect(plan.tokens.used).toBeGreaterThan(300);
  });

  test('flags alone make a plan, and flags win over the file', () => {
    const flags = [
      '--model-type',
      'nlp',
      '--deployment-target',
      'online',
      '--rps',
      '50',
      '--governance-level',
      'staging',
      '--existing-stack',
      'mlflow,kubernetes',
      '--choices',
      'serving=kubernetes',
    ];
    const plan = z.strictObject(planShape).parse(mlops('plan', ...flags, '--json').json());
    expect(plan.decisions.find(({ topic }) => topic === 'serving')).toMatchObject({ choice: 'kubernetes', by: 'user' });
    const changed = z.strictObject(planShape).parse(mlops('plan', example, '--rps', '9', '--json').json());
    expect(changed.spec).toMatchObject({ scale_requirements: { rps: 9, latency_ms: 150 } });
  });

  test('an abort exits with 1 and says code, reason, remedy, source', () => {
    const { code, json } = mlops('plan', join(root, 'examples/must-abort/ensemble-too-slow.yaml'), '--json');
    expect(code).toBe(1);
    expect(json()).toMatchObject({
      kind: 'abort',
      reasons: [
        {
          code: 'ensemble-too-slow',
          because: expect.stringContaining('108 ms'),
          sources: expect.arrayContaining([expect.objectContaining({ accessed: '2026-11-23' })]),
        },
      ],
    });
    expect(mlops('plan', join(root, 'examples/must-abort/edge-without-runtime.yaml')).stderr).toContain(
      'edge-without-runtime',
    );
  });

  test('an invalid spec exits with 2 and tells every problem at its place', () => {
    writeFileSync(
      join(folder, 'mlops.yaml'),
      '\ufeffmodel_type: clasification\r\ndeployment_target: onlin\r\nscale_requirements: { rps: 5 }\r\ngovernance_level: staging\r\n',
    );
    const { code, stderr, stdout } = mlops('plan');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/mlops\.yaml:1:\d+ error .*classification/);
    expect(stderr).toMatch(/mlops\.yaml:2:20 error .*online/);
    expect(mlops('plan', '--json').json()).toMatchObject({
      kind: 'invalid',
      findings: [{ range: { start: { line: 1 } } }, { range: { start: { line: 2, column: 20 } } }],
    });
  });

  test('wrong usage exits with 2', () => {
    expect(mlops('plan').code).toBe(2);
    expect(mlops('plan', '--rps', 'many', '--model-type', 'nlp')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--rps wants a number'),
    });
    expect(mlops('pan')).toMatchObject({ code: 2, stderr: expect.stringContaining('plan') });
    expect(mlops('plan', join(folder, 'none.yaml'))).toMatchObject({ code: 2 });
  });
});

describe('generate', () => {
  beforeEach(() => cpSync(example, folder, { recursive: true }));

  test('--dry-run, --diff and --check write nothing; --check exits with 1 when something would change', () => {
    expect(mlops('generate', '--tier', 'T1', '--dry-run').code).toBe(0);
    expect(mlops('generate', '--tier', 'T1', '--diff').stdout).toContain('+++ b/MLproject');
    expect(mlops('generate', '--tier', 'T1', '--check').code).toBe(1);
    expect(existsSync(join(folder, '.mlops'))).toBe(false);
  });

  test('writes clean files, a second run has nothing to do, and two folders get the same bytes', () => {
    const first = mlops('generate', '--tier', 'T1', '--json').json() as {
      treeHash: string;
      changes: { kind: string }[];
    };
    expect(new Set(first.changes.map(({ kind }) => kind))).toEqual(new Set(['create']));
    expect(mlops('validate', '--fail-on', 'warning').code).toBe(0);
    expect(mlops('generate', '--tier', 'T1', '--check').code).toBe(0);
    const other = join(folder, 'other');
    const second = mlops('generate', '.', '--tier', 'T1', '--out', other, '--json').json() as { treeHash: string };
    expect(second.treeHash).toBe(first.treeHash);
    expect(readFileSync(join(other, 'docs/mlops/plan.md'), 'utf8')).toBe(
      readFileSync(join(folder, 'docs/mlops/plan.md'), 'utf8'),
    );
  });

  test('a file of somebody else is kept, and the exit code says so', () => {
    writeFileSync(join(folder, 'MLproject'), 'name: mine\n');
    const { code, stdout } = mlops('generate', '--tier', 'T1');
    expect(code).toBe(1);
    expect(stdout).toContain('conflict MLproject');
    expect(readFileSync(join(folder, 'MLproject'), 'utf8')).toBe('name: mine\n');
    expect(existsSync(join(folder, 'docs/mlops/plan.md'))).toBe(true);
  });

  test('what the user edited survives a changed answer', () => {
    mlops('generate', '--tier', 'T1');
    const file = join(folder, 'mlops/serving/manifests/inference-service.yaml');
    const mine = readFileSync(file, 'utf8').replace('maxReplicas: 5', 'maxReplicas: 50');
    writeFileSync(file, mine);
    expect(mlops('generate', '--tier', 'T1', '--rps', '900')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('conflict mlops/serving/manifests/inference-service.yaml'),
    });
    expect(readFileSync(file, 'utf8')).toBe(mine);
  });
});

describe('edits, status and undo', () => {
  const settings = 'mlops/batch/settings.yaml';
  beforeEach(() => cpSync(join(root, 'examples/demand-forecast'), folder, { recursive: true }));

  test('a changed answer is merged into an edited and reformatted file; status and undo follow', () => {
    mlops('generate', '--tier', 'T1');
    const file = join(folder, settings);
    const mine = `# mine\n${readFileSync(file, 'utf8').replace('partitions:', 'team: "risk"\npartitions:')}`.replaceAll(
      '\n',
      '\r\n',
    );
    writeFileSync(file, mine);
    const state = (...flags: string[]) =>
      (
        mlops('status', '--tier', 'T1', '--json', ...flags).json() as { files: { path: string; state: string }[] }
      ).files.find(({ path }) => path === settings)?.state;
    expect(state()).toBe('edited');
    expect(state('--data-volume-gb', '900')).toBe('outdated');
    const run = mlops('generate', '--tier', 'T1', '--data-volume-gb', '900');
    expect(run.stdout).toContain(`merge    ${settings}`);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('# mine\r\n');
    expect(text).toContain('team: "risk"\r\n');
    expect(text).not.toBe(mine);
    expect(state('--data-volume-gb', '900')).toBe('merged');
    expect(mlops('undo').code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(mine);
    expect(mlops('undo').code).toBe(1);
  });

  test('--atomic writes nothing on a conflict, --adopt merges into what was there before', () => {
    writeFileSync(join(folder, 'MLproject'), 'name: mine\n');
    expect(mlops('generate', '--tier', 'T1', '--atomic').code).toBe(1);
    expect(existsSync(join(folder, '.mlops'))).toBe(false);
    writeFileSync(join(folder, 'MLproject'), 'x_team: risk # mine\n');
    expect(mlops('generate', '--tier', 'T1', '--adopt', '--diff').stdout).toContain('+entry_points:');
    expect(readFileSync(join(folder, 'MLproject'), 'utf8')).toBe('x_team: risk # mine\n');
    expect(mlops('generate', '--tier', 'T1', '--adopt').stdout).toContain('merge    MLproject');
    const text = readFileSync(join(folder, 'MLproject'), 'utf8');
    expect(text).toContain('x_team: risk # mine\n');
    expect(text).toContain('entry_points:');
  });
});

describe('merge', () => {
  const files = { base: 'a: 1\nb: 1\n', ours: 'b: 1 # mine\na: 1\n', theirs: 'a: 1\nb: 2\n' };
  const write = (texts: Record<string, string>) => {
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, `${name}.yaml`), text);
  };

  test('prints the result, exits with 1 on a conflict, and speaks the JSON of the contract', () => {
    write(files);
    expect(mlops('merge', 'base.yaml', 'ours.yaml', 'theirs.yaml')).toMatchObject({
      code: 0,
      stdout: 'b: 2 # mine\na: 1\n',
      stderr: '',
    });
    write({ theirs: 'a: 1\nb: 2\n', ours: 'a: 1\nb: 3\n' });
    const { code, json } = mlops('merge', 'base.yaml', 'ours.yaml', 'theirs.yaml', '--json');
    expect(code).toBe(1);
    expect(json()).toEqual({
      kind: 'merge',
      text: 'a: 1\nb: 3\n',
      conflicts: [{ path: '[document].b', base: '1', ours: '3', theirs: '2' }],
    });
    expect(mlops('merge', 'base.yaml', 'ours.yaml', 'none.yaml').code).toBe(2);
  });

  test('is a merge driver of git: what git calls a conflict is merged, a real one is left unmerged without markers', () => {
    const git = (...args: string[]) => {
      const run = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
      return { code: run.status, said: run.stdout + run.stderr };
    };
    git('init', '-q', '-b', 'main');
    git(
      'config',
      'merge.mlops.driver',
      `"${process.execPath}" "${join(root, 'dist/cli.js')}" merge %O %A %B --output %A --path %P`,
    );
    writeFileSync(join(folder, '.gitattributes'), '*.yaml merge=mlops\n');
    const commit = (text: string, subject: string) => {
      writeFileSync(join(folder, 'a.yaml'), text);
      git('add', '.');
      git('commit', '-qm', subject);
    };
    commit('a: 1\nb: 1\nc: 1\n', 'base');
    git('checkout', '-qb', 'side');
    commit('a: 1\nb: 2\nc: 1\n', 'theirs');
    git('checkout', '-q', 'main');
    commit('c: 1\nb: 1 # mine\na: 3\n', 'ours');
    expect(git('merge', 'side').code).toBe(0);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('c: 1\nb: 2 # mine\na: 3\n');
    git('checkout', '-q', 'side');
    commit('a: 9\nb: 2\nc: 1\n', 'theirs again');
    git('checkout', '-q', 'main');
    commit('c: 1\nb: 2 # mine\na: 4\n', 'ours again');
    expect(git('merge', 'side').code).toBe(1);
    expect(git('status', '--short').said).toContain('UU a.yaml');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('c: 1\nb: 2 # mine\na: 4\n');
  });
});

test.each(['--dry-run', '--diff', '--check'])('generate %s into a folder that is not there makes none', (flag) => {
  cpSync(join(example, 'mlops.yaml'), join(folder, 'mlops.yaml'));
  const { code, stderr } = mlops('generate', '--out', 'not-there', flag);
  expect([code, stderr]).toEqual([flag === '--check' ? 1 : 0, expect.not.stringContaining('bug')]);
  expect(existsSync(join(folder, 'not-there'))).toBe(false);
});

describe('validate', () => {
  test('what several files of a folder say together is checked, and a file alone is not judged by its absence', () => {
    writeFileSync(
      join(folder, 'MLproject'),
      'name: a\npython_env: env.yaml\nentry_points:\n  main: { command: "true" }\n',
    );
    const rulesOf = (...paths: string[]) => {
      const report = z.looseObject({ findings: z.array(z.looseObject({ rule: z.string() })) });
      return report.parse(mlops('validate', ...paths, '--json').json()).findings.map(({ rule }) => rule);
    };
    expect(rulesOf()).toContain('project/environment-file-exists');
    expect(rulesOf('MLproject')).not.toContain('project/environment-file-exists');
  });

  const bad =
    'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: a }\nspec: { predictor: { minReplicas: 5, maxReplicas: 2, model: { modelFormat: { name: onnx }, protocolVersion: v2 } } }\n';

  test('findings exit with 1 and carry range, fixes and help', () => {
    writeFileSync(join(folder, 'a.yaml'), bad);
    const { code, json } = mlops('validate', '--format', 'json');
    expect(code).toBe(1);
    expect(json()).toMatchObject({
      kind: 'report',
      files: 1,
      findings: [
        {
          file: 'a.yaml',
          rule: 'kserve/min-not-above-max',
          severity: 'error',
          range: { start: { line: 4, column: 35 } },
          fixes: [{ safe: false }, { safe: false }],
          help: expect.stringMatching(/^https:/),
        },
      ],
    });
  });

  test('--fix applies the safe fixes only', () => {
    writeFileSync(join(folder, 'a.yaml'), bad);
    writeFileSync(
      join(folder, 'p.yaml'),
      'pipeline_name: a\nsteps:\n  - { name: model-deployment, component: kserve.Deployer }\n',
    );
    expect(mlops('validate', '--fix').code).toBe(1);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(bad);
    expect(readFileSync(join(folder, 'p.yaml'), 'utf8')).toContain('\nrollback: { step: "model-deployment"');
  });

  test('the severities of the spec count', () => {
    cpSync(example, folder, { recursive: true });
    writeFileSync(
      join(folder, 'mlops.yaml'),
      `${readFileSync(join(folder, 'mlops.yaml'), 'utf8')}validate: { kserve/min-not-above-max: off }\n`,
    );
    writeFileSync(join(folder, 'a.yaml'), bad);
    expect(mlops('validate').code).toBe(0);
  });
});

test('init --yes writes a spec that plans, and never writes over one', () => {
  const flags = [
    '--model-type',
    'ranking',
    '--deployment-target',
    'online',
    '--rps',
    '20',
    '--governance-level',
    'staging',
  ];
  expect(mlops('init', '--yes', ...flags).code).toBe(0);
  expect(mlops('plan').code).toBe(0);
  expect(mlops('init', '--yes', ...flags).code).toBe(1);
});

test('explain and rules print pages; an unknown id gets the nearest', () => {
  expect(mlops('explain', 'secrets/no-inline-secret').stdout).toContain('# secrets/no-inline-secret');
  expect(mlops('explain', 'serving').stdout).toContain('torchserve');
  expect(mlops('explain', 'servin')).toMatchObject({ code: 2, stderr: expect.stringContaining('serving') });
  expect(mlops('rules', '--json').json()).toMatchObject({ kind: 'rules' });
});

test('the language server answers over stdio', async () => {
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  const server = spawn(process.execPath, [join(root, 'dist/cli.js'), 'language-server', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  const answer = await new Promise<string>((resolve) => {
    let output = '';
    server.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('"serverInfo"')) resolve(output);
    });
  });
  server.kill();
  expect(answer).toContain('"hoverProvider":true');
});

describe('deploy and rollback', () => {
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });

  test('show the exact commands, refuse at production, and go back to the commit that served last', () => {
    cpSync(example, folder, { recursive: true });
    expect(mlops('generate', '--tier', 'T1').code).toBe(0);
    const shown = mlops('deploy', '--json');
    expect(shown.code).toBe(1);
    expect(shown.json()).toMatchObject({
      kind: 'shown',
      commands: [expect.stringMatching(/^kubectl apply /), expect.any(String)],
    });
    const refused = mlops('deploy', '--yes');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('approval-missing');
    expect(mlops('deploy', '--yes', '--dry-run').code).toBe(2);

    git('init', '-q');
    const commits = ['one', 'two'].map((name) => {
      writeFileSync(join(folder, 'mlops/serving/manifests', `${name}.yaml`), 'a: 1\n');
      git('add', '-A');
      git('commit', '-qm', name);
      return git('rev-parse', 'HEAD').stdout.trim();
    });
    writeFileSync(
      join(folder, '.mlops/releases.jsonl'),
      commits.map((commit) => JSON.stringify({ action: 'deploy', result: 'done', commit })).join('\n'),
    );
    const settings = join(folder, 'mlops/serving/settings.env');
    writeFileSync(settings, `${readFileSync(settings, 'utf8').replace(/^ROLLBACK_TO=.*$/m, '')}ROLLBACK_TO='commit'\n`);
    cpSync(
      join(root, 'src/catalog/deliverables/serving/files/kubernetes/reapply-rollback.sh'),
      join(folder, 'mlops/serving/rollback.sh'),
    );
    const back = mlops('rollback');
    expect(back.stdout).toContain(`git checkout ${commits[0]}`);
    expect(back.stdout).toContain('+ kubectl apply --server-side');
    expect(back.code).toBe(0);
  });
});
