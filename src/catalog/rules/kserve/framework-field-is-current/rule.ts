// The old fields still work, but the webhook rewrites them: what is read back differs from the file.
import { insertEntry, renameKey, safeFix } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace, modeAnnotation } from '../../../manifests/kserve.ts';
import { legacyFrameworks } from '../../../runtimes/resolve-runtime.ts';

const ofVersion2 = ['onnx', 'triton', 'huggingface'];

export const frameworkFieldIsCurrent = defineRule({
  id: 'kserve/framework-field-is-current',
  kinds: ['inference-service'],
  severity: 'info',
  sources: ['kserve-defaults'],
  check(document, report, file) {
    // ModelMesh reads the old fields itself.
    if (document.find('spec.predictor.model') || document.find(modeAnnotation)?.value === 'ModelMesh') return;
    const fields = legacyFrameworks.flatMap((field) => {
      const found = document.find(['spec', 'predictor', field]);
      return found && isMapping(found.value) ? [{ field, found, value: found.value }] : [];
    });
    const [first] = fields;
    if (!first || fields.length > 1) return;
    const { field, found, value } = first;
    const edited = { document, file };
    const renamed = renameKey(edited, found, 'model');
    const needsProtocol = ofVersion2.includes(field) && !('protocolVersion' in value);
    const protocol = needsProtocol ? insertEntry(edited, [...found.path, 'protocolVersion'], 'v2') : [];
    const format =
      'modelFormat' in value ? undefined : insertEntry(edited, [...found.path, 'modelFormat'], { name: field });
    report({
      at: entryPlace(found),
      message: `predictor.${field} is the old form: the webhook rewrites it to predictor.model, so the object differs from this file. Write model with modelFormat ${field}${needsProtocol ? ' and protocolVersion v2' : ''}.`,
      fixes: safeFix(
        'Write it as predictor.model',
        renamed && protocol && format ? [...renamed, ...protocol, ...format] : undefined,
      ),
    });
  },
});
