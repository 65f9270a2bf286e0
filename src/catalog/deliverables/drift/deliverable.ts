// The jobs that watch the model itself: drift of its inputs, quality once labels arrive, and whether runs failed.
import type { Deliverable, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import driftJob from './files/drift_job.py';
import joinLabels from './files/join_labels.py';
import pushMetrics from './files/push_metrics.py';
import reportRun from './files/report_run.py';
import testJobs from './files/test_monitoring_jobs.py';

const isMeasuredAsDistance = new Set(['regression', 'time-series']);

const jobs: Variant = {
  id: 'psi-and-ks',
  render({ limits, names, plan }): readonly RenderedFile[] {
    const settings = {
      model: names.model,
      measure: isMeasuredAsDistance.has(plan.spec.modelType) ? 'distance' : 'share',
      limits: {
        psi_watch: limits.psiWatch,
        psi_investigate: limits.psiInvestigate,
        psi_retrain: limits.psiRetrain,
        ks_alpha: limits.ksAlpha,
        ks_effect: limits.ksEffect,
        least_rows: limits.leastRows,
        bins: limits.driftBins,
      },
    };
    const at = (name: string, text: RenderedFile['text']): RenderedFile => ({
      path: workspacePath(`mlops/monitoring/${name}`),
      text,
    });
    return [
      at('drift.json', () => `${JSON.stringify(settings, null, 2)}\n`),
      at('drift_job.py', driftJob),
      at('join_labels.py', joinLabels),
      at('push_metrics.py', pushMetrics),
      at('report_run.py', reportRun),
      { path: workspacePath('tests/test_monitoring_jobs.py'), text: testJobs },
    ];
  },
};

export const drift: Deliverable = {
  id: 'drift',
  title: 'Drift and quality jobs',
  from: 'T2',
  because: ['drift', 'monitoring'],
  variants: [jobs],
};
