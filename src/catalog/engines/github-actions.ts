// GitHub Actions: a workflow with a job for each step, gates as environments, and a job that takes the failed step back.
import {
  commonLosses,
  cronFor,
  type Engine,
  environmentOf,
  type Loss,
  printCondition,
  rollbackEnvironment,
  safeName,
} from '../../core/compile/engine.ts';
import { type Pipeline, readsOf, type Step } from '../../core/compile/pipeline.ts';
import { printYaml } from '../../core/text/print-yaml.ts';
import runner from './files/pipeline_steps.py';

const gate = (name: string) => `approve-${name}`;
/** The longest that a job of GitHub's own runners may take. */
const mostMinutes = 360;

export const githubActions: Engine = {
  id: 'github-actions',
  title: 'GitHub Actions',
  compile(pipeline) {
    const losses: Loss[] = [...commonLosses(pipeline)];
    const schedule = scheduleOf(pipeline, losses);
    const workflow = {
      name: pipeline.name,
      on: { ...(schedule ? { schedule: [schedule] } : {}), workflow_dispatch: {} },
      permissions: { contents: 'read' },
      // A second run waits: two trainings at once would race for the alias.
      ...(pipeline.concurrency === 'allow'
        ? {}
        : {
            concurrency: {
              group: safeName(pipeline.name, 63),
              'cancel-in-progress': pipeline.concurrency === 'replace',
            },
          }),
      jobs: jobsOf(pipeline, losses),
    };
    return {
      files: [
        {
          path: 'workflow.yml',
          text: printYaml(workflow, {
            '': 'Put it into .github/workflows. Scheduled runs start from the default branch only, and may start late.',
          }),
        },
        { path: 'pipeline_steps.py', text: runner },
      ],
      losses,
    };
  },
};

function scheduleOf({ schedule, timezone }: Pipeline, losses: Loss[]) {
  if (schedule === undefined) return undefined;
  const cron = cronFor(schedule, 'github');
  if (cron.kind === 'loss') {
    losses.push({
      at: ['schedule'],
      what: 'The workflow has no schedule.',
      why: cron.why,
      instead: 'Write a schedule of five fields.',
    });
    return undefined;
  }
  return { cron: cron.expression, ...(timezone === 'UTC' ? {} : { timezone }) };
}

function jobsOf(pipeline: Pipeline, losses: Loss[]): Readonly<Record<string, unknown>> {
  const { steps, rollback } = pipeline;
  const jobs: Record<string, unknown> = {};
  for (const [index, step] of steps.entries()) {
    jobs[step.name] = jobOf(step, pipeline);
    report(step, index, losses);
    if (!step.approval) continue;
    jobs[gate(step.name)] = {
      needs: [step.name],
      'runs-on': 'ubuntu-24.04',
      'timeout-minutes': 10,
      // The rule of the environment holds this job until a reviewer agrees.
      environment: step.approval.environment,
      steps: [{ run: 'echo "approved in ${{ github.run_id }}"' }],
    };
    losses.push({
      at: ['steps', index, 'approval'],
      what: `Who approves behind ${step.name}${step.approval.approvers.length > 0 ? ` (${step.approval.approvers.join(', ')})` : ''} stands in the settings of the environment ${step.approval.environment}, not in the workflow.`,
      why: 'reviewers are a protection rule of the repository.',
      instead: `Name the reviewers there and forbid self-review, or nobody is asked.`,
    });
  }
  if (rollback) {
    const failed = steps.find(({ name }) => name === rollback.step);
    jobs['rollback'] = {
      needs: [rollback.step],
      if: `\${{ failure() && needs.${rollback.step}.result == 'failure' }}`,
      'runs-on': 'ubuntu-24.04',
      'timeout-minutes': 30,
      ...(failed ? { container: { image: failed.image } } : {}),
      steps: [
        checkout,
        {
          run: [...pipeline.program, 'rollback'].map(quoted).join(' '),
          env: { ...rollbackEnvironment(pipeline), ...(failed ? secretsOf(failed) : {}) },
        },
      ],
    };
  }
  return jobs;
}

const checkout = {
  uses: 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8',
  with: { 'persist-credentials': false },
};

function jobOf(step: Step, { steps }: Pipeline) {
  const reads = step.condition ? readsOf(step.condition) : [];
  const waits = step.dependencies.map((one) => (steps.find(({ name }) => name === one)?.approval ? gate(one) : one));
  // Only jobs that are needed give their outputs.
  const needs = [...new Set([...waits, ...reads.map((read) => read.step)])];
  const outputs = Object.keys(step.outputs);
  const types = new Map(reads.map(({ step: of, output, type }) => [`${of}.${output}`, type]));
  return {
    ...(needs.length > 0 ? { needs } : {}),
    ...(step.condition
      ? {
          if: `\${{ ${printCondition(step.condition, {
            and: '&&',
            or: '||',
            not: (inner) => `!(${inner})`,
            // Outputs are texts; as JSON they are numbers and booleans again.
            output: (of, output) =>
              types.get(`${of}.${output}`) === 'text'
                ? `needs.${of}.outputs.${output}`
                : `fromJSON(needs.${of}.outputs.${output})`,
            text: (value) => `'${value.replaceAll("'", "''")}'`,
          })} }}`,
        }
      : {}),
    'runs-on': 'ubuntu-24.04',
    'timeout-minutes': Math.min(mostMinutes, Math.ceil(step.timeoutMinutes)),
    container: { image: step.image },
    ...(outputs.length > 0
      ? { outputs: Object.fromEntries(outputs.map((one) => [one, `\${{ steps.step.outputs.${one} }}`])) }
      : {}),
    steps: [
      checkout,
      {
        id: 'step',
        shell: 'bash',
        env: { ...environmentOf(step), MLOPS_OUTPUTS: '/tmp/outputs', ...secretsOf(step) },
        run: scriptOf(step, outputs),
      },
    ],
  };
}

// The secrets of the repository or the environment have one name: that of the variable.
function secretsOf({ secrets }: Step): Readonly<Record<string, string>> {
  return Object.fromEntries(secrets.map(({ variable }) => [variable, `\${{ secrets.${variable} }}`]));
}

// The program's words go through one encoder; the loop is the retry that the engine does not have.
function scriptOf(step: Step, outputs: readonly string[]): string {
  const command = step.command.map(quoted).join(' ');
  const lines =
    step.retries > 0
      ? [
          `for attempt in $(seq ${step.retries + 1}); do`,
          `  if ${command}; then break; fi`,
          `  if [ "$attempt" = ${step.retries + 1} ]; then exit 1; fi`,
          `  sleep $((${Math.ceil(step.backoffS)} * 2 ** (attempt - 1)))`,
          'done',
        ]
      : [command];
  const given = outputs.map((one) => `echo "${one}=$(cat "$MLOPS_OUTPUTS/${one}")"`);
  const written =
    given.length > 1
      ? ['{', ...given.map((line) => `  ${line}`), '} >> "$GITHUB_OUTPUT"']
      : given.map((line) => `${line} >> "$GITHUB_OUTPUT"`);
  return `${[...lines, ...written].join('\n')}\n`;
}

function quoted(word: string): string {
  return /^[\w./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function report(step: Step, index: number, losses: Loss[]): void {
  const at = ['steps', index];
  if (step.timeoutMinutes > mostMinutes)
    losses.push({
      at: [...at, 'timeout_minutes'],
      what: `${step.name} ends after ${mostMinutes} minutes instead of ${step.timeoutMinutes}.`,
      why: "that is the longest that a job of GitHub's own runners may take.",
      instead: 'Use a runner of your own, or hand the step to the cluster.',
    });
  if (step.gpus > 0 || step.cpu !== '1' || step.memory !== '2Gi')
    losses.push({
      at: [...at, 'resources'],
      what: `${step.name} gets what the runner has (4 cores, 16 GB), not ${step.cpu} CPU, ${step.memory}${step.gpus > 0 ? ` and ${step.gpus} GPU` : ''}.`,
      why: 'a job cannot ask for resources, only for a runner by its label.',
      instead: 'Change runs-on to a runner that has them.',
    });
  if (step.isCached)
    losses.push({
      at: [...at, 'cache'],
      what: `${step.name} runs every time.`,
      why: 'no job is skipped because its inputs are the same.',
      instead: 'Let the step look for its own result, or use actions/cache by the digest of the data.',
    });
}
