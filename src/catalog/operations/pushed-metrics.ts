// Metrics that the project's own programs push when they end; rules, dashboards and programs share these names.

export const pushed = {
  driftPsi: 'feature_drift_psi',
  driftLastSuccess: 'drift_last_success_timestamp_seconds',
  qualityLoss: 'model_quality_loss_percent',
  batchLastSuccess: 'batch_last_success_timestamp_seconds',
  batchRowsRead: 'batch_rows_read',
  batchRowsQuarantined: 'batch_rows_quarantined',
  runFailed: 'mlops_run_failed',
} as const;
