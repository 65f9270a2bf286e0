// Some of the format is for Google's service only.
import type { Path } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const backendImplementsIt = defineRule({
  id: 'kfp/backend-implements-it',
  kinds: ['kfp-pipeline'],
  severity: 'warning',
  sources: ['kfp'],
  check(document, report) {
    const say = (path: Path, message: string) => {
      const found = document.find(path);
      if (found) report({ at: found.keyPlace ?? found.place, message: `The open-source backend ${message}` });
    };
    for (const { path } of document.entries(['deploymentSpec', 'executors'])) {
      say([...path, 'resolver'], 'has no resolvers. Look the artifact up in a component, or import it by address.');
      say([...path, 'customJob'], 'runs no custom jobs. Use a container, or a TrainJob for more than one machine.');
    }
    const dags: readonly Path[] = [
      ['root', 'dag'],
      ...document.entries('components').map(({ path }): Path => [...path, 'dag']),
    ];
    for (const dag of dags)
      for (const { path } of document.entries([...dag, 'tasks']))
        say(
          [...path, 'artifactIterator'],
          'cannot loop over artifacts. Loop over a list of addresses (parameterIterator).',
        );
  },
});
