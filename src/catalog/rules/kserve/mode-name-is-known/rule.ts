// A misspelt mode is taken for none: the cluster's default applies and nobody is told.
import { replaceValue } from '../../../../core/text/entry-edits.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { modeAnnotation } from '../../../manifests/kserve.ts';
import { isTemplated } from '../../../manifests/pods.ts';

const known = ['Standard', 'Knative', 'ModelMesh', 'RawDeployment', 'Serverless'];
const short: Readonly<Record<string, string>> = { raw: 'Standard', rawdeployments: 'Standard', kserverless: 'Knative' };

export const modeNameIsKnown = defineRule({
  id: 'kserve/mode-name-is-known',
  kinds: ['inference-service', 'inference-graph'],
  severity: 'warning',
  sources: ['kserve-defaults'],
  check(document, report, file) {
    const mode = document.find(modeAnnotation);
    if (typeof mode?.value !== 'string' || known.includes(mode.value) || isTemplated(mode.value)) return;
    const lower = mode.value.trim().toLowerCase();
    const near = Object.hasOwn(short, lower) ? short[lower] : nearestWord(mode.value, known);
    report({
      at: mode.place,
      message: `${JSON.stringify(mode.value)} is no deployment mode: KServe ignores it and takes the cluster's default. Write Standard or Knative, exactly so.`,
      fixes:
        near === undefined
          ? []
          : [{ title: `Change it to ${near}`, safe: false, edits: replaceValue({ document, file }, mode, near) }],
    });
  },
});
