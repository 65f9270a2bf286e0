// `mlops.yaml`: read by the spec's own reader, so that the editor and the plan say the same.
import { choiceFindings } from '../../core/decide/choice-findings.ts';
import { readSpecFile } from '../../core/spec/read-spec.ts';
import type { Kind } from '../../core/validate/rule.ts';
import { decisions } from '../decisions/index.ts';

export const mlopsSpec: Kind = {
  id: 'mlops.yaml',
  title: 'MLOps spec',
  documentation: 'https://github.com/mlops-lifecycle/mlops-lifecycle-manager#readme',
  recognise(document, path) {
    if (/(^|\/)mlops\.ya?ml$/.test(path)) return true;
    return document.find('model_type') !== undefined && document.find('deployment_target') !== undefined;
  },
  read(file) {
    const reading = readSpecFile(file);
    // A syntax error is reported once, by the file itself.
    if (reading.kind === 'invalid') return reading.findings.filter(({ rule }) => rule !== 'yaml/syntax');
    return choiceFindings(reading.spec, { decisions }, file.documents[0]);
  },
};
