// Types of the validators that build/generate.ts compiles.
import type { SchemaCheck } from '../../../core/validate/rule.ts';

export declare const checkInferenceService: SchemaCheck;
export declare const checkMlproject: SchemaCheck;
export declare const checkRetrainingPipeline: SchemaCheck;
