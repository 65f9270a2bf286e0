// A retry strategy without a limit trains for ever.
import { defineRule } from '../../../../core/validate/rule.ts';

export const retryHasLimit = defineRule({
  id: 'argo/retry-has-limit',
  kinds: ['argo-workflow', 'argo-cron-workflow'],
  severity: 'info',
  sources: ['argo-workflows'],
  check(document, report) {
    document.walk(({ path, keyPlace }) => {
      if (path.at(-1) !== 'retryStrategy' || path.includes('arguments')) return;
      const has = (key: string) => document.find([...path, key]) !== undefined;
      if (has('limit') || has('expression')) return;
      const at = keyPlace ?? document.find(path)?.place;
      if (at)
        report({
          at,
          message: 'Without limit or expression this is retried for ever, and so is its cost. Add limit: "2".',
        });
    });
  },
});
