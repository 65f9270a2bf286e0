// SageMaker Pipelines: the definition, the schedule of EventBridge that starts it, and the rule that hears of its failure.
import {
  commonLosses,
  cronFor,
  type Engine,
  environmentOf,
  type Loss,
  safeName,
  secretLosses,
} from '../../core/compile/engine.ts';
import { gateLosses, withGates } from '../../core/compile/gates.ts';
import type { Pipeline, Step } from '../../core/compile/pipeline.ts';
import type { Condition, Operand } from '../../core/text/condition.ts';
import runner from './files/pipeline_steps.py';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const folder = '/opt/ml/processing/outputs';
type Json = Readonly<Record<string, unknown>>;

export const sagemaker: Engine = {
  id: 'sagemaker',
  title: 'SageMaker Pipelines',
  compile(pipeline) {
    const gated = withGates(pipeline);
    const losses: Loss[] = [
      ...commonLosses(pipeline),
      ...secretLosses(pipeline, 'Let the role of the job read Secrets Manager.'),
      ...gateLosses(pipeline),
      ...pipeline.steps.flatMap(machineLoss),
    ];
    const name = safeName(pipeline.name, 82);
    const definition = {
      Version: '2020-12-01',
      Metadata: {},
      Parameters: [
        { Name: 'RoleArn', Type: 'String' },
        { Name: 'Bucket', Type: 'String' },
      ],
      PipelineExperimentConfig: {
        ExperimentName: { Get: 'Execution.PipelineName' },
        TrialName: { Get: 'Execution.PipelineExecutionId' },
      },
      Steps: stepsOf(gated.steps),
    };
    const files = [
      { path: 'pipeline.json', text: json(definition) },
      { path: 'pipeline_steps.py', text: runner },
    ];
    return { files: [...files, ...scheduleOf(pipeline, name, losses), ...rollbackOf(pipeline, name, losses)], losses };
  },
};

// What comes behind a step that may be skipped stands in its branch, with all that comes behind that.
function stepsOf(steps: readonly Step[]): readonly Json[] {
  const conditional = steps.find(({ condition }) => condition !== undefined);
  if (!conditional?.condition) return steps.map((step) => processing(step, steps));
  const inside = new Set([conditional.name]);
  for (const step of steps) if (step.dependencies.some((one) => inside.has(one))) inside.add(step.name);
  const within = steps.filter(({ name }) => inside.has(name));
  const outside = steps.filter(({ name }) => !inside.has(name));
  const branch = within.map((step) => (step === conditional ? { ...step, condition: undefined } : step));
  const waits = conditional.dependencies.filter((one) => outside.some(({ name }) => name === one));
  return [
    ...stepsOf(outside),
    {
      Name: `if-${conditional.name}`,
      Type: 'Condition',
      ...(waits.length > 0 ? { DependsOn: waits } : {}),
      Arguments: { Conditions: conditionsOf(conditional.condition), IfSteps: stepsOf(branch), ElseSteps: [] },
    },
  ];
}

function processing(step: Step, siblings: readonly Step[]): Json {
  // What stands before the branch has ended when the branch begins.
  const waits = step.dependencies.filter((one) => siblings.some(({ name }) => name === one));
  const hasOutputs = Object.keys(step.outputs).length > 0;
  return {
    Name: step.name,
    Type: 'Processing',
    ...(waits.length > 0 ? { DependsOn: waits } : {}),
    Arguments: {
      ProcessingResources: {
        ClusterConfig: {
          InstanceType: step.gpus > 0 ? 'ml.g5.xlarge' : 'ml.m5.xlarge',
          InstanceCount: 1,
          VolumeSizeInGB: 30,
        },
      },
      AppSpecification: { ImageUri: step.image, ContainerEntrypoint: step.command },
      Environment: { ...environmentOf(step), MLOPS_OUTPUTS: folder },
      RoleArn: { Get: 'Parameters.RoleArn' },
      StoppingCondition: { MaxRuntimeInSeconds: Math.min(432_000, Math.ceil(step.timeoutMinutes * 60)) },
      ProcessingOutputConfig: {
        Outputs: [
          {
            OutputName: 'outputs',
            AppManaged: false,
            S3Output: {
              LocalPath: folder,
              S3UploadMode: 'EndOfJob',
              S3Uri: {
                'Std:Join': {
                  On: '/',
                  Values: ['s3:/', { Get: 'Parameters.Bucket' }, { Get: 'Execution.PipelineExecutionId' }, step.name],
                },
              },
            },
          },
        ],
      },
    },
    ...(hasOutputs
      ? { PropertyFiles: [{ PropertyFileName: 'outputs', OutputName: 'outputs', FilePath: 'outputs.json' }] }
      : {}),
    ...(step.isCached ? { CacheConfig: { Enabled: true, ExpireAfter: 'P1D' } } : {}),
    ...(step.retries > 0
      ? {
          RetryPolicies: [
            {
              ExceptionType: ['Step.SERVICE_FAULT', 'Step.THROTTLING'],
              IntervalSeconds: Math.max(1, Math.ceil(step.backoffS)),
              BackoffRate: 2,
              MaxAttempts: Math.min(20, step.retries),
            },
            {
              ExceptionType: ['SageMaker.JOB_INTERNAL_ERROR', 'SageMaker.CAPACITY_ERROR', 'SageMaker.RESOURCE_LIMIT'],
              IntervalSeconds: Math.max(1, Math.ceil(step.backoffS)),
              BackoffRate: 2,
              MaxAttempts: Math.min(20, step.retries),
            },
          ],
        }
      : {}),
  };
}

// The list holds all together; "or" and "not" are conditions themselves.
function conditionsOf(condition: Condition): readonly Json[] {
  return condition.kind === 'and' ? condition.parts.flatMap(conditionsOf) : [conditionOf(condition)];
}

function conditionOf(condition: Condition): Json {
  switch (condition.kind) {
    case 'or':
      return { Type: 'Or', Conditions: condition.parts.map(conditionOf) };
    case 'and':
      // Not (not a or not b): there is no "and" inside of "or".
      return {
        Type: 'Not',
        Expression: {
          Type: 'Or',
          Conditions: condition.parts.map((part) => ({ Type: 'Not', Expression: conditionOf(part) })),
        },
      };
    case 'not':
      return { Type: 'Not', Expression: conditionOf(condition.part) };
    case 'compare': {
      const { left, operator, right } = condition;
      if (operator === '!=') return { Type: 'Not', Expression: conditionOf({ ...condition, operator: '==' }) };
      const type = {
        '>': 'GreaterThan',
        '>=': 'GreaterThanOrEqualTo',
        '<': 'LessThan',
        '<=': 'LessThanOrEqualTo',
        '==': 'Equals',
      }[operator];
      return { Type: type, LeftValue: operandOf(left), RightValue: operandOf(right) };
    }
    default:
      return condition satisfies never;
  }
}

function operandOf(operand: Operand): unknown {
  if (operand.kind === 'value') return operand.value;
  return {
    'Std:JsonGet': { PropertyFile: { Get: `Steps.${operand.step}.PropertyFiles.outputs` }, Path: operand.output },
  };
}

function scheduleOf({ schedule, timezone, concurrency }: Pipeline, name: string, losses: Loss[]) {
  if (schedule === undefined) return [];
  const cron = cronFor(schedule, 'aws');
  if (cron.kind === 'loss') {
    losses.push({
      at: ['schedule'],
      what: 'There is no schedule.',
      why: cron.why,
      instead: 'Make two schedules, one for each of the two days.',
    });
    return [];
  }
  if (concurrency !== 'allow')
    losses.push({
      at: ['concurrency'],
      what: 'Two runs may go on at once.',
      why: 'a schedule starts a run whatever else is running.',
      instead: 'Let the first step look for a running execution and end (list-pipeline-executions).',
    });
  losses.push({
    at: ['schedule'],
    what: 'ACCOUNT, REGION and ROLE in schedule.json stand for yours.',
    why: 'the pipeline does not name them.',
    instead: 'Replace them; the role may start executions of this pipeline and nothing else.',
  });
  const request = {
    Name: name.slice(0, 64),
    ScheduleExpression: `cron(${cron.expression})`,
    ScheduleExpressionTimezone: timezone,
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: {
      Arn: `arn:aws:sagemaker:REGION:ACCOUNT:pipeline/${name}`,
      RoleArn: 'arn:aws:iam::ACCOUNT:role/ROLE',
      RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 3600 },
    },
  };
  return [{ path: 'schedule.json', text: json(request) }];
}

function rollbackOf({ rollback }: Pipeline, name: string, losses: Loss[]) {
  if (!rollback) return [];
  losses.push({
    at: ['rollback'],
    what: `What takes ${rollback.step} back is started by an event, not by the pipeline.`,
    why: 'a pipeline has no step that runs because another failed.',
    instead: 'Give the rule of rollback-rule.json a target that runs pipeline_steps with "rollback".',
  });
  const rule = {
    Name: `${name.slice(0, 55)}-rollback`,
    EventPattern: JSON.stringify({
      source: ['aws.sagemaker'],
      'detail-type': ['SageMaker Model Building Pipeline Execution Step Status Change'],
      detail: {
        currentStepStatus: ['Failed'],
        stepName: [rollback.step],
        pipelineArn: [{ suffix: `:pipeline/${name}` }],
      },
    }),
    State: 'ENABLED',
    Description: `Takes ${rollback.step} back to ${rollback.to}`,
  };
  return [{ path: 'rollback-rule.json', text: json(rule) }];
}

function machineLoss({ name, cpu, memory, gpus }: Step, index: number): readonly Loss[] {
  if (gpus === 0 && cpu === '1' && memory === '2Gi') return [];
  return [
    {
      at: ['steps', index, 'resources'],
      what: `${name} gets an instance, ${gpus > 0 ? 'ml.g5.xlarge with one GPU' : 'ml.m5.xlarge with 4 cores and 16 GB'}, not ${cpu} CPU, ${memory}${gpus > 0 ? ` and ${gpus} GPU` : ''}.`,
      why: 'jobs are sized by type of instance.',
      instead: 'Change InstanceType where that is too little or too much.',
    },
  ];
}
