// What Airflow 3 took away: a DAG that uses it is not imported, or its templates come out empty.
import { defineRule } from '../../../../core/validate/rule.ts';

const removed: readonly { readonly word: RegExp; readonly instead: string }[] = [
  { word: /\bSubDagOperator\b/g, instead: 'SubDAGs are gone. Use a task group.' },
  {
    word: /\bsla_miss_callback\b/g,
    instead: 'SLAs are gone. Use a deadline alert (Airflow 3.1), or an alert on the run time.',
  },
  {
    word: /\{\{[^{}\n]{0,80}?\b(execution_date|next_execution_date|prev_execution_date|tomorrow_ds|yesterday_ds|prev_ds|next_ds)\b/g,
    instead: 'The name is no longer in the context. Use logical_date, ds or data_interval_start.',
  },
];

export const namesExistInVersion3 = defineRule({
  id: 'airflow/names-exist-in-version3',
  kinds: [],
  severity: 'info',
  sources: ['airflow-docs'],
  check() {},
  checkText({ path, text }, report) {
    if (!/\.py$/.test(path) || !/^[ \t]*(?:from|import)[ \t]+airflow\b/m.test(text)) return;
    for (const { word, instead } of removed)
      for (const match of text.matchAll(word)) {
        const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
        if (line.trimStart().startsWith('#')) continue;
        const name = match[1] ?? match[0];
        const start = match.index + match[0].length - name.length;
        report({
          at: { start, end: start + name.length },
          message: `Airflow 3 has no ${name}. ${instead} "ruff check --select AIR301" finds the rest.`,
        });
      }
  },
});
