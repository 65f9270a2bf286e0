// Whether features get a store of their own.
import { defineDecision } from '../../core/decide/decision.ts';

export const featureStore = defineDecision({
  topic: 'feature-store',
  options: {
    none: {
      title: 'no feature store: versioned tables',
      winsWhen: 'features are read in batch or by one model only',
      sources: ['feast'],
    },
    feast: {
      title: 'Feast',
      winsWhen: 'two or more models share online features on portable parts',
      sources: ['feast'],
    },
    'sagemaker-feature-store': {
      title: 'SageMaker Feature Store',
      winsWhen: 'features are shared on AWS',
      sources: ['aws-feature-store'],
    },
    'vertex-feature-store': {
      title: 'Google feature store on BigQuery',
      winsWhen: 'features are shared on Google Cloud; the legacy one ends on 2027-02-17',
      sources: ['gcp-names'],
    },
    'databricks-feature-store': {
      title: 'Databricks online feature store',
      winsWhen: 'features are shared on Databricks',
      sources: ['databricks-feature-store'],
    },
  },
  dependsOn: ['feature_store', 'existing_stack', 'deployment_target'],
  isNeeded: (context) => context.tier !== 'T1',
  decide(context) {
    if (context.spec.featureStore !== true)
      return {
        choice: 'none',
        because:
          context.spec.featureStore === false
            ? 'feature_store is false; versioned tables are enough.'
            : 'Nobody said that models share online features; a store costs more than it gives.',
        alternatives: ['feast'],
      };
    const offer = context.offer('feature-store');
    if (offer)
      return {
        choice: offer.option,
        because: `feature_store is true and ${offer.stack.title} has one.`,
        alternatives: ['feast'],
      };
    return {
      choice: 'feast',
      because: `feature_store is true; Feast is portable, online reads get at most 30 % of the budget${context.budgetMs === undefined ? '' : ` (${Math.round(context.budgetMs * 0.3)} ms)`}.`,
      alternatives: ['none'],
    };
  },
});
