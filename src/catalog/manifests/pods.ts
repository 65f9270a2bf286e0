// What the rules read from every manifest that makes pods.

/** A text that a template or a variable has yet to fill. */
export function isTemplated(value: unknown): boolean {
  return typeof value === 'string' && /\{\{|\$\{|\$\(|\{%|<%/.test(value);
}
