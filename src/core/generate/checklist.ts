// What a person does next: files and commands, the tasks of each decision, and the assumptions to replace.
import type { Plan } from '../decide/decision.ts';
import { markdownCode } from '../text/markdown.ts';

/** Commands by the file that they need; only files that are written are named. */
const commands: readonly { readonly file: RegExp; readonly say: (path: string) => string }[] = [
  { file: /^requirements\.txt$/, say: (path) => `Install: ${markdownCode(`python -m pip install -r ${path}`)}` },
  { file: /^mlops\/tracking\/start\.sh$/, say: (path) => `Start tracking: ${markdownCode(`bash ${path}`)}` },
  {
    file: /^MLproject$/,
    say: () => `Train and register: ${markdownCode('mlflow run . --env-manager local')} (MLproject, src/train.py)`,
  },
  { file: /^tests\/test_train\.py$/, say: (path) => `Test: ${markdownCode(`python -m pytest ${path}`)}` },
  {
    file: /^mlops\/(serving|batch|edge)\/deploy\.sh$/,
    say: (path) => `Deploy: ${markdownCode(`bash ${path}`)} shows, ${markdownCode(`bash ${path} --yes`)} acts`,
  },
  {
    file: /^mlops\/(serving|batch|edge)\/rollback\.sh$/,
    say: (path) => `Rehearse the way back: ${markdownCode(`bash ${path}`)}`,
  },
  {
    file: /^mlops\/monitoring\/queries\.yaml$/,
    say: (path) => `Load the queries and alerts of ${markdownCode(path)} into Prometheus`,
  },
  {
    file: /^mlops\/monitoring\/queries_test\.yaml$/,
    say: (path) => `Prove the alerts: ${markdownCode(`promtool test rules ${path}`)}`,
  },
  {
    file: /^mlops\/alerting\/secrets\.md$/,
    say: (path) => `Create the secrets of the alert routes: ${markdownCode(path)}`,
  },
];

/** Markdown list items without their box. */
export function checklistOf(plan: Plan, paths: readonly string[]): readonly string[] {
  const run = commands.flatMap(({ file, say }) => paths.filter((path) => file.test(path)).map(say));
  const tasks = plan.decisions.flatMap((made) => made.tasks);
  const migrations = plan.statuses.filter(({ status }) => status.kind === 'retired').map(({ status }) => status.wayOut);
  const measure =
    plan.assumptions.length > 0
      ? [
          `Replace what is assumed: set ${plan.assumptions.map(({ key }) => markdownCode(key)).join(', ')} in mlops.yaml`,
        ]
      : [];
  return [...new Set([...run, ...migrations, ...measure, ...tasks])];
}
