// What a person does next: files and commands, the tasks of each decision, and the assumptions to replace.
import type { Plan } from '../decide/decision.ts';
import { markdownCode } from '../text/markdown.ts';

interface Doing {
  readonly file: RegExp;
  readonly title: string;
  readonly command: (path: string) => string;
  /** Behind the command, in words. */
  readonly note?: string;
}

/** Commands by the file that they need, in the order in which a new user runs them; only files that are written are named. */
const commands: readonly Doing[] = [
  { file: /^requirements\.txt$/, title: 'Install', command: (path) => `python -m pip install -r ${path}` },
  { file: /^mlops\/tracking\/start\.sh$/, title: 'Start tracking', command: (path) => `bash ${path}` },
  {
    file: /^MLproject$/,
    title: 'Train and register',
    command: () => 'mlflow run . --env-manager local',
    note: '(MLproject, src/train.py)',
  },
  { file: /^tests\/test_train\.py$/, title: 'Test', command: (path) => `python -m pytest ${path}` },
  {
    file: /^mlops\/(serving|batch|edge)\/deploy\.sh$/,
    title: 'Deploy',
    command: (path) => `bash ${path}`,
    note: 'shows, with `--yes` it acts',
  },
  {
    file: /^mlops\/(serving|batch|edge)\/rollback\.sh$/,
    title: 'Rehearse the way back',
    command: (path) => `bash ${path}`,
  },
  {
    file: /^mlops\/monitoring\/queries_test\.yaml$/,
    title: 'Prove the alerts',
    command: (path) => `promtool test rules ${path}`,
  },
];

/** What is done with a file by hand. */
const byHand: readonly { readonly file: RegExp; readonly say: (path: string) => string }[] = [
  {
    file: /^mlops\/monitoring\/queries\.yaml$/,
    say: (path) => `Load the queries and alerts of ${markdownCode(path)} into Prometheus`,
  },
  {
    file: /^mlops\/alerting\/secrets\.md$/,
    say: (path) => `Create the secrets of the alert routes: ${markdownCode(path)}`,
  },
];

/** The commands alone, from the project's folder. */
export function startCommands(paths: readonly string[]): readonly string[] {
  return commands.flatMap(({ file, command }) => paths.filter((path) => file.test(path)).map(command));
}

/** Markdown list items without their box; `open` is what quality asks of a higher tier. */
export function checklistOf(plan: Plan, paths: readonly string[], open: readonly string[] = []): readonly string[] {
  const run = commands.flatMap(({ file, title, command, note }) =>
    paths
      .filter((path) => file.test(path))
      .map((path) => [`${title}: ${markdownCode(command(path))}`, ...(note === undefined ? [] : [note])].join(' ')),
  );
  const hand = byHand.flatMap(({ file, say }) => paths.filter((path) => file.test(path)).map(say));
  const tasks = plan.decisions.flatMap((made) => made.tasks);
  const migrations = plan.statuses.filter(({ status }) => status.kind === 'retired').map(({ status }) => status.wayOut);
  const measure =
    plan.assumptions.length > 0
      ? [
          `Replace what is assumed: set ${plan.assumptions.map(({ key }) => markdownCode(key)).join(', ')} in mlops.yaml`,
        ]
      : [];
  // What a higher tier carries is said here, so that nobody takes a quick set-up for more than it is.
  const later = open.length > 0 ? [`Open until T2: ${open.join('; ')}`] : [];
  return [...new Set([...run, ...hand, ...migrations, ...measure, ...later, ...tasks])];
}
