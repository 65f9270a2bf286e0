// Stages are deprecated in MLflow: one model could hold one version each, and moving one left no trace.
import { offeredFix } from '../../../../core/text/entry-edits.ts';
import type { Fix } from '../../../../core/text/finding.ts';
import type { Found, SourceDocument, SourceFile } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

const aliases: Readonly<Record<string, string>> = { Production: 'champion', Staging: 'challenger' };

export const aliasReplacesStage = defineRule({
  id: 'registry/alias-replaces-stage',
  kinds: ['model-registry-entry'],
  severity: 'info',
  sources: ['mlflow-stages', 'mlflow-registry'],
  check(document, report, file) {
    const stage = document.find('stage');
    if (typeof stage?.value !== 'string' || !['Staging', 'Production', 'Archived'].includes(stage.value)) return;
    const alias = aliases[stage.value];
    report({
      at: stage.place,
      message: `Stages are deprecated since MLflow 2.9. ${
        alias
          ? `Use an alias, such as ${alias}: it moves in one call, and back in one.`
          : 'Say in a tag that the version is not to be used any more.'
      }`,
      fixes: fixFor(stage, document, file),
    });
  },
});

function fixFor(stage: Found, document: SourceDocument, file: SourceFile): readonly Fix[] {
  const alias = aliases[String(stage.value)];
  if (!alias || !stage.keyPlace || document.find('aliases')) return [];
  const quote = file.text[stage.keyPlace.start] === '"' ? '"' : '';
  return offeredFix(`Use the alias ${alias}`, [
    { place: stage.keyPlace, text: `${quote}aliases${quote}` },
    { place: stage.place, text: `[${quote}${alias}${quote}]` },
  ]);
}
