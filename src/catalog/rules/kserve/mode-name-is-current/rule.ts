// RawDeployment and Serverless were renamed in KServe 0.16; the webhook rewrites them, and git and cluster differ.
import { replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { modeAnnotation } from '../../../manifests/kserve.ts';

const renamed: Readonly<Record<string, string>> = { RawDeployment: 'Standard', Serverless: 'Knative' };

export const modeNameIsCurrent = defineRule({
  id: 'kserve/mode-name-is-current',
  kinds: ['inference-service', 'inference-graph'],
  severity: 'info',
  sources: ['kserve-defaults'],
  check(document, report, file) {
    const mode = document.find(modeAnnotation);
    const current =
      typeof mode?.value === 'string' && Object.hasOwn(renamed, mode.value) ? renamed[mode.value] : undefined;
    if (!mode || current === undefined) return;
    report({
      at: mode.place,
      message: `${String(mode.value)} is called ${current} since KServe 0.16: the webhook rewrites it, so the object differs from this file. Write ${current} once the cluster runs 0.16 or later.`,
      fixes: [
        {
          title: `Change it to ${current} (KServe 0.16 or later)`,
          safe: false,
          edits: replaceValue({ document, file }, mode, current),
        },
      ],
    });
  },
});
