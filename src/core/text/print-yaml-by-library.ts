// Prints what is not plain by the YAML library: a file apart, because hardly any plan needs so large a library.
import { Document, isMap, isScalar, type Pair } from 'yaml';

/** For what is not plain, and as the oracle of the tests. */
export function printByLibrary({
  value,
  comments = {},
}: {
  readonly value: unknown;
  readonly comments?: Readonly<Record<string, string>>;
}): string {
  const document = new Document(value, { version: '1.2', aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  for (const [path, comment] of Object.entries(comments)) {
    const text = comment
      .split('\n')
      .map((line) => ` ${line}`)
      .join('\n');
    if (path === '') document.commentBefore = text;
    else commentAbove(document, path.split('.'), text);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true, singleQuote: false });
}

function commentAbove(document: Document, path: readonly string[], comment: string): void {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) throw new Error(`no mapping at ${path.join('.')}`);
  const pair = parent.items.find(
    (item: Pair) => String(isScalar(item.key) ? item.key.value : item.key) === path.at(-1),
  );
  if (!pair) throw new Error(`no key at ${path.join('.')}`);
  const key = document.createNode(path.at(-1));
  key.commentBefore = comment;
  pair.key = key;
}
