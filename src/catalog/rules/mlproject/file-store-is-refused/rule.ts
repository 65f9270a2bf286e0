// Since 3.13 MLflow does not open a folder of files as tracking store any more.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import type { Found } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

const variables = new Set(['MLFLOW_TRACKING_URI', 'MLFLOW_BACKEND_STORE_URI', 'tracking_uri', 'backend_store']);

export const fileStoreIsRefused = defineRule({
  id: 'mlproject/file-store-is-refused',
  kinds: ['experiment-config', 'github-workflow', 'gitlab-ci'],
  severity: 'warning',
  sources: ['mlflow-tracking'],
  check(document, report, file, { mlflowVersion }) {
    if (mlflowVersion !== undefined && isBefore313(mlflowVersion)) return;
    const found: Found[] = [];
    let isAllowed = false;
    document.walk((one) => {
      const key = one.path.at(-1);
      if (key === 'MLFLOW_ALLOW_FILE_STORE') isAllowed = true;
      if (typeof key === 'string' && variables.has(key) && isFileStore(one.value)) found.push(one);
    });
    if (isAllowed) return;
    for (const store of found)
      report({
        at: store.place,
        message: `${String(store.value)} is a folder of files: MLflow refuses that since 3.13 (MLFLOW_ALLOW_FILE_STORE=true for a while). Use a server, or sqlite:///mlflow.db; mlflow migrate-filestore takes the runs over.`,
        fixes: offeredFix('Use sqlite:///mlflow.db', replaceValue({ document, file }, store, 'sqlite:///mlflow.db')),
      });
  },
});

function isFileStore(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    !value.includes('${{') &&
    (/^file:/.test(value) || /^(?:\.{1,2}\/)*mlruns\/?$/.test(value))
  );
}

function isBefore313(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 3 || (major === 3 && minor < 13);
}
