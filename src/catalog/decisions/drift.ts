// How a change of the data or of the predictions is noticed, and what follows from it.
import { psiNoiseFloor } from '../../core/decide/capacity.ts';
import { defineDecision } from '../../core/decide/decision.ts';
import { statuses } from '../statuses.ts';

// Below this many rows a window gives no verdict: chance alone reaches the watch band.
const leastRows = 500;

export const drift = defineDecision({
  topic: 'drift',
  options: {
    evidently: {
      title: 'Evidently job with fixed method and thresholds',
      winsWhen: 'drift is computed in a job of your own',
      sources: ['evidently-drift', 'psi-paper'],
    },
    'sagemaker-monitor': {
      title: 'SageMaker Model Monitor',
      winsWhen: 'captured data of a SageMaker endpoint is watched',
      sources: ['aws-model-monitor', 'psi-paper'],
    },
    'azureml-monitor': {
      title: 'Azure ML monitor schedule (PSI is native)',
      winsWhen: 'an Azure ML deployment collects its data',
      sources: ['azure-monitor-yaml', 'psi-paper'],
    },
    'databricks-profiling': {
      title: 'data profiling of the inference table',
      winsWhen: 'predictions land in a Delta table',
      sources: ['databricks-profiling', 'psi-paper'],
    },
    'vertex-monitoring': {
      title: 'Google model monitoring v2',
      winsWhen: 'a preview without PSI is acceptable',
      sources: ['gcp-monitoring'],
      status: statuses.vertexMonitoring,
    },
    tfdv: { title: 'TensorFlow Data Validation', winsWhen: 'TFX pipelines exist', sources: ['tfdv'] },
    'alibi-detect': {
      title: 'Alibi Detect',
      winsWhen: 'a licence exists',
      sources: ['alibi-license'],
      status: statuses.alibi,
    },
    'device-sketch': {
      title: 'histograms sent by devices',
      winsWhen: 'raw inputs never leave the device',
      sources: ['psi-paper'],
    },
  },
  dependsOn: ['existing_stack', 'deployment_target', 'environment.edge_tooling'],
  isNeeded: () => true,
  decide(context) {
    const floor = psiNoiseFloor({ bins: 10, reference: leastRows, current: leastRows }).toFixed(2);
    const bands = `PSI > 0.1 watch, > 0.2 investigate, > 0.25 retrain; KS p < 0.05 (adjusted) with D ≥ 0.1; no verdict below ${leastRows} rows (noise ${floor})`;
    if (context.runsOnDevices)
      return {
        choice: 'device-sketch',
        because: `Inputs stay on the device, histograms travel; ${bands}.`,
        alternatives: ['evidently'],
      };
    const offer = context.offer('drift');
    if (offer)
      return {
        choice: offer.option,
        because: `${offer.stack.title} watches what it logs; ${bands}.`,
        alternatives: ['evidently'],
      };
    return {
      choice: 'evidently',
      because: `A job of your own keeps the data in house; ${bands}.`,
      alternatives: context.framework === 'tensorflow' ? ['tfdv'] : ['alibi-detect'],
    };
  },
  settings: () => ({
    psiWatch: 0.1,
    psiInvestigate: 0.2,
    psiRetrain: 0.25,
    ksAlpha: 0.05,
    ksEffect: 0.1,
    leastRows,
    bins: 10,
    adjust: 'benjamini-hochberg',
  }),
  tasks: (context) =>
    context.modelType === 'nlp' || context.modelType === 'generative'
      ? ['Freeze the reference texts: distances per column do not exist for text, a domain classifier compares them']
      : ['Freeze reference data and bin edges in git'],
});
