// The server reads one version of the format, and refuses every other file.
import { insertEntry, offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

const wanted = '2.1.0';

export const schemaVersionIsRead = defineRule({
  id: 'kfp/schema-version-is-read',
  kinds: ['kfp-pipeline'],
  severity: 'error',
  sources: ['kfp'],
  check(document, report, file) {
    const edited = { document, file };
    const info = document.find('pipelineInfo') ?? document.find('pipeline_info');
    const version = document.find('schemaVersion') ?? document.find('schema_version');
    const top = info?.keyPlace ?? document.nearestPlace([]);
    if (!version)
      report({
        at: top,
        message: `The file does not say its schemaVersion; the server takes ${wanted} only and refuses the file.`,
        fixes: offeredFix(`Add schemaVersion ${wanted}`, insertEntry(edited, ['schemaVersion'], wanted)),
      });
    else if (version.value !== wanted && (typeof version.value === 'string' || typeof version.value === 'number'))
      report({
        at: version.place,
        message: `The server reads schemaVersion ${wanted} and refuses ${String(version.value)}. Compile the pipeline again with a kfp SDK of the server's version.`,
        fixes: offeredFix(`Change to ${wanted}`, replaceValue(edited, version, wanted)),
      });
    if (!document.find('root'))
      report({
        at: top,
        message:
          'The pipeline has no root, so there is nothing to run and the server refuses the file. Compile it again.',
      });
  },
});
