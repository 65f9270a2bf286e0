// The CRD does not ask for modelFormat, and without it no runtime can be chosen.
import { insertEntry, offeredFix } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

const byEnding: readonly (readonly [RegExp, string])[] = [
  [/\.onnx$/, 'onnx'],
  [/\.(joblib|pkl|pickle)$/, 'sklearn'],
  [/\.(bst|ubj)$/, 'xgboost'],
  [/\.pmml$/, 'pmml'],
  [/\.(pt|mar)$/, 'pytorch'],
  [/\.(plan|engine)$/, 'tensorrt'],
  [/^hf:\/\//, 'huggingface'],
];

export const modelFormatIsDeclared = defineRule({
  id: 'kserve/model-format-is-declared',
  kinds: ['inference-service'],
  severity: 'info',
  sources: ['kserve-crd', 'kserve-runtime-selection'],
  check(document, report, file) {
    const model = document.find('spec.predictor.model');
    if (!model || !isMapping(model.value) || isMapping(model.value['modelFormat'])) return;
    const uri = model.value['storageUri'];
    const guess = typeof uri === 'string' ? byEnding.find(([ending]) => ending.test(uri))?.[1] : undefined;
    const path = [...model.path, 'modelFormat'];
    report({
      at: entryPlace(model),
      message:
        'The model has no modelFormat: it is admitted, and no runtime can be chosen. Add modelFormat with a name.',
      fixes:
        guess === undefined || document.find(path)
          ? []
          : offeredFix(`Add the format ${guess}`, insertEntry({ document, file }, path, { name: guess })),
    });
  },
});
