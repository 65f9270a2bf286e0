// Sheet A11: the strategy does not work with Keras 3.
import type { AbortRule } from '../../core/decide/decision.ts';

export const keras3Multiworker: AbortRule = {
  code: 'keras3-multiworker',
  sources: ['keras-mwms', 'keras-distribution'],
  check({ spec, framework }) {
    if (spec.choices?.['distributed-training'] !== 'tf-multiworker' || framework !== 'keras') return undefined;
    return {
      because: 'MultiWorkerMirroredStrategy was chosen for Keras 3, with which it does not work (open upstream issue).',
      remedy: 'Set choices.distributed-training: keras-distribution, or model.framework: tf-keras.',
    };
  },
};
