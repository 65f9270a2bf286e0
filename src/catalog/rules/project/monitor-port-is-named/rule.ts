// A monitor finds its port by the name that the Service gives it.
import { changeTo } from '../../../../core/workspace/meant.ts';
import { listAt, mapAt, stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const monitorPortIsNamed = defineProjectRule({
  id: 'project/monitor-port-is-named',
  kinds: ['service-monitor'],
  severity: 'warning',
  sources: ['prometheus-operator'],
  on: ['monitored-service-port'],
  role: 'reference',
  check(at, project, report) {
    const { data } = at.mark;
    const scopes = listAt(data, ['scopes']);
    const selected = project
      .all('service', 'definition')
      .filter(
        ({ mark }) =>
          (scopes.length === 0 || mark.scope === undefined || scopes.includes(mark.scope)) &&
          Object.entries(mapAt(data, ['selector']) ?? {}).every(
            ([key, value]) => stringAt(mark.data, ['labels', key]) === value,
          ),
      );
    const [first] = selected;
    const names = selected.flatMap(({ mark }) =>
      listAt(mark.data, ['ports']).flatMap((port) => stringAt(port, ['name']) ?? []),
    );
    if (!first || names.includes(at.mark.name)) return;
    report({
      at: at.place,
      message: `The Service ${first.mark.name} has no port named ${JSON.stringify(at.mark.name)}: nothing is scraped, and nobody is told. ${names.length === 0 ? 'Give the port a name there.' : `Its ports are ${names.join(', ')}.`}`,
      related: [{ path: first.path, place: first.place, message: `the Service ${first.mark.name}` }],
      fixes: names.length === 1 && names[0] !== undefined ? changeTo(names[0], at) : [],
    });
  },
});
