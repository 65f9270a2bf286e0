// From data to what serves: drawn for people, and as events for a catalogue.
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { stepsOf } from '../pipelines/steps.ts';
import lineageScript from './files/lineage.py';

function document(sheet: PlanSheet): string {
  const { names, made } = sheet;
  const serves = made('serving')?.choice ?? made('batch')?.choice ?? made('edge')?.choice ?? 'serving';
  const store = made('feature-store')?.choice;
  const hasStore = store !== undefined && store !== 'none';
  const steps = stepsOf(sheet);
  const first = steps[0]?.name ?? '';
  const nodes = [
    'data["training data<br/>tag data_digest"]',
    ...(hasStore ? [`features["features<br/>${store}"]`] : []),
    'subgraph retraining["mlops/pipelines/retraining.yaml"]',
    ...steps.map(({ name }) => `  ${name}["${name}"]`),
    ...steps.flatMap(({ name, dependencies = [] }) => dependencies.map((before) => `  ${before} --> ${name}`)),
    'end',
    'run["training run<br/>tag git_commit"]',
    `version["${names.registered}<br/>version in the registry"]`,
    `champion["${names.registered}@${names.championAlias}"]`,
    `serving["${serves}"]`,
    'predictions["predictions<br/>with the version that answered"]',
    'labels["labels"]',
  ];
  const edges = [
    ...(hasStore ? ['data --> features', `features --> ${first}`] : [`data --> ${first}`]),
    'model-training --> run',
    'run --> version',
    'version -->|compared| model-evaluation',
    `model-deployment -->|${(made('approval')?.choice ?? 'none') === 'none' ? 'moves the alias' : 'after approval'}| champion`,
    'champion --> serving',
    'serving --> predictions',
    'predictions --> labels',
    'labels -->|next training| data',
  ];
  return [
    '# Lineage',
    '',
    '```mermaid',
    'flowchart LR',
    ...[...nodes, ...edges].map((line) => `  ${line}`),
    '```',
    '',
    '## From a prediction back to its data',
    '',
    '| from | by | to |',
    '| --- | --- | --- |',
    '| a prediction | `version` in the prediction log | a version in the registry |',
    '| a version | its run | parameters, metrics, signature |',
    '| a run | tag `git_commit` | the code |',
    '| a run | tag `data_digest`, SHA-256 over every value | the data |',
    '| a version | `mlops/governance/approvals` | who let it go |',
    '| a release | `.mlops/releases.jsonl` | when it went out, and what came before |',
    '',
    '`python mlops/governance/lineage.py` prints the OpenLineage event of a version; `--send` gives it to the catalogue at `OPENLINEAGE_URL`.',
    '',
  ].join('\n');
}

const openLineage: Variant = {
  id: 'openlineage',
  render(sheet): readonly RenderedFile[] {
    return [
      { path: workspacePath('docs/mlops/lineage.md'), text: () => document(sheet) },
      { path: workspacePath('mlops/governance/lineage.py'), text: lineageScript },
    ];
  },
};

export const lineage: Deliverable = {
  id: 'lineage',
  title: 'Lineage',
  from: 'T2',
  because: ['lineage'],
  variants: [openLineage],
  isNeeded: (sheet) => sheet.made('lineage') !== undefined,
};
