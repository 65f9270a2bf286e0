// The intermediate representation that Kubeflow Pipelines and Vertex AI run, made as their compiler makes it.
import { environmentOf, printCondition, rollbackEnvironment } from '../../core/compile/engine.ts';
import { type OutputType, type Pipeline, readsOf, type Step, usualImage } from '../../core/compile/pipeline.ts';

type Json = Readonly<Record<string, unknown>>;

const parameterTypes: Readonly<Record<OutputType, string>> = {
  number: 'NUMBER_DOUBLE',
  text: 'STRING',
  boolean: 'BOOLEAN',
};
const conditional = (name: string) => `if-${name}`;
const handled = 'exit-handler-1';
const channel = (step: string, output: string) => `pipelinechannel--${step}-${output}`;

/** `name` must be lower-case DNS text. Approvals must be steps already. */
export function pipelineSpecOf(pipeline: Pipeline, name: string): Json {
  const components: Record<string, unknown> = {};
  const executors: Record<string, unknown> = {};
  for (const step of pipeline.steps) {
    components[`comp-${step.name}`] = {
      executorLabel: `exec-${step.name}`,
      ...parametersOf('outputDefinitions', step),
    };
    executors[`exec-${step.name}`] = { container: containerOf(step) };
    if (step.condition) components[`comp-${conditional(step.name)}`] = conditionOf(step);
  }
  const steps = { tasks: tasksOf(pipeline) };
  const { rollback } = pipeline;
  if (rollback) {
    components[`comp-${handled}`] = { dag: steps };
    components['comp-rollback'] = {
      executorLabel: 'exec-rollback',
      inputDefinitions: { parameters: { status: { isOptional: true, parameterType: 'TASK_FINAL_STATUS' } } },
    };
    executors['exec-rollback'] = {
      container: {
        image: pipeline.steps.find((step) => step.name === rollback.step)?.image ?? usualImage,
        command: [...pipeline.program, 'rollback'],
        args: ["MLOPS_STATUS={{$.inputs.parameters['status']}}"],
        env: Object.entries(rollbackEnvironment(pipeline)).map(([key, value]) => ({ name: key, value })),
      },
    };
  }
  return {
    pipelineInfo: { name },
    schemaVersion: '2.1.0',
    sdkVersion: 'kfp-2.17.0',
    root: {
      dag: rollback
        ? {
            tasks: {
              [handled]: { taskInfo: { name: handled }, componentRef: { name: `comp-${handled}` } },
              // Runs however the others end, and looks at how they did.
              rollback: {
                taskInfo: { name: 'rollback' },
                componentRef: { name: 'comp-rollback' },
                dependentTasks: [handled],
                inputs: { parameters: { status: { taskFinalStatus: { producerTask: handled } } } },
                triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' },
                cachingOptions: {},
              },
            },
          }
        : steps,
    },
    components,
    deploymentSpec: { executors },
  };
}

function parametersOf(key: 'outputDefinitions' | 'inputDefinitions', { outputs }: Step): Json {
  const entries = Object.entries(outputs);
  return entries.length === 0
    ? {}
    : {
        [key]: {
          parameters: Object.fromEntries(
            entries.map(([name, type]) => [name, { parameterType: parameterTypes[type] }]),
          ),
        },
      };
}

function tasksOf({ steps }: Pipeline): Json {
  const conditionals = new Set(steps.filter(({ condition }) => condition !== undefined).map(({ name }) => name));
  const taskNamed = (name: string) => (conditionals.has(name) ? conditional(name) : name);
  return Object.fromEntries(
    steps.map((step) => {
      const waits = step.dependencies.map(taskNamed);
      if (!step.condition) return [step.name, taskOf(step, waits)];
      const reads = readsOf(step.condition);
      return [
        conditional(step.name),
        {
          taskInfo: { name: conditional(step.name) },
          componentRef: { name: `comp-${conditional(step.name)}` },
          dependentTasks: [...new Set([...waits, ...reads.map((read) => taskNamed(read.step))])],
          inputs: {
            parameters: Object.fromEntries(
              reads.map((read) => [
                channel(read.step, read.output),
                { taskOutputParameter: { producerTask: taskNamed(read.step), outputParameterKey: read.output } },
              ]),
            ),
          },
          triggerPolicy: {
            condition: printCondition(step.condition, {
              and: '&&',
              or: '||',
              not: (inner) => `!(${inner})`,
              output: (of, output) => `inputs.parameter_values['${channel(of, output)}']`,
              text: (value) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
            }),
          },
        },
      ];
    }),
  );
}

function taskOf(step: Step, waits: readonly string[]): Json {
  return {
    taskInfo: { name: step.name },
    componentRef: { name: `comp-${step.name}` },
    ...(waits.length > 0 ? { dependentTasks: waits } : {}),
    // Off unless it is wanted: a step that fetches the newest data has the same inputs every time.
    cachingOptions: step.isCached ? { enableCache: true } : {},
    ...(step.retries > 0
      ? {
          retryPolicy: {
            maxRetryCount: step.retries,
            backoffDuration: `${step.backoffS}s`,
            backoffFactor: 2,
            backoffMaxDuration: '3600s',
          },
        }
      : {}),
  };
}

// A group with the one step in it: its outputs are handed on under their names.
function conditionOf(step: Step): Json {
  const reads = step.condition ? readsOf(step.condition) : [];
  const outputs = Object.keys(step.outputs);
  return {
    dag: {
      tasks: { [step.name]: taskOf(step, []) },
      ...(outputs.length > 0
        ? {
            outputs: {
              parameters: Object.fromEntries(
                outputs.map((one) => [
                  one,
                  { valueFromParameter: { producerSubtask: step.name, outputParameterKey: one } },
                ]),
              ),
            },
          }
        : {}),
    },
    inputDefinitions: {
      parameters: Object.fromEntries(
        reads.map(({ step: of, output, type }) => [channel(of, output), { parameterType: parameterTypes[type] }]),
      ),
    },
    ...parametersOf('outputDefinitions', step),
  };
}

function containerOf(step: Step): Json {
  return {
    image: step.image,
    command: step.command,
    args: Object.keys(step.outputs).map((one) => `MLOPS_OUTPUT_${one}={{$.outputs.parameters['${one}'].output_file}}`),
    env: Object.entries(environmentOf(step)).map(([name, value]) => ({ name, value })),
    resources: {
      cpuRequest: cores(step.cpu),
      memoryRequest: gigabytes(step.memory),
      memoryLimit: gigabytes(step.memory),
      resourceCpuRequest: step.cpu,
      resourceMemoryRequest: step.memory,
      resourceMemoryLimit: step.memory,
      ...(step.gpus > 0
        ? {
            accelerator: {
              type: 'nvidia.com/gpu',
              count: String(step.gpus),
              resourceType: 'nvidia.com/gpu',
              resourceCount: String(step.gpus),
            },
          }
        : {}),
    },
  };
}

function cores(cpu: string): number {
  return cpu.endsWith('m') ? Number(cpu.slice(0, -1)) / 1000 : Number(cpu);
}

/** Gigabytes of 10^9 bytes, as the field wants them. */
function gigabytes(memory: string): number {
  const match = /^(\d+(?:\.\d+)?)(Ki|Mi|Gi|Ti|k|M|G|T)?$/.exec(memory);
  const units: Readonly<Record<string, number>> = {
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
    k: 1e3,
    M: 1e6,
    G: 1e9,
    T: 1e12,
  };
  const bytes = Number(match?.[1] ?? 0) * (units[match?.[2] ?? ''] ?? 1);
  return Number((bytes / 1e9).toFixed(3));
}
