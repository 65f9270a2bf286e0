// A datasource that is a variable must be defined by the dashboard; what only the import wizard fills stays literal elsewhere.
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { panelsOf } from '../../../manifests/promql.ts';

export const datasourceIsDefined = defineRule({
  id: 'monitoring/datasource-is-defined',
  kinds: ['grafana-dashboard'],
  severity: 'warning',
  sources: ['grafana-provisioning'],
  check(document, report) {
    const named = (path: string) =>
      document
        .entries(path)
        .flatMap(({ value }) => (isMapping(value) && typeof value['name'] === 'string' ? [value['name']] : []));
    const variables = named('templating.list');
    const inputs = named('__inputs');
    const told = new Set<string>();
    for (const panel of panelsOf(document)) {
      const source =
        document.find([...panel.path, 'datasource', 'uid']) ?? document.find([...panel.path, 'datasource']);
      const name = typeof source?.value === 'string' ? /^\$\{?(\w+)\}?$/.exec(source.value)?.[1] : undefined;
      if (!source || name === undefined || variables.includes(name) || name.startsWith('__') || told.has(name))
        continue;
      told.add(name);
      const isInput = inputs.includes(name);
      report({
        at: source.place,
        severity: isInput ? 'info' : 'warning',
        message: isInput
          ? `\${${name}} is filled by the import wizard only: provisioned from a file it stays literal, and every panel says that the datasource was not found. For provisioning use a variable of type datasource.`
          : `The dashboard defines no variable ${name}: the datasource is not found. Add a template variable of type datasource with this name.`,
      });
    }
  },
});
