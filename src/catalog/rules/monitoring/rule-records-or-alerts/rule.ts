// A rule records or alerts; and what belongs to alerts is refused on a recording.
import { offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';
import { ruleGroupsOf } from '../../../manifests/promql.ts';

export const ruleRecordsOrAlerts = defineRule({
  id: 'monitoring/rule-records-or-alerts',
  kinds: ['prometheus-rule', 'prometheus-rules'],
  severity: 'error',
  sources: ['prometheus-rules', 'prometheus-operator'],
  check(document, report, file) {
    for (const group of ruleGroupsOf(document))
      for (const rule of document.entries([...group.path, 'rules'])) {
        if (!isMapping(rule.value)) continue;
        const record = document.find([...rule.path, 'record']);
        const alert = document.find([...rule.path, 'alert']);
        if (record && alert)
          report({
            at: entryPlace(alert),
            message: 'A rule either records or alerts: Prometheus refuses both in one. Make two rules of it.',
          });
        else if (!record && !alert)
          report({ at: rule.place, message: 'This rule neither records nor alerts: give it a record or an alert.' });
        else if (record)
          for (const key of ['for', 'keep_firing_for', 'annotations']) {
            const found = document.find([...rule.path, key]);
            if (!found) continue;
            report({
              at: entryPlace(found),
              message: `${key} belongs to alerts: on a recording Prometheus refuses it.`,
              fixes: offeredFix(`Remove ${key}`, removeEntry({ document, file }, found.path)),
            });
          }
      }
  },
});
