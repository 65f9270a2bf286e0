// The registry entry and what is served name different versions of one model.
import { changeTo } from '../../../../core/workspace/meant.ts';
import { stringAt } from '../../../../core/workspace/plain.ts';
import { defineProjectRule } from '../../../../core/workspace/project-rule.ts';

export const registryVersionIsServed = defineProjectRule({
  id: 'project/registry-version-is-served',
  kinds: ['model-registry-entry'],
  severity: 'warning',
  sources: ['mlflow-registry'],
  on: ['registry-version'],
  role: 'definition',
  check(at, project, report) {
    const model = stringAt(at.mark.data, ['model']) ?? '';
    const served = project
      .all('storage-uri', 'definition')
      .filter(({ mark }) => stringAt(mark.data, ['model']) === model)
      .map((one) => ({ one, version: versionIn(one.mark.name) }));
    const [first] = served;
    if (!first || served.some(({ version }) => version === undefined || version === at.mark.name)) return;
    report({
      at: at.place,
      message: `The registry says version ${at.mark.name} of ${model}, but ${first.version} is served: what was approved is not what answers. Bring the two together.`,
      related: [
        { path: first.one.path, place: first.one.place, message: `version ${first.version} is served from here` },
      ],
      fixes: first.version === undefined ? [] : changeTo(first.version, at),
    });
  },
});

/** A version of three numbers that is a whole part of the path. */
function versionIn(uri: string): string | undefined {
  return /(?:^|\/)v?(\d+\.\d+\.\d+(?:-[\w.]+)?)(?:\/|$)/.exec(uri)?.[1];
}
