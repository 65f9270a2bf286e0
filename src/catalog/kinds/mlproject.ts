// MLflow's MLproject: the loader takes any file whose lower-cased full name is `mlproject`, and skips keys it does not know.
import { type Finding, finding } from '../../core/text/finding.ts';
import type { SourceDocument } from '../../core/text/source-file.ts';
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const mlproject: Kind = {
  id: 'mlproject',
  title: 'MLproject',
  documentation: 'https://mlflow.org/docs/latest/ml/projects/',
  recognise: (document, path) => /(^|\/)mlproject(\.ya?ml)?$/i.test(path) || hasCommands(document),
  schema: schemaOf('mlproject'),
  // Other tools keep keys of their own in the file (the CHAP dialect), and MLflow does not mind.
  unknownKeys: 'warning',
  read(file): readonly Finding[] {
    const second = file.documents[1];
    if (!second) return [];
    return [
      finding({
        rule: 'schema/one-document',
        severity: 'error',
        message: 'MLflow reads a single document and refuses this file. Remove everything from the second `---` on.',
        place: { start: second.place.start, end: second.place.start + 1 },
      }),
    ];
  },
};

// Under another name: entry points that hold commands, which nothing else has.
function hasCommands(document: SourceDocument): boolean {
  const entryPoints = document.find('entry_points')?.value;
  if (typeof entryPoints !== 'object' || entryPoints === null || Array.isArray(entryPoints)) return false;
  return Object.values(entryPoints).some((entry) => typeof entry === 'object' && entry !== null && 'command' in entry);
}
