// What starts a new training, and what lets its result serve.
import { defineDecision } from '../../core/decide/decision.ts';

export const retraining = defineDecision({
  topic: 'retraining',
  options: {
    triggered: {
      title: 'drift, performance and schedule start a run by themselves',
      winsWhen: 'champion and challenger are compared before anything serves',
      sources: ['psi-review', 'mlflow-registry'],
    },
    confirmed: {
      title: 'a person confirms each run',
      winsWhen: 'a training run is expensive or labels are doubtful',
      sources: ['psi-review', 'mlflow-registry'],
    },
    scheduled: { title: 'on schedule only', winsWhen: 'nothing is monitored yet', sources: ['mlflow-registry'] },
  },
  dependsOn: ['retraining.on_drift', 'governance_level'],
  isNeeded: (context) => context.tier !== 'T1',
  decide(context) {
    const better = `only a challenger that is ${context.number('retraining.min_improvement_percent')} % better is promoted`;
    const limits =
      'PSI > 0.25 or the metric 10 % below the champion starts a run (5 % investigates, relative, with enough labels)';
    if (context.spec.retraining?.onDrift === 'confirm')
      return {
        choice: 'confirmed',
        because: `on_drift is confirm; ${limits}, after a person agreed; ${better}.`,
        alternatives: ['triggered'],
      };
    if (!context.isProductionLike)
      return {
        choice: 'scheduled',
        because: `Governance is experimental: a schedule is enough; ${better}.`,
        alternatives: ['triggered'],
      };
    return {
      choice: 'triggered',
      because: `${limits}; ${better}; approval still stands before production.`,
      alternatives: ['confirmed', 'scheduled'],
    };
  },
  settings: (context) => ({
    schedule: context.spec.retraining?.schedule ?? '0 2 * * 0',
    onDrift: context.spec.retraining?.onDrift ?? 'retrain',
    minImprovementPercent: context.number('retraining.min_improvement_percent'),
    coolDownHours: 24,
    metricInvestigatePercent: 5,
    metricRetrainPercent: 10,
  }),
});
