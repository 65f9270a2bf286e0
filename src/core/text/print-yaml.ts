// Prints values as YAML from objects, with comments attached, so that no generated YAML is ever glued from strings.
import { printPlainYaml } from './print-plain-yaml.ts';
import { printByLibrary } from './print-yaml-by-library.ts';

/**
 * `comments` maps a dotted path to the comment printed above that key; the path '' is the head of the file.
 * Text that YAML 1.1 readers would take for a boolean, a number or a date is quoted, because other readers are Python.
 */
export function printYaml(value: unknown, comments: Readonly<Record<string, string>> = {}): string {
  return printPlainYaml(value, comments) ?? printByLibrary({ value, comments });
}
