// Reads from a workspace how far its automation has come, and says what the reading rests on.
import type { Maturity } from '../core/decide/decision.ts';

export interface WorkspaceText {
  readonly path: string;
  readonly text: string;
}

const ciPath = /^(\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.yml|Jenkinsfile|azure-pipelines\.ya?ml)$/;
const pipelinePath =
  /(^|\/)(dvc\.yaml|prefect\.yaml|databricks\.yml|MLproject)$|(^|\/)(dags|pipelines?|flows)\/.+\.(py|ya?ml)$/i;
const codePath = /\.(py|ipynb|R)$/;

/**
 * The paths worth reading, most telling first; at most `most` of them.
 * What the lock names was written by us and is no evidence of what was there before: a second run would judge its own work.
 */
export function maturityPaths(paths: readonly string[], lockText: string | undefined, most = 80): readonly string[] {
  const ours = new Set([...(lockText ?? '').matchAll(/"path":\s*"([^"]+)"/g)].map((match) => match[1]));
  const rank = (path: string) => (ciPath.test(path) ? 0 : pipelinePath.test(path) ? 1 : codePath.test(path) ? 2 : 3);
  return paths
    .filter(
      (path) =>
        rank(path) < 3 && !ours.has(path) && !/(^|\/)(node_modules|\.venv|venv|site-packages|dist|build)\//.test(path),
    )
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .slice(0, most);
}

interface Signal {
  readonly says: string;
  isShownBy(file: WorkspaceText): boolean;
}

const trainsInCi: Signal = {
  says: 'CI trains or deploys a model',
  isShownBy: ({ path, text }) =>
    ciPath.test(path) &&
    /\b(mlflow|kfp|train(ing)?\.py|dvc repro|register[-_]model|kserve|inferenceservice|az ml|sagemaker|gcloud ai|databricks bundle|seldon)\b/i.test(
      text,
    ),
};
const testsInCi: Signal = { says: 'CI runs', isShownBy: ({ path }) => ciPath.test(path) };
const pipeline: Signal = {
  says: 'a pipeline is defined',
  isShownBy: ({ path, text }) =>
    /(^|\/)(dvc|prefect)\.yaml$|(^|\/)databricks\.yml$/.test(path) ||
    /@(dsl\.)?pipeline\b|from airflow|from kfp|pipelineSpec|kind:\s*(CronWorkflow|Workflow)\b|sagemaker\.(mlops\.)?workflow|@flow\b|type:\s*pipeline\b/.test(
      text,
    ),
};
const registry: Signal = {
  says: 'models go through a registry',
  isShownBy: ({ text }) =>
    /register(ed)?_model|set_registered_model_alias|registered_model_name|models:\/|ModelPackageGroup|log_artifact\([^)]*type=["']model/.test(
      text,
    ),
};
const trainingCode: Signal = {
  says: 'training code is there',
  isShownBy: ({ path, text }) =>
    codePath.test(path) &&
    /\b(sklearn|torch|tensorflow|keras|xgboost|lightgbm|catboost|transformers|statsmodels|prophet)\b/.test(text),
};

/** Undefined when nothing in the workspace speaks of machine learning: then nothing is claimed. */
export function maturityFrom(files: readonly WorkspaceText[]): Maturity | undefined {
  const shownBy = (signal: Signal) => files.find((file) => signal.isShownBy(file))?.path;
  const found = [trainsInCi, pipeline, registry, testsInCi, trainingCode].flatMap((signal) => {
    const path = shownBy(signal);
    return path === undefined ? [] : [{ signal, path }];
  });
  const has = (signal: Signal) => found.some((entry) => entry.signal === signal);
  if (!has(trainsInCi) && !has(pipeline) && !has(registry) && !has(trainingCode)) return undefined;
  const level =
    has(trainsInCi) && has(pipeline) && has(registry) ? 2 : has(pipeline) || has(registry) || has(trainsInCi) ? 1 : 0;
  const evidence = found
    .filter(({ signal }) => !(signal === testsInCi && has(trainsInCi)))
    .map(({ signal, path }) => `${signal.says} (${path})`);
  const missing = [trainsInCi, pipeline, registry]
    .filter((signal) => !has(signal))
    .map((signal) => `no sign that ${signal.says}`);
  return {
    level,
    isKnown: true,
    because: `Read from the workspace: ${[...evidence, ...(level < 2 ? missing : [])].join('; ')}.`,
  };
}
