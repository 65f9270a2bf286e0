// The page's own words, in the editor's language: the editor hands over its bundle with the page.

let bundle: Readonly<Record<string, string>> = {};

export function useBundle(words: Readonly<Record<string, string>>): void {
  bundle = words;
}

/** The sentence in the editor's language; `{0}`, `{1}` … are filled in order. */
export function words(sentence: string, ...parts: readonly (string | number)[]): string {
  return (bundle[sentence] ?? sentence).replaceAll(/\{(\d+)\}/g, (_, index: string) =>
    String(parts[Number(index)] ?? ''),
  );
}
