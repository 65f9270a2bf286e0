// An undeclared container port is never scraped, whatever its number.
import { changeTo } from '../../../../core/workspace/meant.ts';
import { listAt, mapAt, stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const podMonitorPortIsDeclared = defineProjectRule({
  id: 'project/pod-monitor-port-is-declared',
  kinds: ['pod-monitor'],
  severity: 'warning',
  sources: ['prometheus-operator'],
  on: ['monitored-pod-port'],
  role: 'reference',
  check(at, project, report) {
    const { data } = at.mark;
    const scopes = listAt(data, ['scopes']);
    const selected = project
      .all('workload', 'definition')
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
      message: `The pods of ${first.mark.name} declare no port named ${JSON.stringify(at.mark.name)}: nothing is scraped, and nobody is told. ${names.length === 0 ? 'Declare the port and name it there.' : `They declare ${names.join(', ')}.`}`,
      related: [{ path: first.path, place: first.place, message: `the pods of ${first.mark.name}` }],
      fixes: names.length === 1 && names[0] !== undefined ? changeTo(names[0], at) : [],
    });
  },
});
