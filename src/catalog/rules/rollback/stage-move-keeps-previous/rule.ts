// The call archives what served: the way back is then a search in the archive.
import { defineRule } from '../../../../core/validate/rule.ts';

const move = /\btransition_model_version_stage\([^()]{0,400}?\barchive_existing_versions\s{0,10}=\s{0,10}True\b/g;

export const stageMoveKeepsPrevious = defineRule({
  id: 'rollback/stage-move-keeps-previous',
  kinds: [],
  severity: 'info',
  sources: ['mlflow-stages', 'mlflow-registry'],
  check() {},
  checkText({ path, text }, report) {
    if (!/\.py$/.test(path)) return;
    for (const match of text.matchAll(move)) {
      const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
      if (line.trimStart().startsWith('#')) continue;
      report({
        at: { start: match.index, end: match.index + match[0].length },
        message:
          'This archives every version that served, so nothing says which one to go back to; and stages are deprecated since MLflow 2.9. Move an alias (set_registered_model_alias) and note the version before it in a tag.',
      });
    }
  },
});
