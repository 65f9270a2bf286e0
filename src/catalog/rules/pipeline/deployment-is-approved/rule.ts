// In production a person stands between a new model and its users.
import { ancestorsOf } from '../../../../core/validate/order.ts';
import { orderOf, stepsOf } from '../../../../core/validate/pipeline-steps.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const deploymentIsApproved = defineRule({
  id: 'pipeline/deployment-is-approved',
  kinds: ['retraining-pipeline'],
  severity: 'warning',
  sources: ['github-environments', 'airflow-hitl'],
  check(document, report, _file, { spec }) {
    // Only where the project says that real users are served.
    if ((spec as { governance_level?: unknown } | undefined)?.governance_level !== 'production') return;
    const steps = stepsOf(document);
    const before = orderOf(steps);
    for (const step of steps.filter(({ isDeployment }) => isDeployment)) {
      const ancestors = ancestorsOf(step.name, before);
      if (step.needsApproval || steps.some(({ name, needsApproval }) => needsApproval && ancestors.has(name))) continue;
      report({
        at: step.at.place,
        message: `${step.name} deploys without a person's approval, and governance_level is production. Set approval_required: true here or on the step that evaluates.`,
      });
    }
  },
});
