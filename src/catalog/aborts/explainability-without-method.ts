// Row A5, sheet A6: explanations are required and no method gives them.
import type { AbortRule } from '../../core/decide/decision.ts';

export const explainabilityWithoutMethod: AbortRule = {
  code: 'explainability-without-method',
  sources: ['shap', 'aiact-2024-1689'],
  check(context) {
    const isLaw = context.spec.regulations?.includes('credit') === true;
    if (context.spec.model?.explainability !== true && !isLaw) return undefined;
    if (!context.isGenerative) return undefined;
    return {
      because: `${isLaw ? 'Credit decisions' : 'model.explainability'} ask for a reason per prediction, and no method explains single outputs of a generative model faithfully.`,
      remedy:
        'Let an interpretable model decide and the generative one only phrase it, put a person into the decision, or set model.explainability: false.',
    };
  },
};
