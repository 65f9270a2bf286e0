// For engines in which nobody can be asked: a step that waits for the approval and fails when none comes.
import type { Pipeline, Step } from './pipeline.ts';

export const gateName = (step: string) => `approve-${step}`;

/** The same pipeline with a waiting step behind every approval; what came behind it comes behind the gate now. */
export function withGates(pipeline: Pipeline): Pipeline {
  const approved = new Set(pipeline.steps.filter(({ approval }) => approval !== undefined).map(({ name }) => name));
  if (approved.size === 0) return pipeline;
  return {
    ...pipeline,
    steps: pipeline.steps.flatMap((step): readonly Step[] => {
      const dependencies = step.dependencies.map((one) => (approved.has(one) ? gateName(one) : one));
      const { approval } = step;
      if (approval === undefined) return [{ ...step, dependencies }];
      const gate: Step = {
        ...step,
        name: gateName(step.name),
        component: 'approve',
        command: [...pipeline.program, 'approve'],
        dependencies: [step.name],
        config: { step: step.name, approvers: approval.approvers, timeout_hours: approval.timeoutHours },
        outputs: {},
        condition: undefined,
        approval: undefined,
        retries: 0,
        timeoutMinutes: Math.ceil(approval.timeoutHours * 60),
        cpu: '100m',
        memory: '256Mi',
        gpus: 0,
        isCached: false,
        runsOn: undefined,
      };
      return [{ ...step, dependencies, approval: undefined }, gate];
    }),
  };
}

/** Where the pipeline has approvals: they hold a machine while they wait. */
export function gateLosses({ steps }: Pipeline) {
  return steps.flatMap(({ name, approval }, index) =>
    approval
      ? [
          {
            at: ['steps', index, 'approval'],
            what: `The approval behind ${name} is a step that waits, up to ${approval.timeoutHours} hours, and fails without an answer.`,
            why: 'this engine has no task that waits for a person without holding a machine.',
            instead:
              'The project says in steps.py where an approval is looked up (the component "approve"); a tag on the model version in the registry is a good place.',
          },
        ]
      : [],
  );
}
