// The pipeline runs at another time than mlops.yaml says.
import { changeTo } from '../../../../core/workspace/meant.ts';
import { stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const scheduleAgreesWithSpec = defineProjectRule({
  id: 'project/schedule-agrees-with-spec',
  kinds: ['retraining-pipeline'],
  severity: 'warning',
  sources: ['k8s-cronjob'],
  on: ['schedule'],
  role: 'definition',
  check(at, project, report) {
    const specs = project.all('spec', 'definition');
    const [only] = specs;
    const wanted = stringAt(only?.mark.data, ['retraining', 'schedule']);
    if (!only || specs.length > 1 || wanted === undefined || sameWords(wanted, at.mark.name)) return;
    if (project.all('schedule', 'definition').length > 1) return;
    report({
      at: at.place,
      message: `The pipeline runs at ${JSON.stringify(at.mark.name)}, but mlops.yaml says ${JSON.stringify(wanted)}: the next generation brings its own back. Change one of them.`,
      related: [{ path: only.path, place: only.place, message: `retraining.schedule is ${wanted}` }],
      fixes: changeTo(wanted, at),
    });
  },
});

function sameWords(a: string, b: string): boolean {
  return a.trim().split(/\s+/).join(' ') === b.trim().split(/\s+/).join(' ');
}
