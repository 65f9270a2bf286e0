// How large what ships may be, in bytes; a bundle above its limit usually took in a part of the product that it never calls.
export const limits: Readonly<Record<string, number>> = {
  'extension.js': 80_000,
  'commands.js': 120_000,
  'webview/wizard.mjs': 450_000,
  'webview/graph.mjs': 150_000,
  'server.js': 5_000,
  // The catalog and the schemas are files beside them.
  'server-process.js': 350_000,
  'catalog.js': 1_600_000,
  'schemas.js': 1_200_000,
  // One file for the browser: all of it together.
  'web/server.js': 2_800_000,
  'cli.js': 5_000,
  'index.mjs': 120_000,
  // No rule, no schema.
  'plan.js': 600_000,
  'spec-schema.js': 60_000,
  'yaml-printer.js': 80_000,
};

/** The packed extension. */
export const packedLimit = 4_000_000;

/** A line for each bundle that is above its limit. */
export function tooLarge(sizes: readonly { readonly name: string; readonly bytes: number }[]): readonly string[] {
  return sizes.flatMap(({ name, bytes }) => {
    const limit = limits[name];
    if (limit === undefined || bytes <= limit) return [];
    return [`${name} has ${bytes} bytes, its limit is ${limit}: look for what crept in, or raise it in build/sizes.ts`];
  });
}
