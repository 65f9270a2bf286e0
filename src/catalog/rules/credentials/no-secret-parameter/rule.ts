// MLflow stores every parameter of a run where all who may see the run can read it.
import type { SourceFile } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { isSecretName } from '../../../secrets/look-alikes.ts';

const logged =
  /\bmlflow\.log_(?:param\(\s{0,20}["']([A-Za-z_][\w.-]{2,60})["']|params\(\s{0,20}\{[^{}\n]{0,300}?["']([A-Za-z_][\w.-]{2,60})["']\s{0,4}:)/g;

export const noSecretParameter = defineRule({
  id: 'credentials/no-secret-parameter',
  kinds: ['mlproject'],
  severity: 'warning',
  sources: ['mlflow-projects', 'mlflow-tracking'],
  check(document, report) {
    for (const entryPoint of document.entries('entry_points'))
      for (const { path, keyPlace } of document.entries([...entryPoint.path, 'parameters'])) {
        const name = String(path.at(-1));
        if (keyPlace && isSecretName(name)) report({ at: keyPlace, message: messageFor(name) });
      }
  },
  checkText(file: SourceFile, report) {
    if (!/\.(?:py|ipynb)$/i.test(file.path) || !file.text.includes('mlflow.log_param')) return;
    for (const match of file.text.matchAll(logged)) {
      const name = match[1] ?? match[2] ?? '';
      const start = match.index + match[0].lastIndexOf(name);
      if (isSecretName(name)) report({ at: { start, end: start + name.length }, message: messageFor(name) });
    }
  },
});

function messageFor(name: string): string {
  return `MLflow keeps the parameter ${name} with the run and in the command line, for everybody who may see the run. Read it from the environment of the process instead.`;
}
