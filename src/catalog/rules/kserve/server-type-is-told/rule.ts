// KServe knows a server by the runtime's name; a renamed copy of MLServer's loses its protocol and variables.
import { insertEntry, offeredFix } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { containersOf, textOf } from '../../../manifests/pods.ts';

const key = 'serving.kserve.io/server-type';

export const serverTypeIsTold = defineRule({
  id: 'kserve/server-type-is-told',
  kinds: ['serving-runtime'],
  severity: 'info',
  sources: ['kserve-defaults', 'kserve-constants'],
  check(document, report, file) {
    const name = document.find('metadata.name');
    if (!name || document.find(['metadata', 'annotations', key]) || document.find('spec.multiModel')?.value === true)
      return;
    if (/^kserve-mlserver$/.test(String(name.value))) return;
    const server = containersOf(document).find(
      ({ found }) => isMapping(found.value) && /(^|\/)mlserver(:|@|$)/.test(textOf(found.value['image']) ?? ''),
    );
    if (!server) return;
    // Who sets the variables by hand does not need the annotation.
    const variables = document.entries([...server.found.path, 'env']);
    if (variables.some(({ value }) => isMapping(value) && value['name'] === 'MLSERVER_MODEL_IMPLEMENTATION')) return;
    report({
      at: name.place,
      message: `KServe takes this MLServer runtime for an unknown server, because of its name, and sets neither protocol v2 nor MLServer's variables. Add the annotation ${key}: mlserver.`,
      fixes: offeredFix(`Add ${key}`, insertEntry({ document, file }, ['metadata', 'annotations', key], 'mlserver')),
    });
  },
});
