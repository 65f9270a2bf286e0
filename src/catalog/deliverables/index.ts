// The shelf of deliverables, in alphabetical order.
import type { Deliverable } from '../../core/generate/artifact.ts';
import { alerting } from './alerting/deliverable.ts';
import { approval } from './approval/deliverable.ts';
import { audit } from './audit/deliverable.ts';
import { batch } from './batch/deliverable.ts';
import { ci } from './ci/deliverable.ts';
import { cost } from './cost/deliverable.ts';
import { drift } from './drift/deliverable.ts';
import { edge } from './edge/deliverable.ts';
import { featureStore } from './feature-store/deliverable.ts';
import { lineage } from './lineage/deliverable.ts';
import { loadTests } from './load-test/deliverable.ts';
import { mlProject } from './ml-project/deliverable.ts';
import { modelCard } from './model-card/deliverable.ts';
import { monitoring } from './monitoring/deliverable.ts';
import { pipelines } from './pipelines/deliverable.ts';
import { privacy } from './privacy/deliverable.ts';
import { registry } from './registry/deliverable.ts';
import { rollout } from './rollout/deliverable.ts';
import { runbooks } from './runbooks/deliverable.ts';
import { security } from './security/deliverable.ts';
import { serving } from './serving/deliverable.ts';
import { tracing } from './tracing/deliverable.ts';
import { tracking } from './tracking/deliverable.ts';
import { trackingServer } from './tracking-server/deliverable.ts';
import { tuning } from './tuning/deliverable.ts';

export const deliverables: readonly Deliverable[] = [
  alerting,
  approval,
  audit,
  batch,
  ci,
  cost,
  drift,
  edge,
  featureStore,
  lineage,
  loadTests,
  mlProject,
  modelCard,
  monitoring,
  pipelines,
  privacy,
  registry,
  rollout,
  runbooks,
  security,
  serving,
  tracing,
  tracking,
  trackingServer,
  tuning,
];
