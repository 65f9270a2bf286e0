// A compiled pipeline whose parts point nowhere is refused by the server.
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import type { Found, Path, SourceDocument } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const referencesExist = defineRule({
  id: 'kfp/references-exist',
  kinds: ['kfp-pipeline'],
  severity: 'error',
  sources: ['kfp'],
  check(document, report) {
    const components = keysAt(document, ['components']);
    const executors = keysAt(document, ['deploymentSpec', 'executors']);
    const say = (found: Found | undefined, legal: readonly string[], what: string) => {
      if (typeof found?.value !== 'string' || legal.includes(found.value)) return;
      const near = nearestWord(found.value, legal);
      report({
        at: found.place,
        message: `There is no ${what} ${JSON.stringify(found.value)}: the server refuses the pipeline.${near ? ` Did you mean ${JSON.stringify(near)}?` : ''}`,
        fixes: near ? [{ title: `Change to ${near}`, safe: false, edits: [{ place: found.place, text: near }] }] : [],
      });
    };
    for (const name of components) say(document.find(['components', name, 'executorLabel']), executors, 'executor');
    const dags: Path[] = [['root', 'dag'], ...components.map((name): Path => ['components', name, 'dag'])];
    for (const dag of dags) {
      const tasks = keysAt(document, [...dag, 'tasks']);
      for (const task of tasks) {
        const path = [...dag, 'tasks', task];
        say(document.find([...path, 'componentRef', 'name']), components, 'component');
        const waits = document.find([...path, 'dependentTasks'])?.value;
        for (const index of Array.isArray(waits) ? waits.keys() : [])
          say(document.find([...path, 'dependentTasks', index]), tasks, 'task');
        for (const kind of ['parameters', 'artifacts'])
          for (const input of keysAt(document, [...path, 'inputs', kind]))
            for (const from of ['taskOutputParameter', 'taskOutputArtifact'])
              say(document.find([...path, 'inputs', kind, input, from, 'producerTask']), tasks, 'task');
      }
    }
  },
});

function keysAt(document: SourceDocument, path: Path): readonly string[] {
  const value = document.find(path)?.value;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
