// A path that ends in latest makes every revision load the same model: going back changes nothing.
import type { Severity } from '../../../../core/text/finding.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { isTemplated } from '../../../manifests/pods.ts';
import { legacyFrameworks } from '../../../runtimes/resolve-runtime.ts';

export const modelUriIsPinned = defineRule({
  id: 'kserve/model-uri-is-pinned',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['sre-canary', 'mlflow-registry'],
  check(document, report) {
    for (const field of ['model', ...legacyFrameworks]) {
      const uri = document.find(['spec', 'predictor', field, 'storageUri']);
      if (typeof uri?.value !== 'string' || isTemplated(uri.value)) continue;
      const found = problemOf(uri.value);
      if (found) report({ at: uri.place, ...found });
    }
  },
});

function problemOf(uri: string): { message: string; severity: Severity } | undefined {
  const segments = uri.split('/').filter((one) => one !== '');
  const floating = segments.slice(-2).find((one) => /^(latest|current|newest)$/i.test(one));
  if (floating !== undefined)
    return {
      severity: 'warning',
      message: `Every revision loads ${JSON.stringify(floating)}, so rolling back loads the same model again. Pin the version in the path.`,
    };
  if (/^models:\/\/?[^/]+\/(Production|Staging)$/.test(uri))
    return {
      severity: 'warning',
      message:
        'A stage moves and is deprecated since MLflow 2.9: rolling back loads whatever stands there. Pin the version.',
    };
  if (/^oci(\+native)?:\/\/[^@]+$/.test(uri) && /:(latest|main|stable|prod)$|\/[^:/]+$/.test(uri))
    return {
      severity: 'warning',
      message:
        'This image of a model has no fixed tag: two revisions may load different or the same weights. Pin a tag or a digest.',
    };
  return undefined;
}
