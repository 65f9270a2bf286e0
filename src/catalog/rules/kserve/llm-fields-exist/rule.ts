// Fields that release announcements show and the API never had.

import type { EditedDocument } from '../../../../core/text/entry-edits.ts';
import { offeredFix, removeEntry, replaceValue } from '../../../../core/text/entry-edits.ts';
import type { TextEdit } from '../../../../core/text/finding.ts';
import type { Found, Path } from '../../../../core/text/source-file.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

const invented: readonly { readonly path: Path; readonly instead: string }[] = [
  { path: ['spec', 'router', 'gateway', 'managed'], instead: 'An empty object switches the part on: gateway: {}.' },
  { path: ['spec', 'router', 'route', 'httpRoute'], instead: 'An empty object switches the part on: route: {}.' },
  { path: ['spec', 'router', 'scheduler', 'tracing'], instead: 'Tracing is spec.tracing.' },
  { path: ['spec', 'gateway'], instead: 'The gateway stands below spec.router.' },
  { path: ['spec', 'workload'], instead: 'Write template, worker and parallelism directly below spec.' },
  { path: ['spec', 'template', 'spec'], instead: 'template is the pod itself: take this level away.' },
  { path: ['spec', 'worker', 'spec'], instead: 'worker is the pod itself: take this level away.' },
  { path: ['spec', 'prefill', 'template', 'spec'], instead: 'template is the pod itself: take this level away.' },
];

export const llmFieldsExist = defineRule({
  id: 'kserve/llm-fields-exist',
  kinds: ['llm-inference-service'],
  severity: 'error',
  sources: ['kserve-llm-types'],
  check(document, report, file) {
    const edited = { document, file };
    for (const { path, instead } of invented) {
      const found = document.find(path);
      if (!found) continue;
      report({
        at: entryPlace(found),
        message: `${path.join('.')} is no field of the API, though announcements show it: it is refused. ${instead}`,
        fixes: offeredFix('Leave it out', emptied(found, edited)),
      });
    }
    const inline = document.find('spec.router.scheduler.config.inline');
    if (typeof inline?.value === 'string')
      report({ at: entryPlace(inline), message: 'scheduler.config.inline is an object, not a text: take the | away.' });
  },
});

// Only the switches of the router: `gateway: {managed: true}` becomes `gateway: {}`.
function emptied(found: Found, edited: EditedDocument): readonly TextEdit[] | undefined {
  const parent = edited.document.find(found.path.slice(0, -1));
  if (found.path[1] !== 'router' || !parent || !isMapping(parent.value)) return undefined;
  if (Object.keys(parent.value).length > 1) return removeEntry(edited, found.path);
  const { text } = edited.file;
  const isBlock = text[parent.place.start] !== '{';
  if (!isBlock) return [{ place: parent.place, text: '{}' }];
  const key = parent.keyPlace;
  const end = parent.place.start + text.slice(parent.place.start, parent.place.end).trimEnd().length;
  return key ? [{ place: { start: key.end, end }, text: ': {}' }] : replaceValue(edited, parent, '{}');
}
