// A trigger without its measure, bound or time can never be evaluated.
import { defineRule } from '../../../../core/validate/rule.ts';

const wanted: Readonly<Record<string, readonly string[]>> = {
  performance: ['metric', 'threshold', 'operator'],
  drift: ['metric', 'threshold', 'operator'],
  schedule: ['cron'],
  'data-volume': ['rows'],
  'business-date': ['date'],
};

export const triggerIsComplete = defineRule({
  id: 'pipeline/trigger-is-complete',
  kinds: ['retraining-pipeline'],
  severity: 'error',
  sources: ['sre-alerting', 'psi-review'],
  check(document, report) {
    const triggers = document.find(['triggers'])?.value;
    if (!Array.isArray(triggers)) return;
    for (const index of triggers.keys()) {
      const type = document.find(['triggers', index, 'type']);
      if (typeof type?.value !== 'string') continue;
      const missing = (wanted[type.value] ?? []).filter((key) => document.find(['triggers', index, key]) === undefined);
      if (missing.length > 0)
        report({
          at: type.place,
          message: `A ${type.value} trigger needs ${missing.join(' and ')}: without it nothing can decide when to retrain.`,
        });
    }
  },
});
