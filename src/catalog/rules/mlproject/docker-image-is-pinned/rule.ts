// An image without a tag, or with latest, is another one tomorrow.
import { defineRule } from '../../../../core/validate/rule.ts';

export const dockerImageIsPinned = defineRule({
  id: 'mlproject/docker-image-is-pinned',
  kinds: ['mlproject'],
  severity: 'info',
  sources: ['mlflow-projects'],
  check(document, report) {
    const image = document.find(['docker_env', 'image']);
    if (typeof image?.value !== 'string' || image.value === '' || /[{$]/.test(image.value)) return;
    const isPinned = /@sha256:[0-9a-f]{64}$/.test(image.value) || /:(?!latest$)[\w.-]+$/.test(image.value);
    if (!isPinned)
      report({
        at: image.place,
        message: `${image.value} is another image after the next push, so a run cannot be repeated. Pin a version or a digest (image@sha256:...).`,
      });
  },
});
