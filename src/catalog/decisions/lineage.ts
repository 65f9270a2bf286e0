// How a prediction is traced back to the data.
import { defineDecision } from '../../core/decide/decision.ts';

export const lineage = defineDecision({
  topic: 'lineage',
  options: {
    openlineage: {
      title: 'OpenLineage events with dataset digests',
      winsWhen: 'several tools touch the data',
      sources: ['openlineage'],
    },
    'platform-lineage': {
      title: "the platform's lineage",
      winsWhen: 'data, runs and models live on one platform',
      sources: ['databricks-lifecycle'],
    },
    'tracker-lineage': {
      title: 'dataset inputs of the tracker',
      winsWhen: 'the tracker sees all data',
      sources: ['mlflow-tracking'],
    },
  },
  dependsOn: ['existing_stack', 'tier'],
  isNeeded: (context) => context.tier === 'T3',
  decide(context) {
    const offer = context.offer('lineage');
    if (offer)
      return {
        choice: offer.option,
        because: `${offer.stack.title} draws it; commit and dataset digest stay the common keys.`,
        alternatives: ['openlineage'],
      };
    return {
      choice: 'openlineage',
      because: 'Raw data, features and model pass several tools; one event a run names inputs and output by digest.',
      alternatives: ['tracker-lineage'],
    };
  },
});
