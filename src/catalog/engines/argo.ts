// Argo Workflows: a WorkflowTemplate that holds the steps, and a CronWorkflow that starts it.
import {
  commonLosses,
  cronFor,
  type Engine,
  environmentOf,
  type Loss,
  printCondition,
  rollbackEnvironment,
  safeName,
} from '../../core/compile/engine.ts';
import { type Pipeline, type Step, usualImage } from '../../core/compile/pipeline.ts';
import { printYaml } from '../../core/text/print-yaml.ts';
import runner from './files/pipeline_steps.py';

const outputs = '/tmp/outputs';
const gate = (name: string) => safeName(`approve-${name}`, 63);

export const argo: Engine = {
  id: 'argo',
  title: 'Argo Workflows',
  compile(pipeline) {
    const name = safeName(pipeline.name);
    const losses: Loss[] = [...commonLosses(pipeline)];
    const template = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'WorkflowTemplate',
      metadata: { name },
      spec: {
        entrypoint: 'pipeline',
        // Whoever starts a run says which data it is for; results are used again for the same data only.
        ...(pipeline.steps.some(({ isCached }) => isCached)
          ? { arguments: { parameters: [{ name: 'data-version', value: '1' }] } }
          : {}),
        serviceAccountName: name,
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
        podGC: { strategy: 'OnPodSuccess' },
        ttlStrategy: { secondsAfterCompletion: 604_800 },
        templates: [
          { name: 'pipeline', dag: { tasks: tasksOf(pipeline) } },
          ...pipeline.steps.map(containerOf),
          ...pipeline.steps.flatMap((step) => (step.approval ? [approvalOf(step, losses, pipeline)] : [])),
          ...(pipeline.rollback ? [rollbackOf(pipeline)] : []),
        ],
      },
    };
    const files = [
      {
        path: 'workflow-template.yaml',
        text: printYaml(template, {
          '': 'Steps of the pipeline; a run is started by the CronWorkflow, or by hand: argo submit --from workflowtemplate/NAME.',
        }),
      },
      ...accountOf(name),
      ...cronWorkflow(pipeline, name, losses),
      { path: 'pipeline_steps.py', text: runner },
    ];
    return { files, losses };
  },
};

// The account of the steps: all that the executor needs, and nothing of the cluster.
function accountOf(name: string) {
  const subject = { kind: 'ServiceAccount', name };
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name } };
  const role = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name },
    rules: [{ apiGroups: ['argoproj.io'], resources: ['workflowtaskresults'], verbs: ['create', 'patch'] }],
  };
  const binding = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: [subject],
  };
  return [
    { path: 'service-account.yaml', text: printYaml(account) },
    { path: 'role.yaml', text: printYaml(role) },
    { path: 'role-binding.yaml', text: printYaml(binding) },
  ];
}

function tasksOf({ steps, rollback }: Pipeline) {
  const behind = (step: Step) =>
    step.dependencies
      .map((one) => (steps.find(({ name }) => name === one)?.approval ? gate(one) : one))
      .map((one) => `${one}.Succeeded`);
  const tasks = steps.flatMap((step) => {
    const depends = behind(step);
    return [
      {
        name: step.name,
        template: step.name,
        ...(depends.length > 0 ? { depends: depends.join(' && ') } : {}),
        ...(step.condition ? { when: whenOf(step) } : {}),
      },
      ...(step.approval
        ? [{ name: gate(step.name), template: gate(step.name), depends: `${step.name}.Succeeded` }]
        : []),
    ];
  });
  if (!rollback) return tasks;
  return [
    ...tasks,
    {
      name: 'rollback',
      template: 'rollback',
      depends: `${rollback.step}.Failed || ${rollback.step}.Errored`,
    },
  ];
}

// Texts of both sides go in quotes: an output is replaced by its bare text before the expression is read.
function whenOf({ condition }: Step): string {
  return condition
    ? printCondition(condition, {
        and: '&&',
        or: '||',
        not: (inner) => `!(${inner})`,
        output: (step, output) => `{{tasks.${step}.outputs.parameters.${output}}}`,
        text: (value) => value,
      })
    : '';
}

function containerOf(step: Step) {
  const names = Object.keys(step.outputs);
  return {
    name: step.name,
    activeDeadlineSeconds: Math.ceil(step.timeoutMinutes * 60),
    ...(step.retries > 0
      ? {
          retryStrategy: {
            limit: String(step.retries),
            retryPolicy: 'Always',
            backoff: { duration: `${step.backoffS}s`, factor: '2' },
          },
        }
      : {}),
    ...(step.isCached
      ? {
          memoize: {
            key: `${step.name}-{{workflow.parameters.data-version}}`,
            maxAge: '24h',
            cache: { configMap: { name: 'pipeline-cache' } },
          },
        }
      : {}),
    container: {
      image: step.image,
      command: [step.command[0] ?? 'python'],
      args: step.command.slice(1),
      env: [
        ...Object.entries(environmentOf(step)).map(([key, value]) => ({ name: key, value })),
        { name: 'MLOPS_OUTPUTS', value: outputs },
        ...secretsOf(step),
      ],
      resources: resourcesOf(step),
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    },
    ...(names.length > 0
      ? { outputs: { parameters: names.map((one) => ({ name: one, valueFrom: { path: `${outputs}/${one}` } })) } }
      : {}),
  };
}

function secretsOf({ secrets }: Step) {
  return secrets.map(({ variable, name, key }) => ({ name: variable, valueFrom: { secretKeyRef: { name, key } } }));
}

function resourcesOf({ cpu, memory, gpus }: Step) {
  const gpu = gpus > 0 ? { 'nvidia.com/gpu': String(gpus) } : {};
  return { requests: { cpu, memory, ...gpu }, limits: { memory, ...gpu } };
}

function approvalOf(step: Step, losses: Loss[], { steps }: Pipeline) {
  const { approvers = [], timeoutHours = 72 } = step.approval ?? {};
  if (approvers.length > 0)
    losses.push({
      at: ['steps', steps.indexOf(step), 'approval', 'approvers'],
      what: `Argo does not ask who resumes the run behind ${step.name}.`,
      why: 'a suspended node is resumed by everybody who may update workflows.',
      instead: `Give only ${approvers.join(', ')} the verb "update" on workflows in this namespace.`,
    });
  return { name: gate(step.name), activeDeadlineSeconds: Math.ceil(timeoutHours * 3600), suspend: {} };
}

function rollbackOf(pipeline: Pipeline) {
  const { rollback, steps, program } = pipeline;
  const failed = steps.find(({ name }) => name === rollback?.step);
  return {
    name: 'rollback',
    container: {
      image: failed?.image ?? usualImage,
      command: program.slice(0, 1),
      args: [...program.slice(1), 'rollback'],
      env: [
        ...Object.entries(rollbackEnvironment(pipeline)).map(([name, value]) => ({ name, value })),
        ...(failed ? secretsOf(failed) : []),
      ],
      resources: { requests: { cpu: '500m', memory: '512Mi' }, limits: { memory: '512Mi' } },
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    },
  };
}

function cronWorkflow({ schedule, timezone, concurrency }: Pipeline, name: string, losses: Loss[]) {
  if (schedule === undefined) return [];
  const cron = cronFor(schedule, 'argo');
  if (cron.kind === 'loss') {
    losses.push({
      at: ['schedule'],
      what: 'There is no CronWorkflow.',
      why: cron.why,
      instead: 'Write a schedule of five fields.',
    });
    return [];
  }
  const manifest = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'CronWorkflow',
    metadata: { name },
    spec: {
      schedules: [cron.expression],
      timezone,
      concurrencyPolicy: { forbid: 'Forbid', replace: 'Replace', allow: 'Allow' }[concurrency],
      startingDeadlineSeconds: 3600,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 3,
      workflowSpec: { workflowTemplateRef: { name } },
    },
  };
  return [{ path: 'cron-workflow.yaml', text: printYaml(manifest) }];
}
