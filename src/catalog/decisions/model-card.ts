// What tells people what the model is for and where it fails.
import { defineDecision } from '../../core/decide/decision.ts';

export const modelCard = defineDecision({
  topic: 'model-card',
  options: {
    'full-card': {
      title: 'full card with subgroups, and its CycloneDX twin',
      winsWhen: 'production or a regulation asks',
      sources: ['hf-model-cards', 'cyclonedx-mlbom'],
    },
    'short-card': {
      title: 'short card',
      winsWhen: 'nobody outside the team uses the model',
      sources: ['hf-model-cards'],
    },
  },
  dependsOn: ['governance_level', 'regulations'],
  isNeeded: (context) => context.tier !== 'T1',
  decide: (context) =>
    context.governance === 'production' || context.isRegulated
      ? {
          choice: 'full-card',
          because: 'Production needs a card: use, data, metrics by subgroup with intervals, limits, contact.',
          alternatives: ['short-card'],
        }
      : {
          choice: 'short-card',
          because: `Governance ${context.governance}: purpose, data, metrics and limits on one page.`,
          alternatives: ['full-card'],
        },
  tasks: (context) =>
    context.governance === 'production'
      ? ['Fill in intended use and limits of the model card; only people know them']
      : [],
});
