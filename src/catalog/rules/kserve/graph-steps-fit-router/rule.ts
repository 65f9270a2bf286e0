// A Switch asks conditions and a Splitter reads weights; elsewhere both are ignored.
import { offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const graphStepsFitRouter = defineRule({
  id: 'kserve/graph-steps-fit-router',
  kinds: ['inference-graph'],
  severity: 'warning',
  sources: ['kserve-graph-webhook'],
  check(document, report, file) {
    for (const node of document.entries('spec.nodes')) {
      const router = document.find([...node.path, 'routerType'])?.value;
      if (typeof router !== 'string') continue;
      for (const step of document.entries([...node.path, 'steps'])) {
        const condition = document.find([...step.path, 'condition']);
        const weight = document.find([...step.path, 'weight']);
        if (router === 'Switch' && !condition)
          report({
            at: step.place,
            message: 'This step of a Switch has no condition, so it is taken or left without a reason. Give it one.',
          });
        if (weight && router !== 'Splitter')
          report({
            at: entryPlace(weight),
            message: `weight is read in a Splitter only; a ${router} ignores it.`,
            fixes: offeredFix('Remove the weight', removeEntry({ document, file }, weight.path)),
          });
      }
    }
  },
});
