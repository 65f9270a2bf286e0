// A ServiceMonitor that selects no Service is accepted, and nothing is scraped.
import { changeTo, typedFor } from '../../../../core/workspace/meant.ts';
import { listAt, mapAt, stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const monitorSelectsService = defineProjectRule({
  id: 'project/monitor-selects-service',
  kinds: ['service-monitor'],
  severity: 'warning',
  sources: ['prometheus-operator'],
  on: ['selected-label'],
  role: 'reference',
  check(at, project, report) {
    const { data } = at.mark;
    const selector = mapAt(data, ['selector']) ?? {};
    const key = stringAt(data, ['key']) ?? '';
    const scopes = listAt(data, ['scopes']);
    const services = project
      .all('service', 'definition')
      .filter(({ mark }) => scopes.length === 0 || mark.scope === undefined || scopes.includes(mark.scope));
    const labelsOf = (one: (typeof services)[number]) => mapAt(one.mark.data, ['labels']) ?? {};
    const misses = (one: (typeof services)[number]) =>
      Object.entries(selector).filter(([name, value]) => labelsOf(one)[name] !== value);
    if (services.some((one) => misses(one).length === 0)) return;
    // This label alone keeps a Service out that carries its key: with others that agree, or nearly the same value.
    const meant = services.find((one) => {
      const [first, ...others] = misses(one);
      const value = labelsOf(one)[key];
      if (first?.[0] !== key || others.length > 0 || typeof value !== 'string') return false;
      return Object.keys(selector).length > 1 || typedFor(at.mark.name, [value]) !== undefined;
    });
    if (!meant) return;
    const value = String(labelsOf(meant)[key]);
    report({
      at: at.place,
      message: `No Service carries all of these labels: nothing is scraped, and nobody is told. The Service ${meant.mark.name} has ${key}: ${value}.`,
      related: [{ path: meant.path, place: meant.place, message: `the Service ${meant.mark.name}` }],
      fixes: changeTo(value, at),
    });
  },
});
