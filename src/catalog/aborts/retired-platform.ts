// Row A7, sheet A10: nothing is built on what has ended.
import type { AbortRule } from '../../core/decide/decision.ts';
import { statuses } from '../statuses.ts';

const retired: Readonly<Record<string, (typeof statuses)[keyof typeof statuses]>> = {
  neptune: statuses.neptune,
  torchserve: statuses.torchserve,
  'mlflow-stages': statuses.mlflowStages,
};

export const retiredPlatform: AbortRule = {
  code: 'retired-platform',
  sources: ['neptune-shutdown', 'torchserve-end', 'mlflow-stages'],
  check({ spec }) {
    const asked = Object.entries(spec.choices ?? {}).flatMap(([topic, choice]) => {
      const status = choice === undefined ? undefined : retired[choice];
      return status ? [{ topic, choice, status }] : [];
    });
    if (asked.length === 0) return undefined;
    return {
      because: asked
        .map(({ topic, choice, status }) => `choices.${topic} asks for ${choice}. ${status.says}`)
        .join(' '),
      remedy: asked.map(({ topic, status }) => `${status.wayOut} Remove choices.${topic}.`).join(' '),
    };
  },
};
