// A route to an entity that the endpoint does not serve is refused.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const routeNamesServedEntity = defineRule({
  id: 'databricks/route-names-served-entity',
  kinds: ['databricks-bundle'],
  severity: 'error',
  sources: ['databricks-bundles'],
  check(document, report, file) {
    document.walk(({ path }) => {
      if (path.at(-1) !== 'routes' || path.at(-2) !== 'traffic_config' || path[0] === 'targets') return;
      const config = path.slice(0, -2);
      const entities = [
        ...document.entries([...config, 'served_entities']),
        ...document.entries([...config, 'served_models']),
      ];
      const names = entities.map((entity) => document.find([...entity.path, 'name'])?.value);
      // Without a name an entity gets one made of its model and version; a variable is filled in by the bundle.
      if (names.length === 0 || !names.every((name) => typeof name === 'string' && !name.includes('${'))) return;
      for (const route of document.entries(path))
        for (const key of ['served_model_name', 'served_entity_name']) {
          const named = document.find([...route.path, key]);
          if (typeof named?.value !== 'string' || named.value.includes('${') || names.includes(named.value)) continue;
          const near = nearestWord(
            named.value,
            names.filter((name) => typeof name === 'string'),
          );
          report({
            at: named.place,
            message: `The endpoint serves no ${JSON.stringify(named.value)}, so the route leads nowhere and Databricks refuses it. Served are ${names.join(', ')}.`,
            fixes:
              near === undefined ? [] : offeredFix(`Change to ${near}`, replaceValue({ document, file }, named, near)),
          });
        }
    });
  },
});
