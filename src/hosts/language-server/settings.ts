// What the user set, from whatever the client sends: nothing in it is trusted to have a shape.

import type { Severity } from '../../core/text/finding.ts';
import { isMapping } from '../../core/validate/is-mapping.ts';

export type Rules = Readonly<Record<string, Severity | 'off'>>;

export interface UserSettings {
  readonly isEnabled: boolean;
  readonly rules: Rules;
  /** Whether files that nobody opened are checked too, and not only read for their names. */
  readonly wholeWorkspace: boolean;
}

export function settingsFrom(value: unknown): UserSettings {
  const mlops = isMapping(value) && isMapping(value['mlops']) ? value['mlops'] : value;
  const validate = isMapping(mlops) && isMapping(mlops['validate']) ? mlops['validate'] : {};
  return {
    isEnabled: validate['enable'] !== false,
    rules: rulesFrom(validate['rules']),
    wholeWorkspace: validate['workspace'] === true,
  };
}

export function rulesFrom(value: unknown): Rules {
  const legal = ['off', 'info', 'warning', 'error'] as const;
  return Object.fromEntries(
    Object.entries(isMapping(value) ? value : {}).flatMap(([rule, wanted]) => {
      const severity = legal.find((one) => one === wanted);
      return severity === undefined ? [] : [[rule, severity]];
    }),
  );
}
