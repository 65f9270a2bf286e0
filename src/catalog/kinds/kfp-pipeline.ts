// A Kubeflow pipeline as the SDK compiles it (IR YAML).
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const kfpPipeline: Kind = {
  id: 'kfp-pipeline',
  title: 'Compiled Kubeflow pipeline',
  documentation: 'https://www.kubeflow.org/docs/components/pipelines/user-guides/core-functions/compile-a-pipeline/',
  // Two of its keys: one may be misspelt or missing.
  recognise: (document) =>
    ['pipelineInfo', 'deploymentSpec', 'schemaVersion', 'sdkVersion', 'root'].filter(
      (key) => document.find([key]) !== undefined,
    ).length > 1 && ['pipelineInfo', 'deploymentSpec'].some((key) => document.find([key]) !== undefined),
  schema: schemaOf('kfp-pipeline'),
};
