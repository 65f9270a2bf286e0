// The deployment that served until a minute ago is the way back; who deletes it with the switch has none.
import { defineRule } from '../../../../core/validate/rule.ts';
import { jobsOf } from '../../../../core/validate/workflow-jobs.ts';

export const targetOutlivesSwitch = defineRule({
  id: 'rollback/target-outlives-switch',
  kinds: ['github-workflow', 'gitlab-ci'],
  severity: 'warning',
  sources: ['azure-rollout', 'sre-canary'],
  check(document, report) {
    for (const { place, script } of jobsOf(document))
      for (const { name } of deletedTargets(script)) report({ at: place, message: message(name) });
  },
  checkText({ path, text }, report) {
    if (!/\.(?:sh|bash)$/.test(path)) return;
    for (const { name, start, end } of deletedTargets(text)) report({ at: { start, end }, message: message(name) });
  },
});

function message(name: string): string {
  return `${name} is deleted in the same run that takes its traffic away: when the new version turns out bad, going back is a deployment from nothing. Delete it in another job, after an approval or a day of good numbers.`;
}

interface Deleted {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Switch {
  /** The command that moves traffic; its first group says who gets how much, or which one is served. */
  readonly moves: RegExp;
  readonly deletes: RegExp;
}

const rest = String.raw`(?:[^\n\\]|\\\n){0,400}?`;
const switches: readonly Switch[] = [
  {
    moves: new RegExp(String.raw`\baz ml online-endpoint update\b${rest}--traffic[ =]+["']?([^"'\n\\]{1,200})`, 'g'),
    deletes: new RegExp(
      String.raw`\baz ml online-deployment delete\b${rest}(?:--name|-n)[ =]+["']?([^\s"'\\]{1,100})`,
      'g',
    ),
  },
  {
    moves: new RegExp(
      String.raw`\bgcloud ai endpoints update\b${rest}--traffic-split[ =]+["']?([^"'\s\\]{1,200})`,
      'g',
    ),
    deletes: new RegExp(
      String.raw`\bgcloud ai endpoints undeploy-model\b${rest}--deployed-model-id[ =]+["']?([^\s"'\\]{1,100})`,
      'g',
    ),
  },
];

function deletedTargets(script: string): readonly Deleted[] {
  return switches.flatMap(({ moves, deletes }) =>
    [...script.matchAll(moves)].flatMap((move) => {
      const shares = [...(move[1] ?? '').matchAll(/([^\s=,]+)=(\d+)/g)];
      const left = shares.filter(([, , share]) => share === '0').map(([, name = '']) => name);
      if (!shares.some(([, , share]) => share === '100')) return [];
      const after = move.index + move[0].length;
      return [...script.slice(after).matchAll(deletes)].flatMap((deletion): Deleted[] => {
        const name = deletion[1] ?? '';
        const between = script.slice(after, after + deletion.index);
        if (!left.includes(name) || waits(between)) return [];
        const start = after + deletion.index;
        return [{ name, start, end: start + deletion[0].length }];
      });
    }),
  );
}

/** Ten minutes or a person: time enough to see that it was wrong. */
function waits(between: string): boolean {
  if (/\bread -[a-z]*p\b|\bapprov/i.test(between)) return true;
  const seconds = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };
  return [...between.matchAll(/\bsleep (\d{1,9})([smhd]?)\b/g)].some(
    ([, count, unit = '']) => Number(count) * (seconds[unit as keyof typeof seconds] ?? 1) >= 600,
  );
}
