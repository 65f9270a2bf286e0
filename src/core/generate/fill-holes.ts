// Fills `__NAME__` holes in a text; an unknown hole, or one left over, is a bug in the catalog and says so.

export function fillHoles(text: string, values: Readonly<Record<string, string>>): string {
  const used = new Set<string>();
  const filled = text.replaceAll(/__([A-Z][A-Z0-9_]*[A-Z0-9])__/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for the hole ${hole}`);
    used.add(name);
    return value;
  });
  const unused = Object.keys(values).filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`the text has no hole for ${unused.join(', ')}`);
  return filled;
}
