// What is written down, where, and for how long.
import type { Deliverable, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';

/** The longest period that a rule asks for, in days, with the rule. */
function retentionOf(
  regulations: readonly string[],
  wanted: number,
): { readonly days: number; readonly because: string } {
  const asked = [
    { days: wanted, because: 'retention_days, or what the plan assumes' },
    ...(regulations.includes('eu-ai-act')
      ? [{ days: 183, because: 'Regulation (EU) 2024/1689, Articles 19 and 26(6): six months at least' }]
      : []),
    ...(regulations.includes('hipaa')
      ? [{ days: 2190, because: '45 CFR 164.316(b)(2): six years for documentation' }]
      : []),
  ];
  return asked.reduce((longest, one) => (one.days > longest.days ? one : longest));
}

const logs: Variant = {
  id: 'audit-logs',
  render({ plan, made, names, serving }): readonly RenderedFile[] {
    const kept = retentionOf(plan.spec.regulations ?? [], Number(made('audit')?.settings['retentionDays'] ?? 90));
    const retention = {
      reviewed_by: 'OPEN: who reviews these periods once a year',
      logs: [
        {
          name: 'changes of what serves',
          where: 'audit.jsonl',
          written_by: 'src/lifecycle.py',
          days: kept.days,
          tamper_evidence: 'each line holds the hash of the line before; python src/lifecycle.py audit',
        },
        {
          name: 'deployments',
          where: '.mlops/releases.jsonl',
          written_by: 'mlops deploy, mlops rollback',
          days: kept.days,
          tamper_evidence: 'each line holds the hash of the line before',
        },
        {
          name: 'approvals',
          where: 'mlops/governance/approvals',
          written_by: 'mlops/governance/approve.py',
          days: kept.days,
          tamper_evidence: 'git history of a protected branch',
        },
        {
          name: 'predictions',
          where: 'predictions.jsonl or the table of the platform',
          written_by: 'the server',
          days: kept.days,
          tamper_evidence: 'write-once storage',
          fields: ['id', 'at', 'version', 'outputs'],
        },
      ],
      because: kept.because,
    };
    const policy = {
      apiVersion: 'audit.k8s.io/v1',
      kind: 'Policy',
      omitStages: ['RequestReceived'],
      rules: [
        // Their bodies must never reach a log.
        {
          level: 'Metadata',
          resources: [
            { group: '', resources: ['secrets', 'configmaps'] },
            { group: 'authentication.k8s.io', resources: ['tokenreviews'] },
          ],
        },
        {
          level: 'RequestResponse',
          namespaces: [names.namespace],
          verbs: ['create', 'update', 'patch', 'delete'],
          resources: [
            { group: 'apps', resources: ['deployments'] },
            { group: 'serving.kserve.io', resources: ['inferenceservices'] },
            { group: 'rbac.authorization.k8s.io', resources: ['rolebindings', 'roles'] },
          ],
        },
        { level: 'Metadata', namespaces: [names.namespace] },
        { level: 'None' },
      ],
    };
    const isOnKubernetes = serving?.platform === 'kubernetes';
    return [
      {
        path: workspacePath('mlops/governance/retention.yaml'),
        text: () =>
          printYaml(retention, {
            '': 'What is logged, where, and how long it is kept. Delete nothing earlier; keep nothing of people longer.',
          }),
      },
      ...(isOnKubernetes
        ? [
            {
              path: workspacePath('mlops/governance/k8s-audit-policy.yaml'),
              text: () =>
                printYaml(policy, {
                  '': "Given to the API server by its flag --audit-policy-file, or to the provider's audit option; it is no object of the cluster.",
                }),
            },
          ]
        : []),
    ];
  },
};

export const audit: Deliverable = {
  id: 'audit',
  title: 'Audit logs and retention',
  from: 'T2',
  because: ['audit'],
  variants: [logs],
  isNeeded: (sheet) => sheet.made('audit') !== undefined,
};
