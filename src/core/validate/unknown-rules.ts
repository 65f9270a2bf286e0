// A severity that is set for a rule that does not exist does nothing: a misspelt `off` would go unseen.
import { type Finding, finding } from '../text/finding.ts';
import { nearestWord } from '../text/nearest-word.ts';
import type { Found } from '../text/source-file.ts';

// Said by the readers themselves, under ids that are no rules of the shelf.
const ownGroups = /^(?:schema|yaml|spec|mlops)\//;

/** `entries` of the block `validate:` of a spec, against the ids of all rules. */
export function unknownRules(entries: readonly Found[], ids: readonly string[]): readonly Finding[] {
  const known = new Set(ids);
  return entries.flatMap(({ path, place, keyPlace = place }) => {
    const id = String(path.at(-1));
    if (known.has(id) || ownGroups.test(id)) return [];
    const near = nearestWord(id, ids);
    const fixes = near ? [{ title: `Write ${near}`, safe: false, edits: [{ place: keyPlace, text: near }] }] : [];
    const message = `There is no rule ${JSON.stringify(id)}, so this line does nothing.${near ? ` Did you mean ${near}?` : ' "mlops rules" lists them.'}`;
    return [finding({ rule: 'spec/unknown-rule', severity: 'error', message, place: keyPlace, fixes })];
  });
}
