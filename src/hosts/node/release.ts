// Deploys and rolls back through the project's own scripts: shows their commands, or checks, runs and records them.
import { spawn } from 'node:child_process';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { abortJson, type ReleasePlan, releaseOf, releasePaths, releaseRefusals } from '../../api.ts';
import type { Plan } from '../../core/decide/decision.ts';
import { workspacePath } from '../../core/text/ids.ts';
import { diskFiles } from './disk-files.ts';
import { sha256Hex } from './sha256.ts';

export type ReleaseAction = 'deploy' | 'rollback';

/** What happened: the commands alone, refusals, success, or a failure midway with what to do now. */
export type Released =
  | {
      readonly kind: 'shown';
      readonly commands: readonly string[];
      /** All that the script says. */
      readonly output: string;
      /** What would refuse the same call if it acted. */
      readonly reasons: ReturnType<typeof abortJson>['reasons'];
    }
  | { readonly kind: 'refused'; readonly reasons: ReturnType<typeof abortJson>['reasons'] }
  | { readonly kind: 'done'; readonly commands: readonly string[]; readonly output: string; readonly record: string }
  | {
      readonly kind: 'failed';
      readonly commands: readonly string[];
      readonly output: string;
      readonly because: string;
      readonly remedy: string;
      readonly record: string;
    };

export interface ReleaseRequest {
  readonly root: string;
  readonly plan: Plan;
  readonly action: ReleaseAction;
  readonly isDry: boolean;
  /** Where to go back to, for scripts that take it: a commit or a revision. */
  readonly to?: string;
  /** Hears the script's words as they come. */
  readonly hear?: (text: string) => void;
}

/** One line each, every one with the hash of the line before: a line that was changed or taken away shows. */
export const releaseLog = '.mlops/releases.jsonl';

export async function release({ root, plan, action, isDry, to, hear }: ReleaseRequest): Promise<Released> {
  const found = releaseOf(plan);
  if (!found) return { kind: 'refused', reasons: reasonsOf([nothingToRelease]) };
  const files = diskFiles(root);
  const texts = new Map<string, string | undefined>();
  for (const path of releasePaths(found)) texts.set(path, await files.read(workspacePath(path)));
  const refusals = reasonsOf(
    action === 'deploy'
      ? releaseRefusals(plan, found, (path) => texts.get(path), new Date().toISOString())
      : texts.get(found.rollback) === undefined
        ? [{ ...nothingToRelease, because: `There is no ${found.rollback}.` }]
        : [],
  );
  const script = found[action];
  const log = action === 'rollback' ? await readFile(join(root, releaseLog), 'utf8').catch(() => '') : '';
  const settings = action === 'rollback' ? await files.read(workspacePath(`mlops/${found.area}/settings.env`)) : '';
  const target = to ?? (/^ROLLBACK_TO='commit'$/m.test(settings ?? '') ? lastServed(log) : undefined);
  if (isDry) {
    if (texts.get(script) === undefined) return { kind: 'refused', reasons: refusals };
    const shown = await run(root, script, target === undefined ? [] : [target], hear);
    return { kind: 'shown', commands: shown.commands, output: shown.output, reasons: refusals };
  }
  if (refusals.length > 0) return { kind: 'refused', reasons: refusals };
  await record(root, found, { action, result: 'started', script: sha256Hex(texts.get(script) ?? '') });
  const ran = await run(root, script, [...(target === undefined ? [] : [target]), '--yes'], hear);
  const isDone = ran.code === 0;
  const line = await record(root, found, {
    action,
    result: isDone ? 'done' : 'failed',
    exit: ran.code,
    commands: ran.commands,
    ...(target === undefined ? {} : { to: target }),
  });
  if (isDone) return { kind: 'done', commands: ran.commands, output: ran.output, record: line };
  return {
    kind: 'failed',
    commands: ran.commands,
    output: ran.output,
    because: `${script} ended with ${ran.code === null ? 'a signal' : `exit code ${ran.code}`}${ran.commands.length > 0 ? ` at: ${ran.commands.at(-1)}` : ''}.`,
    remedy:
      action === 'deploy'
        ? `What ran before it stays. Mend the cause and run it again (every step may be repeated), or go back with "mlops rollback --yes".`
        : `Traffic may still go to the bad version. Run ${script} by hand, step by step.`,
    record: line,
  };
}

/**
 * The commit of the last version that truly served before the one that is to be left: after a deployment that failed, the
 * one that was deployed last; otherwise the one before it. Undefined when the log knows none.
 */
export function lastServed(log: string): string | undefined {
  const served: string[] = [];
  let hasFailed = false;
  for (const line of log.split('\n')) {
    const entry = entryOf(line);
    if (entry === undefined || entry.result === 'started') continue;
    hasFailed = entry.action === 'deploy' && entry.result === 'failed';
    const commit = entry.action === 'rollback' ? entry.to : entry.commit;
    if (entry.result === 'done' && commit) {
      // A way back leaves the versions behind it: going back twice leads further back.
      const at = entry.action === 'rollback' ? served.lastIndexOf(commit) : -1;
      if (at >= 0) served.length = at;
      if (served.at(-1) !== commit) served.push(commit);
    }
  }
  return hasFailed ? served.at(-1) : served.at(-2);
}

function entryOf(
  line: string,
):
  | { readonly action?: unknown; readonly result?: unknown; readonly commit?: string; readonly to?: string }
  | undefined {
  try {
    const entry = JSON.parse(line) as Readonly<Record<string, unknown>>;
    const text = (key: string) => (typeof entry[key] === 'string' ? { [key]: entry[key] } : {});
    return { action: entry['action'], result: entry['result'], ...text('commit'), ...text('to') };
  } catch {
    return undefined;
  }
}

const nothingToRelease = {
  code: 'nothing-to-deploy',
  because: 'The plan has nothing that serves, runs in batch or goes to devices.',
  remedy: 'Run "mlops generate" first.',
  sources: [],
};

function reasonsOf(reasons: Parameters<typeof abortJson>[0]['reasons']) {
  return abortJson({ kind: 'abort', reasons }).reasons;
}

interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly commands: readonly string[];
}

// The script's path is ours and its arguments go as a list: nothing of the user passes through a shell's grammar here.
function run(root: string, script: string, args: readonly string[], hear?: (text: string) => void): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', [join(root, script), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: string) => {
      output += chunk;
      hear?.(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) =>
      reject(new Error(`bash could not be started, which runs ${script}: ${error.message}`, { cause: error })),
    );
    child.on('close', (code) =>
      resolve({
        code,
        output,
        commands: output.split('\n').flatMap((line) => (line.startsWith('+ ') ? [line.slice(2)] : [])),
      }),
    );
  });
}

async function record(root: string, { model, version, area }: ReleasePlan, what: object): Promise<string> {
  await mkdir(join(root, '.mlops'), { recursive: true });
  const path = join(root, releaseLog);
  const before = await readFile(path, 'utf8').catch(() => '');
  const last = before.trimEnd().split('\n').at(-1) ?? '';
  const line = JSON.stringify({
    at: new Date().toISOString(),
    model,
    version,
    area,
    ...what,
    by: process.env['USER'] ?? process.env['USERNAME'] ?? '',
    commit: await commitOf(root),
    previous: last === '' ? '' : sha256Hex(last),
  });
  await appendFile(path, `${line}\n`);
  return line;
}

function commitOf(root: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn('git', ['rev-parse', 'HEAD'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.on('error', () => resolve(''));
    child.on('close', (code) => resolve(code === 0 ? output.trim() : ''));
  });
}
