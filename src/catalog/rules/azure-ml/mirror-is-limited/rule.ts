// Mirrored requests cost as much as real ones: Azure ML copies them to one deployment, and half of them at most.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

const most = 50;

export const mirrorIsLimited = defineRule({
  id: 'azure-ml/mirror-is-limited',
  kinds: ['azure-ml'],
  severity: 'error',
  sources: ['azure-rollout', 'azure-online'],
  check(document, report, file) {
    const mirrored = document.entries('mirror_traffic').filter(({ value }) => typeof value === 'number' && value > 0);
    const second = mirrored[1];
    if (second)
      report({
        at: second.keyPlace ?? second.place,
        message: `Azure ML mirrors to one deployment only, and ${mirrored.length} are named here. Keep the one that is tried out.`,
      });
    for (const share of mirrored) {
      const name = String(share.path.at(-1));
      if (Number(share.value) > most)
        report({
          at: share.place,
          message: `At most ${most} per cent of the requests can be mirrored, not ${Number(share.value)}: Azure ML refuses the endpoint.`,
          fixes: offeredFix(`Change to ${most}`, replaceValue({ document, file }, share, most)),
        });
      const live = document.find(['traffic', name]);
      if (typeof live?.value === 'number' && live.value > 0)
        report({
          at: share.keyPlace ?? share.place,
          message: `${name} gets live requests already; a deployment gets live or mirrored ones, not both. Take one of them away.`,
        });
    }
  },
});
