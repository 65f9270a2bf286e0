// An alert that links to a runbook that is not there sends people nowhere, at night.
import { changeTo, folderOf, runbookIn, typedFor } from '../../../../core/workspace/meant.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const runbookExists = defineProjectRule({
  id: 'project/runbook-exists',
  kinds: ['prometheus-rule', 'prometheus-rules'],
  severity: 'warning',
  sources: ['sre-alerting'],
  on: ['runbook'],
  role: 'reference',
  check(at, project, report) {
    const { file, isAddress } = runbookIn(at.mark.name);
    // An address may lead into another repository; a path is meant here.
    if (file === undefined || isAddress || project.hasFile(file) !== false) return;
    const pages = project.filesBelow('').filter((path) => path.endsWith('.md'));
    const near = typedFor(file, pages) ?? pages.find((page) => page.endsWith(`/${file}`));
    if (near === undefined && !pages.some((page) => folderOf(page) === folderOf(file))) return;
    const [, anchor] = at.mark.name.split('#');
    const text = near === undefined ? undefined : anchor === undefined ? near : `${near}#${anchor}`;
    report({
      at: at.place,
      message: `There is no runbook ${file}: whoever is called finds nothing.${near === undefined ? ' Write it, or correct the link.' : ` Did you mean ${near}?`}`,
      fixes: text === undefined ? [] : changeTo(text, at),
    });
  },
});
