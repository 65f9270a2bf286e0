// A bound on the wrong side retrains while all is well, and sleeps while it is not.
import { defineRule } from '../../../../core/validate/rule.ts';

// Higher is better; of everything else (errors, losses, drift) less is.
const higherIsBetter =
  /^(accuracy|f1(_score)?|precision|recall|roc_auc|pr_auc|auc|r2|coverage|(ndcg|map|silhouette|hit_rate)(_score)?([_@](at_)?\d+)?)$/i;
const lowerIsBetter = /^(psi|ks|mase|mae|rmse|mse|mape|smape|log_?loss|loss|error(_rate)?|perplexity|wer)$/i;

export const triggerFiresOnLoss = defineRule({
  id: 'pipeline/trigger-fires-on-loss',
  kinds: ['retraining-pipeline'],
  severity: 'warning',
  sources: ['psi-review', 'scikit-metrics'],
  check(document, report) {
    const triggers = document.find(['triggers'])?.value;
    if (!Array.isArray(triggers)) return;
    for (const index of triggers.keys()) {
      const metric = document.find(['triggers', index, 'metric'])?.value;
      const operator = document.find(['triggers', index, 'operator']);
      if (typeof metric !== 'string' || typeof operator?.value !== 'string') continue;
      const isUpward = operator.value.startsWith('greater');
      const turned = isUpward ? operator.value.replace('greater', 'less') : operator.value.replace('less', 'greater');
      const isWrong = (isUpward && higherIsBetter.test(metric)) || (!isUpward && lowerIsBetter.test(metric));
      if (isWrong)
        report({
          at: operator.place,
          message: `${metric} is ${isUpward ? 'better the higher' : 'better the lower'} it is, so this starts a retraining when the model is good and stays silent when it is bad. Use ${turned}.`,
          fixes: [{ title: `Change to ${turned}`, safe: false, edits: [{ place: operator.place, text: turned }] }],
        });
    }
  },
});
