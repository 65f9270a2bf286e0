// The API server merges groups by name and refuses two of one name; Prometheus refuses them in one file.
import { defineRule } from '../../../../core/validate/rule.ts';
import { ruleGroupsOf } from '../../../manifests/promql.ts';

export const groupNamesDiffer = defineRule({
  id: 'monitoring/group-names-differ',
  kinds: ['prometheus-rule', 'prometheus-rules'],
  severity: 'error',
  sources: ['prometheus-operator', 'prometheus-rules'],
  check(document, report) {
    const names = new Map<unknown, { readonly start: number; readonly end: number }>();
    for (const group of ruleGroupsOf(document)) {
      const name = document.find([...group.path, 'name']);
      if (!name) continue;
      const first = names.get(name.value);
      if (first)
        report({
          at: name.place,
          message: `Two groups are called ${JSON.stringify(name.value)}: that is refused. Rename one, or put their rules together.`,
          related: [{ place: first, message: 'the first one' }],
        });
      else names.set(name.value, name.place);
    }
  },
});
