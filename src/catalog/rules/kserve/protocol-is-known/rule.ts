// protocolVersion is plain text to the API server; a word that no runtime declares finds no runtime.
import { replaceValue } from '../../../../core/text/entry-edits.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { isTemplated } from '../../../manifests/pods.ts';

const known = ['v1', 'v2', 'grpc-v1', 'grpc-v2'];
const otherNames: Readonly<Record<string, string>> = {
  v2grpc: 'grpc-v2',
  grpc: 'grpc-v2',
  rest: 'v2',
  http: 'v1',
  oip: 'v2',
};

export const protocolIsKnown = defineRule({
  id: 'kserve/protocol-is-known',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-runtime-selection'],
  check(document, report, file) {
    const protocol = document.find('spec.predictor.model.protocolVersion');
    if (typeof protocol?.value !== 'string' || known.includes(protocol.value) || isTemplated(protocol.value)) return;
    const lower = protocol.value.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
    const near = Object.hasOwn(otherNames, lower) ? otherNames[lower] : nearestWord(protocol.value, known);
    report({
      at: protocol.place,
      message: `protocolVersion ${JSON.stringify(protocol.value)} is none that a runtime declares, so none will be found. Known: ${known.join(', ')}.`,
      fixes:
        near === undefined
          ? []
          : [{ title: `Change it to ${near}`, safe: false, edits: replaceValue({ document, file }, protocol, near) }],
    });
  },
});
