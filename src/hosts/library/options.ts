// Options of the calls to fields of the spec: each is a choice of the plan, so that the plan says that the caller made it.
import { nearestWord, optionsOf } from '../../api.ts';
import type { Plan } from '../../core/decide/decision.ts';
import type { FindingJson } from './types.ts';

export type Overlay = Readonly<Record<string, unknown>>;

/** Options whose value is an option of a decision; `true` leaves the choice to the rules and wants the thing in the plan. */
const topicOf: Readonly<Record<string, string>> = {
  tracking: 'tracking',
  experiment_tracking: 'tracking',
  model_monitoring: 'monitoring',
  drift_detection: 'drift',
};
const governanceTopics: Readonly<Record<string, string>> = { model_cards: 'model-card', audit_logs: 'audit' };
const deploymentTopics = ['serving', 'batch', 'edge'];

interface Read {
  readonly overlay: Overlay;
  readonly findings: readonly FindingJson[];
}

/**
 * `legal` are the options of the call. `plan` is the plan without them, for the options whose meaning depends on the
 * target; undefined when there is none yet.
 */
export function readOptions(
  options: Readonly<Record<string, unknown>>,
  legal: readonly string[],
  plan: Plan | undefined,
): Read {
  const findings: FindingJson[] = [];
  const problem = (rule: string, message: string) => findings.push(findingOf(rule, message));
  const choices: Record<string, unknown> = {};
  const has = (topic: string) => plan?.decisions.some((made) => made.topic === topic) ?? true;
  const wants = (name: string, topic: string, value: unknown) => {
    if (value === undefined) return;
    if (value === false || (value === true && !has(topic)))
      problem(
        'spec/value',
        value === false
          ? `${name} cannot be left out of this tier. Take a lower tier, or leave the option away.`
          : `${name}: a plan for these inputs has no ${topic}.`,
      );
    else if (typeof value === 'string') choices[topic] = value;
    else if (value !== true) problem('spec/type', `${name} must be true, or one of ${idsOf(topic).join(', ')}.`);
  };
  const overlay: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    const topic = topicOf[name];
    if (!legal.includes(name)) {
      const near = nearestWord(name, legal);
      problem(
        'spec/unknown-key',
        `${JSON.stringify(name)} is no option here.${near ? ` Did you mean ${near}?` : ` Legal options: ${legal.join(', ')}.`}`,
      );
    } else if (topic) wants(name, topic, value);
    else if (name === 'deployment') {
      if (value === undefined) continue;
      const target = deploymentTopics.find((one) => has(one)) ?? 'serving';
      const byWord = deploymentTopics.find((one) => typeof value === 'string' && idsOf(one).includes(value));
      // A word of another target's decision is told as such: the rules would ignore it.
      if (byWord !== undefined && plan !== undefined && !has(byWord))
        problem(
          'spec/value',
          `deployment: ${String(value)} is for ${byWord}; these inputs lead to ${target}. Options: ${idsOf(target).join(', ')}.`,
        );
      else wants(name, byWord ?? target, value);
    } else if (name === 'retraining_triggers') overlay['retraining'] = { triggers: value };
    else if (name === 'choices' && isRecord(value)) Object.assign(choices, value);
    else if (name === 'governance' && isRecord(value))
      for (const [part, wanted] of Object.entries(value)) {
        const governed = governanceTopics[part];
        if (governed) wants(`governance.${part}`, governed, wanted);
        else {
          const near = nearestWord(part, Object.keys(governanceTopics));
          problem(
            'spec/unknown-key',
            `${JSON.stringify(part)} is no part of governance.${near ? ` Did you mean ${near}?` : ` Legal: ${Object.keys(governanceTopics).join(', ')}.`}`,
          );
        }
      }
    else problem('spec/type', `${name} must be an object.`);
  }
  return { overlay: Object.keys(choices).length > 0 ? { ...overlay, choices } : overlay, findings };
}

export function findingOf(rule: string, message: string): FindingJson {
  const start = { line: 1, column: 1 };
  return { file: 'options', rule, severity: 'error', message, range: { start, end: start }, fixes: [], help: '' };
}

function idsOf(topic: string): readonly string[] {
  return optionsOf(topic).map(({ id }) => id);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
