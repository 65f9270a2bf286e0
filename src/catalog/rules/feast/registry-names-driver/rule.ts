// Feast reads postgresql:// as psycopg 3 and warns at every start.
import { safeFix } from '../../../../core/text/entry-edits.ts';
import { placeInScalar } from '../../../../core/text/place.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const registryNamesDriver = defineRule({
  id: 'feast/registry-names-driver',
  kinds: ['feast-feature-store'],
  severity: 'info',
  sources: ['feast'],
  check(document, report, file) {
    const path = document.find('registry.path');
    if (typeof path?.value !== 'string' || !path.value.startsWith('postgresql://')) return;
    const at = placeInScalar(path, { start: 0, end: 'postgresql'.length }, file.text);
    const isExact = file.text.slice(at.start, at.end) === 'postgresql';
    report({
      at: path.place,
      message:
        'Feast rewrites postgresql:// to its psycopg 3 driver and warns about it. Name the driver: postgresql+psycopg://.',
      fixes: isExact ? safeFix('Name the driver', [{ place: at, text: 'postgresql+psycopg' }]) : [],
    });
  },
});
