// Two panels of one id overwrite each other; a panel beyond the 24 columns is pushed somewhere else.
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { panelsOf } from '../../../manifests/promql.ts';

const columns = 24;

export const panelsFitTheGrid = defineRule({
  id: 'monitoring/panels-fit-the-grid',
  kinds: ['grafana-dashboard'],
  severity: 'warning',
  sources: ['grafana-provisioning'],
  check(document, report) {
    const ids = new Map<unknown, { readonly start: number; readonly end: number }>();
    for (const panel of panelsOf(document)) {
      const id = document.find([...panel.path, 'id']);
      if (typeof id?.value === 'number') {
        const first = ids.get(id.value);
        if (first)
          report({
            at: id.place,
            message: `Two panels have the id ${id.value}: links and alerts of one lead to the other. Number them apart.`,
            related: [{ place: first, message: 'the first one' }],
          });
        else ids.set(id.value, id.place);
      }
      const grid = document.find([...panel.path, 'gridPos']);
      if (!grid || !isMapping(grid.value)) continue;
      const { x, w } = grid.value;
      if (typeof x === 'number' && typeof w === 'number' && x + w > columns)
        report({
          at: grid.place,
          message: `The panel ends at column ${x + w}, and the grid has ${columns}. Make it narrower or move it to the left.`,
        });
    }
  },
});
