// An output that the component does not have is found missing when the run comes there.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import type { Found, Path, SourceDocument } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

type Sort = 'parameters' | 'artifacts';

export const outputKeysExist = defineRule({
  id: 'kfp/output-keys-exist',
  kinds: ['kfp-pipeline'],
  severity: 'error',
  sources: ['kfp'],
  check(document, report, file) {
    for (const { dag, task, key, sort } of usesIn(document)) {
      const component = document.find([...dag, 'tasks', task, 'componentRef', 'name'])?.value;
      if (typeof component !== 'string' || !document.find(['components', component])) continue;
      const legal = document
        .entries(['components', component, 'outputDefinitions', sort])
        .map(({ path }) => String(path.at(-1)));
      if (typeof key.value !== 'string' || legal.includes(key.value)) continue;
      const near = nearestWord(key.value, legal);
      report({
        at: key.place,
        message: `${task} has no output ${JSON.stringify(key.value)}${legal.length > 0 ? `, only ${legal.join(', ')}` : ''}: what waits for it fails. Name an output of ${component}, or compile the pipeline again.`,
        fixes: near === undefined ? [] : offeredFix(`Change to ${near}`, replaceValue({ document, file }, key, near)),
      });
    }
  },
});

interface Use {
  readonly dag: Path;
  readonly task: string;
  readonly key: Found;
  readonly sort: Sort;
}

function usesIn(document: SourceDocument): readonly Use[] {
  const dags: readonly Path[] = [
    ['root', 'dag'],
    ...document.entries('components').map(({ path }): Path => [...path, 'dag']),
  ];
  return dags.flatMap((dag) => [
    ...document.entries([...dag, 'tasks']).flatMap(({ path }) => [
      ...document.entries([...path, 'inputs', 'parameters']).flatMap((input) => {
        const at: Path = [...input.path, 'taskOutputParameter'];
        return use(document, { dag, at, task: 'producerTask', key: 'outputParameterKey', sort: 'parameters' });
      }),
      ...document.entries([...path, 'inputs', 'artifacts']).flatMap((input) => {
        const at: Path = [...input.path, 'taskOutputArtifact'];
        return use(document, { dag, at, task: 'producerTask', key: 'outputArtifactKey', sort: 'artifacts' });
      }),
    ]),
    ...document.entries([...dag, 'outputs', 'parameters']).flatMap((output) => {
      const at: Path = [...output.path, 'valueFromParameter'];
      return use(document, { dag, at, task: 'producerSubtask', key: 'outputParameterKey', sort: 'parameters' });
    }),
    ...document
      .entries([...dag, 'outputs', 'artifacts'])
      .flatMap((output) =>
        document
          .entries([...output.path, 'artifactSelectors'])
          .flatMap(({ path: at }) =>
            use(document, { dag, at, task: 'producerSubtask', key: 'outputArtifactKey', sort: 'artifacts' }),
          ),
      ),
  ]);
}

interface Reference {
  readonly dag: Path;
  readonly at: Path;
  readonly task: string;
  readonly key: string;
  readonly sort: Sort;
}

function use(document: SourceDocument, { dag, at, task, key, sort }: Reference): readonly Use[] {
  const producer = document.find([...at, task])?.value;
  const found = document.find([...at, key]);
  return typeof producer === 'string' && found ? [{ dag, task: producer, key: found, sort }] : [];
}
