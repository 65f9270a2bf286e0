// Who may let a version go to production, and the record of it that the deployment asks for.
import type { Deliverable, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import approve from './files/approve.py';

const records: Variant = {
  id: 'approval-records',
  render({ plan, names, choice }): readonly RenderedFile[] {
    const { team } = plan.spec;
    const policy = {
      model: names.registered,
      system: choice('approval'),
      owner: team?.owner ?? '',
      approvers: team?.approvers ?? [],
      roles: plan.tier === 'T3' ? ['owner', 'independent validator'] : ['reviewer'],
      valid_days: 30,
    };
    return [
      {
        path: workspacePath('mlops/governance/policy.yaml'),
        text: () =>
          printYaml(policy, {
            '': 'Who may approve a release. Empty lists let nothing through; they come from team in mlops.yaml.',
            approvers: 'Neither the owner nor whoever asked for the approval.',
          }),
      },
      { path: workspacePath('mlops/governance/approve.py'), text: approve },
    ];
  },
};

export const approval: Deliverable = {
  id: 'approval',
  title: 'Approval of releases',
  from: 'T2',
  because: ['approval'],
  variants: [records],
  isNeeded: (sheet) => (sheet.made('approval')?.choice ?? 'none') !== 'none',
};
