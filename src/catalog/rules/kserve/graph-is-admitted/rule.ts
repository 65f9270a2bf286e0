// What the webhook asks of an InferenceGraph: a root, one target a step, names that differ, weights that sum to 100.

import { offeredFix, renameKey } from '../../../../core/text/entry-edits.ts';
import type { Found, SourceDocument } from '../../../../core/text/source-file.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule, type Report } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

const targets = ['serviceName', 'nodeName', 'serviceUrl'];

export const graphIsAdmitted = defineRule({
  id: 'kserve/graph-is-admitted',
  kinds: ['inference-graph'],
  severity: 'error',
  sources: ['kserve-graph-webhook'],
  check(document, report, file) {
    const nodes = document.entries('spec.nodes');
    const [first] = nodes;
    if (first && !nodes.some((node) => node.path.at(-1) === 'root'))
      report({
        at: entryPlace(first),
        message: 'One node must be called root: there the graph begins, and the webhook refuses it otherwise.',
        fixes: offeredFix('Call the first node root', renameKey({ document, file }, first, 'root')),
      });
    for (const node of nodes) checkNode(node, document, report);
  },
});

function checkNode(node: Found, document: SourceDocument, report: (found: Report) => void): void {
  const steps = document.entries([...node.path, 'steps']);
  const names = new Set<unknown>();
  for (const step of steps) {
    if (!isMapping(step.value)) {
      report({
        at: step.place,
        message: 'A step is a mapping with exactly one of serviceName, nodeName or serviceUrl.',
      });
      continue;
    }
    const { value } = step;
    const set = targets.filter(
      (target) => value[target] !== undefined && value[target] !== null && value[target] !== '',
    );
    if (set.length !== 1)
      report({
        at: document.find([...step.path, set[1] ?? ''])?.keyPlace ?? step.place,
        message:
          set.length === 0
            ? 'This step has no target: set exactly one of serviceName, nodeName or serviceUrl.'
            : `This step has the targets ${set.join(' and ')}: exactly one is allowed.`,
      });
    const name = document.find([...step.path, 'name']);
    if (typeof name?.value === 'string' && names.has(name.value))
      report({
        at: name.place,
        message: `Two steps of this node are called ${JSON.stringify(name.value)}: names must differ.`,
      });
    if (name) names.add(name.value);
  }
  if (document.find([...node.path, 'routerType'])?.value !== 'Splitter') return;
  const weights = steps.map((step) => document.find([...step.path, 'weight'])?.value);
  const sum = weights.reduce<number>((total, weight) => total + (typeof weight === 'number' ? weight : 0), 0);
  const without = steps[weights.findIndex((weight) => typeof weight !== 'number')];
  if (without) report({ at: without.place, message: 'Every step of a Splitter needs a weight.' });
  else if (sum !== 100)
    report({
      at: document.find([...(steps.at(-1)?.path ?? node.path), 'weight'])?.place ?? entryPlace(node),
      message: `The weights of this Splitter sum to ${sum}: the webhook wants 100.`,
    });
}
