// The documented threshold and the alert that rings must be the same number.
import { valueAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const dashboardThresholdAgrees = defineProjectRule({
  id: 'project/dashboard-threshold-agrees',
  kinds: ['monitoring-dashboard'],
  severity: 'warning',
  sources: ['sre-alerting'],
  on: ['threshold'],
  role: 'definition',
  check(at, project, report) {
    const { name, data } = at.mark;
    const isDocumented = (one: typeof at) => valueAt(one.mark.data, ['isDocumented']) === true;
    if (!isDocumented(at)) return;
    const own = valueAt(data, [name === 'latency' ? 'inMilliseconds' : 'limit']);
    const alerts = project.definitions('threshold', name).filter((one) => !isDocumented(one));
    const limits = alerts.map(({ mark }) => valueAt(mark.data, [name === 'latency' ? 'inMilliseconds' : 'limit']));
    const [first] = alerts;
    if (!first || own === undefined || limits.includes(own) || limits.includes(undefined)) return;
    report({
      at: at.place,
      message: `This says ${String(own)}, but the alert on ${name} rings above ${String(limits[0])}: one of the two is not what people rely on. Make them the same.`,
      related: [{ path: first.path, place: first.place, message: `the alert rings above ${String(limits[0])}` }],
      fixes: [
        { title: `Change to ${String(limits[0])}`, safe: false, edits: [{ place: at.place, text: String(limits[0]) }] },
      ],
    });
  },
});
