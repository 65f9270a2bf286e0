// Label selectors of Kubernetes, applied to labels that are written in a file.
import { isMapping } from '../../core/validate/is-mapping.ts';

/** Whether the labels fit `matchLabels`; a selector that is empty or holds expressions fits nothing here, for it is not read. */
export function matches(selector: unknown, labels: unknown): boolean {
  const wanted =
    isMapping(selector) && selector['matchExpressions'] === undefined ? selector['matchLabels'] : undefined;
  if (!isMapping(wanted) || !isMapping(labels)) return false;
  const keys = Object.keys(wanted);
  return keys.length > 0 && keys.every((key) => labels[key] === wanted[key]);
}
