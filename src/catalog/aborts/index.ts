// The shelf of aborts, in alphabetical order; each file names its row and its rule in the decision sheet.
import type { AbortRule } from '../../core/decide/decision.ts';
import { canaryWithoutKnative } from './canary-without-knative.ts';
import { capacityExceeded } from './capacity-exceeded.ts';
import { conflictingInputs } from './conflicting-inputs.ts';
import { contradictoryGovernance } from './contradictory-governance.ts';
import { edgeWithoutRuntime } from './edge-without-runtime.ts';
import { ensembleTooSlow } from './ensemble-too-slow.ts';
import { explainabilityWithoutMethod } from './explainability-without-method.ts';
import { formatNotServable } from './format-not-servable.ts';
import { gpuRequired } from './gpu-required.ts';
import { keras3Multiworker } from './keras3-multiworker.ts';
import { retiredPlatform } from './retired-platform.ts';
import { scaleToZeroTooSlow } from './scale-to-zero-too-slow.ts';

export const aborts: readonly AbortRule[] = [
  canaryWithoutKnative,
  capacityExceeded,
  conflictingInputs,
  contradictoryGovernance,
  edgeWithoutRuntime,
  ensembleTooSlow,
  explainabilityWithoutMethod,
  formatNotServable,
  gpuRequired,
  keras3Multiworker,
  retiredPlatform,
  scaleToZeroTooSlow,
];
