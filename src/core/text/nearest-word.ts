// "Did you mean": the legal word that is the fewest typing errors away.

/** The nearest of `words`, or undefined when none is near enough to be what was meant. */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase().replaceAll(/[\s_-]+/g, '-');
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    const distance = distanceBetween(wanted, word.toLowerCase().replaceAll(/[\s_-]+/g, '-'));
    if (best === undefined || distance < best.distance) best = { word, distance };
  }
  if (best === undefined) return undefined;
  const reach = Math.max(2, Math.floor(Math.max(wanted.length, best.word.length) / 3));
  if (best.distance <= reach) return best.word;
  return words.find((word) => wanted.length >= 3 && (word.startsWith(wanted) || word.includes(wanted)));
}

/** Whether the word is one slip of the finger away. */
export function isTypingError(typed: string, word: string): boolean {
  return distanceBetween(typed.toLowerCase(), word.toLowerCase()) <= 1;
}

/** Typing errors between two words: insert, remove, replace and swap of neighbours cost one each. */
export function distanceBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
      row.push(value);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
