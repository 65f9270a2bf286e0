// How a single prediction is explained.
import { defineDecision } from '../../core/decide/decision.ts';

export const explainability = defineDecision({
  topic: 'explainability',
  options: {
    'shap-tree': { title: 'SHAP for trees', winsWhen: 'the model is a tree ensemble', sources: ['shap'] },
    'shap-kernel': {
      title: 'SHAP, model-agnostic',
      winsWhen: 'the model is no tree and a second per explanation is acceptable',
      sources: ['shap'],
    },
    'integrated-gradients': {
      title: 'gradients of the network',
      winsWhen: 'the model is a neural network',
      sources: ['shap'],
    },
    'global-report': {
      title: 'importance in the model card only',
      winsWhen: 'nobody needs a reason for a single prediction',
      sources: ['shap'],
    },
  },
  dependsOn: ['model.explainability', 'model.framework', 'model_type', 'regulations'],
  isNeeded: (context) =>
    context.spec.model?.explainability === true ||
    context.spec.regulations?.includes('credit') === true ||
    context.tier === 'T3',
  decide(context) {
    const isAsked =
      context.spec.model?.explainability === true || context.spec.regulations?.includes('credit') === true;
    if (!isAsked)
      return {
        choice: 'global-report',
        because: 'No explanation per prediction was asked for.',
        alternatives: ['shap-tree'],
      };
    if (context.isTree)
      return {
        choice: 'shap-tree',
        because: `Explanations are required; ${context.framework} trees have exact and fast SHAP values.`,
        alternatives: ['global-report'],
      };
    if (context.isDeep)
      return {
        choice: 'integrated-gradients',
        because: `Explanations are required of a ${context.framework} network.`,
        alternatives: ['shap-kernel'],
      };
    return {
      choice: 'shap-kernel',
      because: `Explanations are required; ${context.framework} has no faster method.`,
      alternatives: ['global-report'],
    };
  },
});
