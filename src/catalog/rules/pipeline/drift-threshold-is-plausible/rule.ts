// PSI of 25 never happens; 0.25 was meant, and the trigger stays silent for ever.
import { defineRule } from '../../../../core/validate/rule.ts';

// PSI above 1 is no drift any more but another population; KS and p-values end at 1 by definition.
const ends: Readonly<Record<string, number>> = { psi: 2, ks: 1, p_value: 1, js: 1, hellinger: 1 };

export const driftThresholdIsPlausible = defineRule({
  id: 'pipeline/drift-threshold-is-plausible',
  kinds: ['retraining-pipeline'],
  severity: 'warning',
  sources: ['psi-paper', 'psi-review'],
  check(document, report) {
    const triggers = document.find(['triggers'])?.value;
    if (!Array.isArray(triggers)) return;
    for (const index of triggers.keys()) {
      const metric = document.find(['triggers', index, 'metric'])?.value;
      const threshold = document.find(['triggers', index, 'threshold']);
      const most = typeof metric === 'string' ? ends[metric.toLowerCase()] : undefined;
      if (most === undefined || typeof threshold?.value !== 'number') continue;
      if (threshold.value > 0 && threshold.value <= most) continue;
      const meant = threshold.value / 100;
      report({
        at: threshold.place,
        message: `${String(metric)} is never ${threshold.value > most ? `above ${threshold.value}` : `below ${threshold.value}`}: this trigger ${threshold.value > most ? 'never fires' : 'always fires'}. Usual for PSI: 0.1 watch, 0.2 investigate, 0.25 retrain.`,
        fixes:
          threshold.value > most && meant <= most
            ? [{ title: `Change to ${meant}`, safe: false, edits: [{ place: threshold.place, text: String(meant) }] }]
            : [],
      });
    }
  },
});
