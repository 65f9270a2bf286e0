// A second pipeline, or a second set of platform settings, makes the server refuse the file.
import { defineRule } from '../../../../core/validate/rule.ts';

export const onePipelinePerFile = defineRule({
  id: 'kfp/one-pipeline-per-file',
  kinds: ['kfp-pipeline'],
  severity: 'error',
  sources: ['kfp'],
  check(document, report, file) {
    const pipelines = file.documents.filter((one) => one.find('pipelineInfo'));
    const [first] = pipelines;
    const own = document.find('pipelineInfo');
    if (own && first && first.content !== document.content)
      report({
        at: own.keyPlace ?? own.place,
        message: 'This is the second pipeline of the file; the server takes one. Give each a file of its own.',
      });
    if (first?.content !== document.content) return;
    for (const platform of file.documents.filter((one) => one.find('platforms.kubernetes')).slice(1)) {
      const at = platform.find('platforms');
      if (at)
        report({
          at: at.keyPlace ?? at.place,
          message:
            'These are the second platform settings of the file; the server takes one document of them. Merge the two.',
        });
    }
  },
});
