// Changes single values of a YAML text that somebody wrote, and leaves their comments and order alone.
import { isMap, parseDocument } from 'yaml';

/**
 * The text with its top-level values made equal to `wanted`: what is equal is not touched, what is gone is removed.
 * Undefined when the text cannot be read as one mapping.
 */
export function editYaml(text: string, wanted: Readonly<Record<string, unknown>>): string | undefined {
  const document = parseDocument(text, { keepSourceTokens: true });
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return undefined;
  const now: unknown = document.toJS() ?? {};
  change(now, wanted, []);
  // As they write their brackets.
  return document.toString({ lineWidth: 0, flowCollectionPadding: !/[[{][^\s\]}]/.test(text) });

  function change(before: unknown, after: unknown, path: readonly string[]): void {
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (!isRecord(after) || (path.length > 0 && !isRecord(before))) {
      document.setIn(path, document.createNode(after));
      return;
    }
    const old = isRecord(before) ? before : {};
    for (const key of Object.keys(old)) if (after[key] === undefined) document.deleteIn([...path, key]);
    for (const [key, value] of Object.entries(after)) if (value !== undefined) change(old[key], value, [...path, key]);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
