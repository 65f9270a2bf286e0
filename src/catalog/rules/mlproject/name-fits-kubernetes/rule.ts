// The name becomes part of the job's name on Kubernetes and of the image's when one is built.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

// MLflow adds a dash and a time of 26 characters; 63 is the limit.
const most = 36;

export const nameFitsKubernetes = defineRule({
  id: 'mlproject/name-fits-kubernetes',
  kinds: ['mlproject'],
  severity: 'info',
  sources: ['mlflow-projects'],
  check(document, report, file) {
    const name = document.find('name');
    // Only projects with an image can run there.
    if (typeof name?.value !== 'string' || /[{$]/.test(name.value)) return;
    if (!isMapping(document.find('docker_env')?.value) || fits(name.value)) return;
    const plain = name.value
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, most)
      .replaceAll(/^-|-$/g, '');
    report({
      at: name.place,
      message: `On Kubernetes the job is named after the project, and with --build-image the image is: lower-case letters, digits and dashes, ${most} at most. ${JSON.stringify(name.value)} is refused there.`,
      fixes: fits(plain) ? offeredFix(`Change to ${plain}`, replaceValue({ document, file }, name, plain)) : [],
    });
  },
});

function fits(name: string): boolean {
  return name.length <= most && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(name);
}
