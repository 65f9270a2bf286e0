// What our own validator would underline in an editor is never generated.
import type { Check } from './check.ts';

/** Information is advice that a generated file may carry; warnings and errors are not. */
export const noFinding: Check = ({ artifacts, tools }) =>
  artifacts.flatMap(({ path, text }) =>
    tools
      .validate(path, text)
      .filter(({ severity }) => severity !== 'info')
      .map((found) => ({ path, finding: found })),
  );
