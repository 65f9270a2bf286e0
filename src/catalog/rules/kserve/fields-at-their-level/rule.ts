// A field of another level is unknown where it stands; here is where it belongs.

import type { EditedDocument } from '../../../../core/text/entry-edits.ts';
import { insertEntry, offeredFix, removeEntry } from '../../../../core/text/entry-edits.ts';
import type { Fix } from '../../../../core/text/finding.ts';
import type { Found, Path } from '../../../../core/text/source-file.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { components, entryPlace } from '../../../manifests/kserve.ts';

const ofComponent = [
  'minReplicas',
  'maxReplicas',
  'scaleTarget',
  'scaleMetric',
  'autoScaling',
  'containerConcurrency',
  'timeout',
  'canaryTrafficPercent',
  'logger',
  'batcher',
  'deploymentStrategy',
  'serviceAccountName',
  'nodeSelector',
  'tolerations',
  'affinity',
  'volumes',
  'imagePullSecrets',
];
const ofModel = ['modelFormat', 'protocolVersion', 'storageUri', 'runtime', 'runtimeVersion'];

export const fieldsAtTheirLevel = defineRule({
  id: 'kserve/fields-at-their-level',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-component', 'kserve-crd'],
  check(document, report, file) {
    const edited = { document, file };
    const move = (found: Found | undefined, to: Path, why: string) => {
      if (!found) return;
      report({
        at: entryPlace(found),
        message: `${String(found.path.at(-1))} is no field here: ${why} Move it to ${to.join('.')}.`,
        fixes: movedTo(to, found, edited),
      });
    };
    for (const component of components)
      for (const field of ofComponent)
        move(
          document.find(['spec', component, 'model', field]),
          ['spec', component, field],
          'scaling and the pod belong to the component, not to the model.',
        );
    if (isMapping(document.find('spec.predictor.model')?.value))
      for (const field of ofModel)
        move(
          document.find(['spec', 'predictor', field]),
          ['spec', 'predictor', 'model', field],
          'it describes the model.',
        );
    for (const component of components) {
      if (document.find(['spec', component]) === undefined)
        move(document.find([component]), ['spec', component], 'components stand below spec.');
      for (const wrapper of ['podSpec', 'podTemplate', 'template']) {
        const found = document.find(['spec', component, wrapper]);
        if (found)
          report({
            at: entryPlace(found),
            message: `There is no ${wrapper}: the fields of the pod stand directly in ${component}. Take the wrapper away.`,
          });
      }
    }
  },
});

function movedTo(to: Path, found: Found, edited: EditedDocument): readonly Fix[] {
  const isTaken = edited.document.find(to) !== undefined;
  const removal = removeEntry(edited, found.path);
  const insertion = isTaken ? undefined : insertEntry(edited, to, found.value);
  return offeredFix(`Move it to ${to.join('.')}`, removal && insertion ? [...removal, ...insertion] : undefined);
}
