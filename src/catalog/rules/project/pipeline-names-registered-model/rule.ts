// A pipeline that registers under another name makes a second model that nobody serves.
import { capital, changeTo, meantBy } from '../../../../core/workspace/meant.ts';
import { stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const pipelineNamesRegisteredModel = defineProjectRule({
  id: 'project/pipeline-names-registered-model',
  kinds: ['retraining-pipeline'],
  severity: 'warning',
  sources: ['mlflow-registry'],
  on: ['model'],
  role: 'reference',
  check(at, project, report) {
    if (stringAt(at.mark.data, ['from']) !== 'pipeline') return;
    const meant = meantBy(at, project);
    if (!meant) return;
    report({
      at: at.place,
      message: `No model ${JSON.stringify(at.mark.name)} is defined here: the pipeline works on a model that nobody serves. Did you mean ${JSON.stringify(meant.name)}? ${capital(meant.because)}.`,
      related: [
        { path: meant.definition.path, place: meant.definition.place, message: `${meant.name} is defined here` },
      ],
      fixes: changeTo(meant.name, at),
    });
  },
});
