// A target port by name must be the name of a container port.
import { changeTo, mayShareScope } from '../../../../core/workspace/meant.ts';
import { listAt, mapAt, stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const serviceTargetPortExists = defineProjectRule({
  id: 'project/service-target-port-exists',
  kinds: ['service'],
  severity: 'warning',
  sources: ['k8s-service'],
  on: ['container-port'],
  role: 'reference',
  check(at, project, report) {
    const selector = Object.entries(mapAt(at.mark.data, ['selector']) ?? {});
    const selected = project
      .all('workload', 'definition')
      .filter(
        (one) =>
          mayShareScope(at, one) &&
          selector.length > 0 &&
          selector.every(([key, value]) => stringAt(one.mark.data, ['labels', key]) === value),
      );
    const [first] = selected;
    const names = selected.flatMap(({ mark }) =>
      listAt(mark.data, ['ports']).flatMap((port) => stringAt(port, ['name']) ?? []),
    );
    if (!first || names.includes(at.mark.name)) return;
    report({
      at: at.place,
      message: `The pods of ${first.mark.name} have no port named ${JSON.stringify(at.mark.name)}: this Service has no endpoints and every request fails. ${names.length === 0 ? 'Name the port there, or give its number here.' : `Their ports are ${names.join(', ')}.`}`,
      related: [{ path: first.path, place: first.place, message: `the pods of ${first.mark.name}` }],
      fixes: names.length === 1 && names[0] !== undefined ? changeTo(names[0], at) : [],
    });
  },
});
