// A Service that selects no pods has no endpoints: every request fails.
import { mayShareScope } from '../../../../core/workspace/meant.ts';
import { mapAt, stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const serviceSelectsPods = defineProjectRule({
  id: 'project/service-selects-pods',
  kinds: ['service'],
  severity: 'warning',
  sources: ['k8s-service'],
  on: ['service'],
  role: 'definition',
  check(at, project, report) {
    const selector = Object.entries(mapAt(at.mark.data, ['selector']) ?? {});
    const reach = project.all('workload', 'definition').filter((one) => mayShareScope(at, one));
    const misses = (one: (typeof reach)[number]) =>
      selector.filter(([key, value]) => stringAt(one.mark.data, ['labels', key]) !== value);
    if (selector.length === 0 || reach.some((one) => misses(one).length === 0)) return;
    const namesake = reach.find(({ mark }) => mark.name === at.mark.name && stringAt(mark.data, ['kind']) !== 'Job');
    const [first] = namesake ? misses(namesake) : [];
    if (!namesake || !first) return;
    const labels = Object.entries(mapAt(namesake.mark.data, ['labels']) ?? {});
    report({
      at: at.place,
      message: `This Service selects ${first[0]}: ${String(first[1])}, which no pod carries: it has no endpoints and every request fails. The pods of ${namesake.mark.name} carry ${labels.map(([key, value]) => `${key}: ${String(value)}`).join(', ') || 'no label'}.`,
      related: [{ path: namesake.path, place: namesake.place, message: `the pods of ${namesake.mark.name}` }],
    });
  },
});
