// mlops.yaml and the registry or the server spell one model in two ways.
import { changeTo, typedFor } from '../../../../core/workspace/meant.ts';
import { stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const modelNameAgrees = defineProjectRule({
  id: 'project/model-name-agrees',
  kinds: ['mlops.yaml'],
  severity: 'warning',
  sources: ['mlflow-registry'],
  on: ['model'],
  role: 'definition',
  check(at, project, report) {
    if (stringAt(at.mark.data, ['by']) !== 'spec') return;
    const others = project.all('model', 'definition').filter(({ mark }) => stringAt(mark.data, ['by']) !== 'spec');
    if (others.some(({ mark }) => mark.name === at.mark.name)) return;
    const near = others.find(({ mark }) => typedFor(at.mark.name, [mark.name]) !== undefined);
    if (!near) return;
    report({
      at: at.place,
      message: `The model is called ${JSON.stringify(at.mark.name)} here and ${JSON.stringify(near.mark.name)} where it is ${stringAt(near.mark.data, ['by']) === 'registry' ? 'registered' : 'served'}: alerts, dashboards and rollbacks go by the name. Spell it one way.`,
      related: [{ path: near.path, place: near.place, message: `${near.mark.name} stands here` }],
      fixes: changeTo(near.mark.name, at),
    });
  },
});
