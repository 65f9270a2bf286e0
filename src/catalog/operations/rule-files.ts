// The alerts as Prometheus reads them: rule groups, and the tests that promtool runs on them.
import type { PlanSheet } from '../../core/generate/artifact.ts';
import { planDocumentPath } from '../../core/generate/plan-document.ts';
import { printYaml } from '../../core/text/print-yaml.ts';
import { type Alert, type AlertSet, alertsOf, anchorOf, runbookPath, severityOf } from './alerts.ts';

const ownLabels = (alert: Alert, sheet: PlanSheet) => ({
  severity: severityOf(alert.priority, sheet),
  priority: alert.priority,
  model: sheet.names.model,
});

const annotationsOf = ({ id, summary, action, runbook }: Alert, sheet: PlanSheet) => ({
  summary,
  action,
  runbook: sheet.isAtLeast('T2') ? `${runbookPath(runbook)}#${anchorOf(id)}` : planDocumentPath,
});

export function ruleGroups(sheet: PlanSheet, { recordings, alerts }: AlertSet = alertsOf(sheet)) {
  return {
    groups: [
      {
        name: sheet.names.model,
        rules: [
          ...recordings.map(({ record, expr }) => ({ record, expr })),
          ...alerts.map((alert) => ({
            alert: alert.id,
            expr: alert.expr,
            for: `${alert.forMinutes}m`,
            labels: ownLabels(alert, sheet),
            annotations: annotationsOf(alert, sheet),
          })),
        ],
      },
    ],
  };
}

/** For each alert: it fires, it stays silent, and both sides of its boundary. */
export function ruleTests(sheet: PlanSheet, ruleFile: string): string {
  const { alerts } = alertsOf(sheet);
  const tests = alerts.flatMap((alert) =>
    alert.cases.map(({ name, series, atMinute, fires }) => ({
      name: `${alert.id}: ${name}`,
      interval: '1m',
      input_series: series.map(({ series: metric, values }) => ({ series: metric, values })),
      alert_rule_test: [
        {
          eval_time: `${atMinute}m`,
          alertname: alert.id,
          exp_alerts: fires
            ? [{ exp_labels: { ...fires, ...ownLabels(alert, sheet) }, exp_annotations: annotationsOf(alert, sheet) }]
            : [],
        },
      ],
    })),
  );
  return printYaml(
    { rule_files: [ruleFile], evaluation_interval: '1m', tests },
    { '': 'Run it with: promtool test rules mlops/monitoring/queries_test.yaml' },
  );
}
