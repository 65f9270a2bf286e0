// `mlops explain` and `mlops rules`: the pages behind findings and decisions.
import { explainableIds, listRules, nearestWord, explain as pageOf } from '../../../api.ts';
import { exitCodes, type Io } from '../io.ts';
import { summaryOf } from '../rule-summary.ts';

export function explain(id: string, isJson: boolean, io: Io): number {
  const page = pageOf(id);
  if (page === undefined) {
    const near = nearestWord(id, explainableIds());
    io.say(
      `There is no rule or decision ${JSON.stringify(id)}.${near ? ` Did you mean ${near}?` : ' "mlops rules" lists the rules.'}`,
    );
    return exitCodes.usage;
  }
  io.out(isJson ? JSON.stringify({ kind: 'explanation', id, page }) : page);
  return exitCodes.fine;
}

export function listAllRules(isJson: boolean, io: Io): number {
  const list = listRules().map(({ id, severity, page }) => ({ id, severity, says: summaryOf(page) }));
  io.out(
    isJson
      ? JSON.stringify({ kind: 'rules', rules: list })
      : list.map(({ id, severity, says }) => `${io.paint('bold', id)} (${severity}): ${says}`).join('\n'),
  );
  return exitCodes.fine;
}
