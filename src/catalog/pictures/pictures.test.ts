// Boxes and arrows follow from the files alone.
import { expect, test } from 'vitest';
import { validate } from '../../api.ts';
import { pictureOf } from './index.ts';

function drawn(path: string, text: string) {
  const { file, kinds } = validate(path, text);
  const [document] = file.documents;
  const made = document && pictureOf(kinds[0], document);
  return (
    made && {
      nodes: made.nodes.map(({ id, look }) => `${id} (${look})`),
      edges: made.edges.map(
        ({ from, to, label, isBack }) => `${from} ${isBack ? '⇢' : '→'} ${to}${label ? ` [${label}]` : ''}`,
      ),
      places: made.nodes.map(({ place }) => text.slice(place.start, place.end)),
    }
  );
}

test('a retraining pipeline: triggers lead in, conditions stand on their arrow, the way back is dashed', () => {
  const text = `pipeline_name: fraud
schedule: "0 2 * * 0"
triggers:
  - { type: drift, metric: psi, threshold: 0.25, operator: greater_than }
steps:
  - { name: train, component: xgboost.Trainer }
  - { name: evaluate, component: custom.Evaluator, dependencies: [train], approval_required: true }
  - { name: deploy, component: kserve.Deployer, dependencies: [evaluate, gone], conditional: "evaluate.f1 > 0.9" }
rollback: { step: deploy, to: previous, when: [slo_violation] }
`;
  expect(drawn('p.yaml', text)).toMatchObject({
    nodes: [
      'trigger:schedule (trigger)',
      'trigger:0 (trigger)',
      'train (step)',
      'evaluate (approval)',
      'deploy (step)',
      'rollback (rollback)',
    ],
    edges: [
      'trigger:schedule → train',
      'trigger:0 → train',
      'train → evaluate',
      'evaluate → deploy [evaluate.f1 > 0.9]',
      'deploy ⇢ rollback',
    ],
  });
  expect(drawn('p.yaml', text)?.places[0]).toBe('"0 2 * * 0"');
});

test('half a pipeline is half a picture, and nothing is nothing', () => {
  expect(drawn('p.yaml', 'pipeline_name: a\nsteps:\n  - name: one\n  - nam\n')?.nodes).toEqual(['one (step)']);
  expect(drawn('p.yaml', 'pipeline_name: a\nsteps: []\n')).toBeUndefined();
});

test('an Argo DAG reads dependencies and depends', () => {
  const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: train- }
spec:
  entrypoint: main
  templates:
    - name: main
      dag:
        tasks:
          - { name: a, template: t }
          - { name: b, template: t, dependencies: [a] }
          - { name: c, template: t, depends: "a && (b.Succeeded || b.Skipped)" }
    - { name: t, container: { image: x } }
`;
  expect(drawn('w.yaml', text)?.edges).toEqual(['a → b', 'a → c', 'b → c', 'b → c']);
});

test('Argo steps run group after group', () => {
  const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: w }
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - [{ name: a, template: t }, { name: b, template: t }]
        - [{ name: c, template: t }]
`;
  expect(drawn('w.yaml', text)?.edges).toEqual(['a → c', 'b → c']);
});

test('a rollout shows its weights, pauses and the way back of an analysis', () => {
  const text = `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: fraud }
spec:
  strategy:
    canary:
      steps: [{ setWeight: 5 }, { pause: { duration: 10m } }, { analysis: { templates: [] } }, { pause: {} }]
`;
  expect(drawn('r.yaml', text)).toMatchObject({
    nodes: ['0 (service)', '1 (step)', '2 (step)', '3 (approval)', 'rollback (rollback)'],
    edges: ['0 → 1', '1 → 2', '2 → 3', '2 ⇢ rollback [fails]'],
  });
});

test('an inference graph names weights and services', () => {
  const text = `apiVersion: serving.kserve.io/v1alpha1
kind: InferenceGraph
metadata: { name: g }
spec:
  nodes:
    root:
      routerType: Splitter
      steps: [{ serviceName: a, weight: 80 }, { serviceName: b, weight: 20 }]
`;
  expect(drawn('g.yaml', text)?.edges).toEqual(['root → service:a [80 %]', 'root → service:b [20 %]']);
});
