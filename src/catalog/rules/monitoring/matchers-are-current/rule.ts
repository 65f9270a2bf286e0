// match and match_re are deprecated; matchers say both, with negation.
import { offeredFix } from '../../../../core/text/entry-edits.ts';
import type { Found, SourceDocument } from '../../../../core/text/source-file.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

const signs: Readonly<Record<string, string>> = { match: '=', match_re: '=~' };

export const matchersAreCurrent = defineRule({
  id: 'monitoring/matchers-are-current',
  kinds: ['alertmanager-config'],
  severity: 'info',
  sources: ['alertmanager-config'],
  check(document, report, file) {
    const route = document.find('route');
    if (!route) return;
    for (const one of routesBelow(route, document)) {
      if (one.path.length === 1) continue;
      for (const [key, sign] of Object.entries(signs)) {
        const found = document.find([...one.path, key]);
        if (!found?.keyPlace || !isMapping(found.value)) continue;
        const matchers = Object.entries(found.value).map(([label, value]) => `'${label}${sign}"${String(value)}"'`);
        const isPlain = !matchers.some((matcher) => /['\\]/.test(matcher.slice(1, -1)));
        const end = found.place.start + file.text.slice(found.place.start, found.place.end).trimEnd().length;
        const isOnly =
          !Object.keys(signs).some((other) => other !== key && document.find([...one.path, other])) &&
          !document.find([...one.path, 'matchers']);
        report({
          at: entryPlace(found),
          message: `${key} is deprecated: write matchers: [${matchers.slice(0, 3).join(', ')}].`,
          fixes:
            isPlain && isOnly
              ? offeredFix('Write it as matchers', [
                  { place: { start: found.keyPlace.start, end }, text: `matchers: [${matchers.join(', ')}]` },
                ])
              : [],
        });
      }
    }
  },
});

function routesBelow(route: Found, document: SourceDocument): readonly Found[] {
  return [route, ...document.entries([...route.path, 'routes']).flatMap((one) => routesBelow(one, document))];
}
