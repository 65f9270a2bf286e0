// Alertmanager refuses a route to a receiver that is not there, and a root route without one.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import type { Found, SourceDocument } from '../../../../core/text/source-file.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';
import { textOf } from '../../../manifests/pods.ts';

export const receiverIsDefined = defineRule({
  id: 'monitoring/receiver-is-defined',
  kinds: ['alertmanager-config'],
  severity: 'error',
  sources: ['alertmanager-config'],
  check(document, report, file) {
    const route = document.find('route');
    if (!route) return;
    const names = document
      .entries('receivers')
      .flatMap(({ value }) => (isMapping(value) ? (textOf(value['name']) ?? []) : []));
    const root = document.find('route.receiver');
    if (!root)
      report({
        at: entryPlace(route),
        message:
          'The root route needs a receiver: alerts that fit no other route go there. Alertmanager refuses the file without.',
      });
    for (const key of ['match', 'match_re', 'matchers']) {
      const found = document.find(['route', key]);
      if (found && document.entries(found.path).length > 0)
        report({
          at: entryPlace(found),
          message: `The root route must take every alert: Alertmanager refuses ${key} here. Put it on a route below.`,
        });
    }
    for (const receiver of routesBelow(route, document).flatMap(
      (one) => document.find([...one.path, 'receiver']) ?? [],
    )) {
      if (typeof receiver.value !== 'string' || names.includes(receiver.value)) continue;
      const near = nearestWord(receiver.value, names);
      report({
        at: receiver.place,
        message: `No receiver is called ${JSON.stringify(receiver.value)}: Alertmanager refuses the file. Defined: ${names.join(', ')}.`,
        fixes:
          near === undefined
            ? []
            : offeredFix(`Change it to ${near}`, replaceValue({ document, file }, receiver, near)),
      });
    }
  },
});

function routesBelow(route: Found, document: SourceDocument): readonly Found[] {
  return [route, ...document.entries([...route.path, 'routes']).flatMap((one) => routesBelow(one, document))];
}
