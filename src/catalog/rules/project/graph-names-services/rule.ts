// A graph routes to InferenceServices by name; the controller waits for one that never comes.
import { capital, changeTo, meantBy } from '../../../../core/workspace/meant.ts';
import { stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const graphNamesServices = defineProjectRule({
  id: 'project/graph-names-services',
  kinds: ['inference-graph', 'trained-model'],
  severity: 'warning',
  sources: ['kserve-runtimes'],
  on: ['model'],
  role: 'reference',
  check(at, project, report) {
    if (stringAt(at.mark.data, ['from']) !== 'graph') return;
    const meant = meantBy(at, project, (one) => stringAt(one.mark.data, ['by']) === 'inference-service');
    if (!meant) return;
    report({
      at: at.place,
      message: `No InferenceService ${JSON.stringify(at.mark.name)} is defined here: the graph never becomes ready. Did you mean ${JSON.stringify(meant.name)}? ${capital(meant.because)}.`,
      related: [
        { path: meant.definition.path, place: meant.definition.place, message: `${meant.name} is defined here` },
      ],
      fixes: changeTo(meant.name, at),
    });
  },
});
