// Every citation once: title, address, and the day on which it was read. Shown to users, so only vendors, projects, standards and papers.
import type { Source } from '../core/decide/decision.ts';

const accessed = '2026-11-23';

export const sources = {
  'kserve-canary': { title: 'KServe: canary rollout', url: 'https://kserve.github.io/website/docs/model-serving/predictive-inference/rollout-strategies/canary', accessed },
  'little-1961': { title: 'J. D. C. Little, A Proof for the Queuing Formula L = λW (1961)', url: 'https://doi.org/10.1287/opre.9.3.383', accessed },
  'mlflow-registry': { title: 'MLflow: model registry (aliases, tags)', url: 'https://mlflow.org/docs/latest/ml/model-registry/', accessed },
  'sre-alerting': { title: 'Google SRE Workbook: alerting on SLOs', url: 'https://sre.google/workbook/alerting-on-slos/', accessed },
} as const satisfies Record<string, Source>;
