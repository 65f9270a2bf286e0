// KServe's LLMInferenceService and the configurations that it is merged from.
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const llmInferenceService: Kind = {
  id: 'llm-inference-service',
  title: 'KServe LLMInferenceService',
  documentation: 'https://kserve.github.io/website/docs/concepts/resources/llminferenceservice',
  resources: ['serving.kserve.io/LLMInferenceService', 'serving.kserve.io/LLMInferenceServiceConfig'],
  schema: schemaOf('llm-inference-service'),
};
