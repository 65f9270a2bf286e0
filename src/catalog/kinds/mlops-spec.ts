// `mlops.yaml`: read by the spec's own reader, so that the editor and the plan say the same.
import { choiceFindings } from '../../core/decide/choice-findings.ts';
import { readSpecFile, readSpecValue } from '../../core/spec/read-spec.ts';
import type { Finding } from '../../core/text/finding.ts';
import type { SourceFile } from '../../core/text/source-file.ts';
import type { Kind } from '../../core/validate/rule.ts';
import { decisions } from '../decisions/index.ts';
import { schemaOf } from '../schemas/index.ts';

export const mlopsSpec: Kind = {
  id: 'mlops.yaml',
  title: 'MLOps spec',
  schema: schemaOf('mlops'),
  schemaIsForWords: true,
  documentation: 'https://github.com/mlops-lifecycle/mlops-lifecycle-manager#readme',
  recognise(document, path) {
    if (/(^|\/)mlops\.ya?ml$/.test(path)) return true;
    return document.find('model_type') !== undefined && document.find('deployment_target') !== undefined;
  },
  read(file) {
    if (file.syntax.some(({ severity }) => severity === 'error')) return readHealthyHalf(file);
    const reading = readSpecFile(file);
    return reading.kind === 'invalid'
      ? reading.findings
      : choiceFindings(reading.spec, { decisions }, file.documents[0]);
  },
};

// While somebody types, what is wrong elsewhere stays underlined; that something is missing cannot be said yet.
function readHealthyHalf(file: SourceFile): readonly Finding[] {
  const [document] = file.documents;
  const reading = readSpecValue(document?.root, document);
  return reading.kind === 'invalid'
    ? reading.findings.filter(({ rule }) => rule !== 'spec/missing' && rule !== 'spec/shape' && rule !== 'spec/scale')
    : [];
}
