// An analysis that cannot fail lets every version through.
import { defineRule } from '../../../../core/validate/rule.ts';

export const analysisCanFail = defineRule({
  id: 'rollback/analysis-can-fail',
  kinds: ['argo-analysis-template'],
  severity: 'warning',
  sources: ['argo-rollouts-analysis'],
  check(document, report) {
    const metrics = document.find(['spec', 'metrics'])?.value;
    for (const index of Array.isArray(metrics) ? metrics.keys() : []) {
      const path = ['spec', 'metrics', index];
      const name = document.find([...path, 'name']) ?? document.find(path);
      const provider = document.find([...path, 'provider'])?.value;
      const limit = document.find([...path, 'failureLimit']);
      const has = (key: string) => document.find([...path, key]) !== undefined;
      // A job fails by its exit code, a plug-in by its own word.
      const decidesItself =
        typeof provider === 'object' && provider !== null && ('job' in provider || 'plugin' in provider);
      if (name && !decidesItself && !has('successCondition') && !has('failureCondition'))
        report({
          at: name.place,
          message:
            'This metric has neither successCondition nor failureCondition: whatever it measures, the version passes. Say what is good, such as "result[0] < 0.01".',
        });
      if (limit && Number(limit.value) === -1 && !has('consecutiveSuccessLimit'))
        report({
          at: limit.place,
          message:
            'failureLimit: -1 means that failures are never too many: the analysis cannot stop a rollout. Use 0 to 3.',
        });
    }
  },
});
