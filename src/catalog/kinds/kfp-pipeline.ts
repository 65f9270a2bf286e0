// A Kubeflow pipeline as the SDK compiles it (IR YAML).
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const kfpPipeline: Kind = {
  id: 'kfp-pipeline',
  title: 'Compiled Kubeflow pipeline',
  documentation: 'https://www.kubeflow.org/docs/components/pipelines/user-guides/core-functions/compile-a-pipeline/',
  recognise: (document) =>
    document.find('pipelineInfo') !== undefined &&
    ['root', 'deploymentSpec', 'components', 'schemaVersion'].some((key) => document.find([key]) !== undefined),
  schema: schemaOf('kfp-pipeline'),
};
