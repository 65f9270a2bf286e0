// The list of canaries is new and strict: Standard mode by annotation, named predictors, shares that sum to 100 at most.
import { insertEntry, offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace, modeAnnotation } from '../../../manifests/kserve.ts';

const notForCanary = ['workerSpec', 'maxReplicas', 'scaleTarget', 'scaleMetric', 'autoScaling'];

export const canaryListIsValid = defineRule({
  id: 'kserve/canary-list-is-valid',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-webhook'],
  check(document, report, file) {
    const list = document.find('spec.canary');
    const canaries = document.entries('spec.canary');
    if (!list || canaries.length === 0) return;
    const edited = { document, file };
    const mode = document.find(modeAnnotation);
    if (mode?.value !== 'Standard')
      report({
        at: entryPlace(list),
        message:
          'spec.canary needs the annotation serving.kserve.io/deploymentMode: Standard on the object itself; the webhook refuses it otherwise.',
        fixes: mode ? [] : offeredFix('Set the mode Standard', insertEntry(edited, modeAnnotation, 'Standard')),
      });
    const names = new Set<unknown>([document.find('spec.predictor.name')?.value]);
    let sum = 0;
    for (const canary of canaries) {
      const share = document.find([...canary.path, 'trafficPercent']);
      if (typeof share?.value === 'number') sum += share.value;
      if (sum > 100 && share) {
        report({
          at: share.place,
          message: `The shares of the canaries sum to ${sum}: more than 100 percent is refused.`,
        });
        sum = Number.NEGATIVE_INFINITY;
      }
      const name = document.find([...canary.path, 'predictor', 'name']);
      const predictor = document.find([...canary.path, 'predictor']);
      if (typeof name?.value !== 'string' || name.value === '')
        report({
          at: entryPlace(name ?? predictor ?? canary),
          message: 'Each canary needs predictor.name, different from the others: promotion goes by it.',
        });
      else if (names.has(name.value))
        report({
          at: name.place,
          message: `The name ${JSON.stringify(name.value)} is taken by another predictor of this service. Names of canaries must differ.`,
        });
      names.add(name?.value);
      for (const field of notForCanary) {
        const found = document.find([...canary.path, 'predictor', field]);
        if (found)
          report({
            at: entryPlace(found),
            message: `${field} is refused in a canary: it follows the stable predictor.`,
            fixes: offeredFix(`Remove ${field}`, removeEntry(edited, found.path)),
          });
      }
    }
  },
});
