// References between nodes are checked nowhere: an unknown node answers an error at the first request.

import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const graphNodesConnect = defineRule({
  id: 'kserve/graph-nodes-connect',
  kinds: ['inference-graph'],
  severity: 'warning',
  sources: ['kserve-graph-webhook'],
  check(document, report, file) {
    const nodes = document.entries('spec.nodes');
    const names = nodes.map((node) => String(node.path.at(-1)));
    const next = new Map<string, string[]>();
    for (const node of nodes)
      for (const step of document.entries([...node.path, 'steps'])) {
        const target = document.find([...step.path, 'nodeName']);
        if (typeof target?.value !== 'string' || target.value === '') continue;
        const from = String(node.path.at(-1));
        if (names.includes(target.value)) {
          next.set(from, [...(next.get(from) ?? []), target.value]);
          if (leadsBack(target.value, from, next))
            report({
              at: target.place,
              message: `The way from ${from} over ${target.value} leads back to ${from}: a request would go round for ever.`,
            });
          continue;
        }
        const near = nearestWord(target.value, names);
        report({
          at: target.place,
          // The rest of a graph that is shown in part may define it.
          severity: near === undefined ? 'info' : 'warning',
          message: `No node is called ${JSON.stringify(target.value)}: requests that come here fail. Defined: ${names.join(', ')}.`,
          fixes:
            near === undefined
              ? []
              : offeredFix(`Change it to ${near}`, replaceValue({ document, file }, target, near)),
        });
      }
    for (const node of nodes) {
      const name = String(node.path.at(-1));
      if (name !== 'root' && names.includes('root') && !leadsBack('root', name, next))
        report({
          at: entryPlace(node),
          severity: 'info',
          message: `No way from root leads to the node ${name}: it is never used.`,
        });
    }
  },
});

function leadsBack(from: string, to: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one === to) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    open.push(...(next.get(one) ?? []));
  }
  return false;
}
