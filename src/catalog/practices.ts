// How a model of each type is split, measured, gated and watched.
import type { Practice } from '../core/decide/decision.ts';
import type { ModelType } from '../core/spec/spec.ts';

export const practices: Readonly<Record<ModelType, Practice>> = {
  classification: { split: 'stratified 70/15/15, by time where rows have one', metrics: ['f1_score', 'roc_auc', 'precision', 'recall', 'log_loss'], gateMetric: 'f1_score', isHigherBetter: true, driftSignal: 'PSI of the score and of each feature', labelDelay: 'days to weeks; estimate until labels arrive', sources: ['scikit-metrics'] },
  regression: { split: 'random 70/15/15, by time where rows have one', metrics: ['rmse', 'mae', 'r2'], gateMetric: 'rmse', isHigherBetter: false, driftSignal: 'PSI of the prediction and of each feature', labelDelay: 'days to weeks', sources: ['scikit-metrics'] },
  clustering: { split: 'bootstrap samples; no labels', metrics: ['silhouette', 'stability_ari', 'cluster_share_min'], gateMetric: 'silhouette', isHigherBetter: true, driftSignal: 'PSI of cluster shares', labelDelay: 'never; judge by stability', sources: ['scikit-metrics'] },
  ranking: { split: 'by query group, never within one', metrics: ['ndcg_at_10', 'mrr', 'map_at_10'], gateMetric: 'ndcg_at_10', isHigherBetter: true, driftSignal: 'PSI of scores and of the clicked position', labelDelay: 'minutes to days (clicks)', sources: ['scikit-metrics'] },
  generative: { split: 'versioned golden set, held out from every prompt and adapter', metrics: ['judged_quality', 'faithfulness', 'context_recall', 'perplexity'], gateMetric: 'judged_quality', isHigherBetter: true, driftSignal: 'embedding drift of prompts, refusal and length rates', labelDelay: 'human labels on a sample, weekly', sources: ['evidently-drift'] },
  'time-series': { split: 'rolling-origin backtest, no shuffling', metrics: ['mase', 'smape', 'coverage_90'], gateMetric: 'mase', isHigherBetter: false, driftSignal: 'MASE per horizon and PSI of residuals', labelDelay: 'one forecast horizon', sources: ['scikit-split'] },
  recommendation: { split: 'leave the last interactions out, by time and user', metrics: ['recall_at_10', 'coverage', 'ndcg_at_10'], gateMetric: 'recall_at_10', isHigherBetter: true, driftSignal: 'PSI of item popularity and catalogue coverage', labelDelay: 'hours to days (interactions)', sources: ['scikit-metrics'] },
  'computer-vision': { split: 'by scene or device, never by frame', metrics: ['accuracy', 'map_50_95', 'recall'], gateMetric: 'accuracy', isHigherBetter: true, driftSignal: 'embedding drift, brightness and blur', labelDelay: 'days; a labelled sample', sources: ['scikit-metrics'] },
  nlp: { split: 'stratified, by document and time', metrics: ['f1_macro', 'accuracy', 'log_loss'], gateMetric: 'f1_macro', isHigherBetter: true, driftSignal: 'domain-classifier drift of texts, PSI of the score', labelDelay: 'days; a labelled sample', sources: ['evidently-drift'] },
};
