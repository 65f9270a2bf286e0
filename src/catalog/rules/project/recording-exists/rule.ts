// A query on a recording that nobody records answers nothing, so its alert never fires.
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { changeTo, typedFor } from '../../../../core/workspace/meant.ts';
import { defineProjectRule, type Located } from '../../../../core/workspace/project-rule.ts';

export const recordingExists = defineProjectRule({
  id: 'project/recording-exists',
  kinds: ['prometheus-rule', 'prometheus-rules', 'grafana-dashboard', 'argo-analysis-template'],
  severity: 'warning',
  sources: ['prometheus-rules'],
  on: ['recording'],
  role: 'reference',
  check(at, project, report) {
    if (project.definitions('recording', at.mark.name).length > 0) return;
    const recordings = project.all('recording', 'definition');
    // The first word of a recording says whose it is; recordings of others live in their own repositories.
    const level = at.mark.name.split(':')[0];
    const own = recordings.filter(({ mark }) => mark.name.split(':')[0] === level);
    const near =
      recordings.find(({ mark }) => typedFor(at.mark.name, [mark.name]) !== undefined) ??
      (own.length > 0 ? nearestOf(at.mark.name, own) : undefined);
    if (!near && own.length === 0) return;
    report({
      at: at.place,
      message: `Nothing records ${JSON.stringify(at.mark.name)}: the query answers nothing, and an alert on nothing never fires.${near ? ` Did you mean ${near.mark.name}?` : ''}`,
      related: near ? [{ path: near.path, place: near.place, message: `${near.mark.name} is recorded here` }] : [],
      fixes: near ? changeTo(near.mark.name, at) : [],
    });
  },
});

function nearestOf(name: string, recordings: readonly Located[]): Located | undefined {
  const near = nearestWord(
    name,
    recordings.map(({ mark }) => mark.name),
  );
  return recordings.find(({ mark }) => mark.name === near);
}
