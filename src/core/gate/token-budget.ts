// The plan document stays within the tokens of its tier, because people and agents read it whole.
import { planDocumentPath, tokenBudgets } from '../generate/plan-document.ts';
import { estimateTokens } from '../text/token-estimate.ts';
import { type Check, refuse } from './check.ts';

export const tokenBudget: Check = ({ artifacts, tier, tools }) =>
  artifacts.flatMap(({ path, text }) => {
    if (path !== planDocumentPath) return [];
    const tokens = (tools.countTokens ?? estimateTokens)(text);
    return tokens <= tokenBudgets[tier]
      ? []
      : [refuse(path, 'token-budget', `The plan has ${tokens} tokens; ${tier} allows ${tokenBudgets[tier]}.`)];
  });
