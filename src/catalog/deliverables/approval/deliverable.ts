// Who may let a version go to production, and the record of it that the deployment asks for.

import { leastApprovals } from '../../../core/gate/least-approvals.ts';
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import approve from './files/approve.py';
import testApprove from './files/test_approve.py';

const validDays = 30;

const records: Variant = {
  id: 'approval-records',
  render(sheet): readonly RenderedFile[] {
    const { plan, names, choice } = sheet;
    const { team } = plan.spec;
    const least = leastApprovals(plan);
    const policy = {
      model: names.registered,
      system: choice('approval'),
      owner: team?.owner ?? '',
      approvers: team?.approvers ?? [],
      least_approvals: least,
      valid_days: validDays,
    };
    return [
      {
        path: workspacePath('mlops/governance/policy.yaml'),
        text: () =>
          printYaml(policy, {
            '': 'Who may approve a release. Empty lists let nothing through; they come from team in mlops.yaml.',
            approvers: 'Neither the owner nor whoever asked for the approval.',
            least_approvals:
              least === 2
                ? 'Two different people, as a regulation in mlops.yaml asks.'
                : 'Four eyes: who asks, and one who approves.',
          }),
      },
      { path: workspacePath('mlops/governance/approve.py'), text: approve },
      {
        path: workspacePath('mlops/governance/approval.schema.json'),
        text: () => `${JSON.stringify(schemaOf(names.registered, least), null, 2)}\n`,
      },
      { path: workspacePath('tests/test_approve.py'), text: testApprove },
      ...codeOwners(sheet),
    ];
  },
};

function schemaOf(model: string, least: 1 | 2) {
  const moment = { type: 'string', format: 'date-time' };
  const person = { type: 'string', minLength: 1 };
  const signature = { approved_by: person, approved_at: moment, report: { type: 'string', minLength: 1 } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Approval of a release',
    description: least === 2 ? 'It holds when a second person has signed too.' : 'It holds with one signature.',
    type: 'object',
    properties: {
      model: { const: model },
      version: { type: 'string', minLength: 1 },
      ...signature,
      expires_at: { ...moment, description: 'From then on it lets nothing go.' },
      requested_by: { type: 'string', description: 'Who asked; may not approve.' },
      registry_version: { type: 'string' },
      digest: { type: 'string', description: 'Where the approved model lies in the registry.' },
      second: {
        type: 'object',
        properties: signature,
        required: Object.keys(signature),
        additionalProperties: false,
      },
    },
    required: ['model', 'version', 'approved_by', 'approved_at', 'expires_at', 'requested_by', 'report'],
    additionalProperties: false,
  };
}

// What a review system can name: an account or a group, or a mail address.
const isHandle = (name: string) => /^@?[A-Za-z0-9](?:[\w./-]*[A-Za-z0-9])?$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(name);

function codeOwners({ plan, choice }: PlanSheet): readonly RenderedFile[] {
  const paths: Readonly<Record<string, string>> = {
    'github-environment': '.github/CODEOWNERS',
    'gitlab-environment': '.gitlab/CODEOWNERS',
  };
  const path = paths[choice('approval')];
  const owners = (plan.spec.team?.approvers ?? [])
    .filter(isHandle)
    .map((name) => (name.includes('@') ? name : `@${name}`));
  if (path === undefined || owners.length === 0) return [];
  const lines = [
    '# Who may approve, and what was approved, changes only under the eyes of the approvers.',
    '# It binds when the protected branch asks for a review by code owners.',
    `/mlops/governance/ ${owners.join(' ')}`,
    `/${path} ${owners.join(' ')}`,
  ];
  // A repository may have one already: it is the team's own.
  return [{ path: workspacePath(path), text: `${lines.join('\n')}\n`, ownership: 'seed-once' }];
}

export const approval: Deliverable = {
  id: 'approval',
  title: 'Approval of releases',
  from: 'T2',
  because: ['approval'],
  variants: [records],
  isNeeded: (sheet) => (sheet.made('approval')?.choice ?? 'none') !== 'none',
};
