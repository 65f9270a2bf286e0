// What a version of the model carries in the registry, whichever registry it is.
import type { Deliverable, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';

const registries = [
  'mlflow',
  'wandb',
  'vertex-registry',
  'sagemaker-registry',
  'azureml-registry',
  'unity-catalog',
] as const;

function variantOf(id: (typeof registries)[number]): Variant {
  return {
    id,
    render({ plan, names }): readonly RenderedFile[] {
      const { capacity, practice, spec } = plan;
      const entry = {
        model_name: names.registered,
        version: names.version,
        stage: 'None',
        framework: { name: spec.model?.framework ?? 'scikit-learn', version: 'logged by the run' },
        metrics: Object.fromEntries(practice.metrics.map((metric) => [metric, null])),
        metadata: {
          training_data_version: 'tag data_digest of the run',
          git_commit: 'tag git_commit of the run',
          trained_at: 'start time of the run',
          trained_by: names.owner,
        },
        requirements: {
          cpu_cores: capacity.cpuCoresPerReplica,
          memory_gb: capacity.memoryGbPerReplica,
          gpu_required: capacity.gpusPerReplica > 0,
        },
        signature: {
          inputs: 'required, inferred from the input example',
          outputs: 'required, inferred from its predictions',
        },
      };
      const comments = {
        '': `Registry: ${id}. src/train.py fills the values when it registers; a version without a signature must not serve.`,
        stage: `Stages are deprecated: ${names.challengerAlias} (was Staging) and ${names.championAlias} (was Production) are aliases, Archived is a tag.`,
        metrics: `${practice.gateMetric} decides: ${practice.isHigherBetter ? 'higher' : 'lower'} is better.`,
      };
      return [
        {
          path: workspacePath('docs/mlops/outputs/model_registry_schema.yaml'),
          text: () => printYaml(entry, comments),
        },
      ];
    },
  };
}

export const registry: Deliverable = {
  id: 'registry',
  title: 'Model registry',
  from: 'T1',
  topic: 'registry',
  because: ['registry'],
  variants: registries.map(variantOf),
};
