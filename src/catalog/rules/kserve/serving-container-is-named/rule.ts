// Among several containers KServe looks for the name kserve-container, first in the list; without it the controller panics.
import { insertEntry, offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { textOf } from '../../../manifests/pods.ts';
import { legacyFrameworks } from '../../../runtimes/resolve-runtime.ts';

export const servingContainerIsNamed = defineRule({
  id: 'kserve/serving-container-is-named',
  kinds: ['inference-service', 'serving-runtime'],
  severity: 'warning',
  sources: ['kserve-predictor', 'kserve-storage-uri'],
  check(document, report, file) {
    const isRuntime = document.find('kind')?.value !== 'InferenceService';
    const base = isRuntime ? ['spec', 'containers'] : ['spec', 'predictor', 'containers'];
    const hasModel =
      !isRuntime && ['model', ...legacyFrameworks].some((field) => document.find(['spec', 'predictor', field]));
    const listed = document.entries(base);
    // A single container of a predictor is renamed by the webhook; ModelMesh has names of its own.
    if (hasModel || listed.length === 0 || (!isRuntime && listed.length === 1)) return;
    if (isRuntime && document.find('spec.multiModel')?.value === true) return;
    const names = listed.map(({ value }) => (isMapping(value) ? textOf(value['name']) : undefined));
    const index = names.indexOf('kserve-container');
    if (index === 0 || (isRuntime && index > 0) || names.some((name) => name?.includes('{{'))) return;
    const first = document.find([...base, 0, 'name']);
    const edited = { document, file };
    report({
      at: first?.place ?? listed[0]?.place ?? document.place,
      message:
        index > 0
          ? 'kserve-container must be the first container: the controller overwrites the one in front of it. Move it to the front.'
          : isRuntime
            ? 'No container is called kserve-container: every InferenceService that uses this runtime stalls. Rename the one that serves.'
            : 'None of these containers is called kserve-container: the controller panics and makes nothing. Rename the one that serves, and put it first.',
      fixes:
        index > 0
          ? []
          : offeredFix(
              'Call the first one kserve-container',
              first
                ? replaceValue(edited, first, 'kserve-container')
                : insertEntry(edited, [...base, 0, 'name'], 'kserve-container'),
            ),
    });
  },
});
