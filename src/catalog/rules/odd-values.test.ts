// No rule crashes on a document whose values are of other types than anybody expects: half typed, empty, nested, huge.
import { expect, test } from 'vitest';
import { findingsOf } from '../../../test/support/rule-page.ts';
import { type Path, parseSourceFile } from '../../core/text/source-file.ts';
import { rules } from './index.ts';

const odd: readonly unknown[] = [null, 0, -1, '', [], {}, true, 'x', [null], [[1]], { a: null }, 1e308, '{{x}}'];
const examples = rules.flatMap(({ page }) =>
  [...page.matchAll(/^```(?:yaml|json) (?:bad|good|fixed)[^\n]*\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? ''),
);

// Each fifth value of each example: with as many rules as there are that is every odd value at every kind of place.
const step = 5;

test('values of every example replaced by odd ones are read without a crash', { timeout: 120_000 }, () => {
  let count = 0;
  for (const text of examples)
    for (const document of parseSourceFile('example.yaml', text).documents) {
      const paths: Path[] = [];
      document.walk(({ path }) => paths.push(path));
      for (const path of paths.filter((_, index) => index % step === count % step))
        findingsOf('example.json', JSON.stringify(replaced(document.root, path, odd[count++ % odd.length])));
    }
  console.log(`${count} odd documents read`);
  expect(count).toBeGreaterThan(1000);
});

function replaced(root: unknown, path: Path, value: unknown): unknown {
  const [key, ...below] = path;
  if (key === undefined) return value;
  if (Array.isArray(root)) return root.map((item, index) => (index === key ? replaced(item, below, value) : item));
  if (typeof root !== 'object' || root === null) return root;
  return Object.fromEntries(
    Object.entries(root).map(([name, one]) => [name, name === String(key) ? replaced(one, below, value) : one]),
  );
}
