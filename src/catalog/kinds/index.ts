// The shelf of document kinds; the first that recognises a document has it.
import type { Kind } from '../../core/validate/rule.ts';
import { inferenceService } from './inference-service.ts';
import { mlopsSpec } from './mlops-spec.ts';
import { mlproject } from './mlproject.ts';
import { retrainingPipeline } from './retraining-pipeline.ts';

export const kinds: readonly Kind[] = [inferenceService, mlopsSpec, mlproject, retrainingPipeline];
