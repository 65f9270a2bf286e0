// A link to a section of a runbook that has no such heading opens the top of a long page.
import { changeTo, runbookIn, typedFor } from '../../../../core/workspace/meant.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const runbookAnchorExists = defineProjectRule({
  id: 'project/runbook-anchor-exists',
  kinds: ['prometheus-rule', 'prometheus-rules'],
  severity: 'warning',
  sources: ['sre-alerting'],
  on: ['runbook'],
  role: 'reference',
  check(at, project, report) {
    const { file, anchor } = runbookIn(at.mark.name);
    if (file === undefined || anchor === undefined || project.definitions('anchor', `${file}#${anchor}`).length > 0)
      return;
    const anchors = project.all('anchor', 'definition').filter(({ path }) => path === file);
    const [first] = anchors;
    if (!first) return;
    const names = anchors.map(({ mark }) => mark.name.slice(file.length + 1));
    const near = typedFor(anchor, names) ?? names.find((name) => name.includes(anchor) || anchor.includes(name));
    report({
      at: at.place,
      message: `${file} has no section #${anchor}: the link opens the top of the page.${near === undefined ? '' : ` Did you mean #${near}?`}`,
      related: [{ path: file, place: first.place, message: 'the runbook' }],
      fixes: near === undefined ? [] : changeTo(`${at.mark.name.split('#')[0] ?? ''}#${near}`, at),
    });
  },
});
