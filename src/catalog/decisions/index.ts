// The shelf of decisions, in alphabetical order.
import type { Decision } from '../../core/decide/decision.ts';
import { accessControl } from './access-control.ts';
import { alerting } from './alerting.ts';
import { approval } from './approval.ts';
import { audit } from './audit.ts';
import { autoscaling } from './autoscaling.ts';
import { batch } from './batch.ts';
import { caching } from './caching.ts';
import { ci } from './ci.ts';
import { compression } from './compression.ts';
import { compute } from './compute.ts';
import { cost } from './cost.ts';
import { dataValidation } from './data-validation.ts';
import { distributedTraining } from './distributed-training.ts';
import { drift } from './drift.ts';
import { edge } from './edge.ts';
import { explainability } from './explainability.ts';
import { featureFlags } from './feature-flags.ts';
import { featureStore } from './feature-store.ts';
import { hpo } from './hpo.ts';
import { lineage } from './lineage.ts';
import { modelCard } from './model-card.ts';
import { modelLoading } from './model-loading.ts';
import { monitoring } from './monitoring.ts';
import { multiModel } from './multi-model.ts';
import { orchestration } from './orchestration.ts';
import { privacy } from './privacy.ts';
import { registry } from './registry.ts';
import { retraining } from './retraining.ts';
import { rollback } from './rollback.ts';
import { rollout } from './rollout.ts';
import { secrets } from './secrets.ts';
import { serving } from './serving.ts';
import { tracing } from './tracing.ts';
import { tracking } from './tracking.ts';

export const decisions: readonly Decision[] = [
  accessControl,
  alerting,
  approval,
  audit,
  autoscaling,
  batch,
  caching,
  ci,
  compression,
  compute,
  cost,
  dataValidation,
  distributedTraining,
  drift,
  edge,
  explainability,
  featureFlags,
  featureStore,
  hpo,
  lineage,
  modelCard,
  modelLoading,
  monitoring,
  multiModel,
  orchestration,
  privacy,
  registry,
  retraining,
  rollback,
  rollout,
  secrets,
  serving,
  tracing,
  tracking,
];
