// Prints nodes of one text in the manner of another: its indentation, its quotes, its brackets.
import { type Branch, type Item, lineStart, type Node, type Tree } from './tree.ts';

export interface Manner {
  /** Spaces of one level. */
  readonly step: number;
  readonly indentsLists: boolean;
  readonly afterColon: string;
  readonly tab: string;
}

export interface Printing {
  readonly source: string;
  readonly manner: Manner;
  readonly language: 'yaml' | 'json' | 'toml';
  /** Where the line of the value begins; undefined for everything on one line. */
  readonly column: number | undefined;
}

/** As the user's file does it, or, where it shows nothing, the generator's. */
export function mannerOf(ours: Tree, theirs: Tree): Manner {
  const found: { step?: number; indentsLists?: boolean } = {};
  for (const tree of [ours, theirs]) look(tree.root, undefined, found);
  const json = [ours, theirs].map(({ text }) => /\n([ \t]+)"/.exec(text)?.[1]).find((indent) => indent !== undefined);
  const afterColon = /":(\s?)[^\s]/.exec(ours.text)?.[1] ?? ' ';
  return {
    step: found.step ?? 2,
    indentsLists: found.indentsLists ?? true,
    afterColon,
    tab: json ?? '  ',
  };
}

function look(node: Node, parent: Branch | undefined, found: { step?: number; indentsLists?: boolean }): void {
  if (node.kind === 'leaf' || (found.step !== undefined && found.indentsLists !== undefined)) return;
  if (parent?.kind === 'map' && parent.style === 'block' && node.style === 'block' && node.items.length > 0) {
    const deeper = node.indent.length - parent.indent.length;
    if (node.kind === 'map') found.step ??= deeper;
    else found.indentsLists ??= deeper > 0;
  }
  for (const item of node.items) look(item.node, node, found);
}

interface BlockPrinting {
  readonly source: string;
  readonly manner: Manner;
  readonly column: number;
  readonly withoutComments?: boolean;
}

/** Whole lines, every one with its end. */
export function printYamlBlock(branch: Branch, printing: BlockPrinting): string {
  return branch.items.map((item) => printBlockItem(branch, item, printing)).join('');
}

function printBlockItem(
  branch: Branch,
  item: Item,
  { source, manner, column, withoutComments }: BlockPrinting,
): string {
  const indent = ' '.repeat(column);
  const above = withoutComments ? '' : commentsAbove(source, item, indent);
  const head = branch.kind === 'list' ? '-' : source.slice(item.headStart, item.headEnd).replace(/\s*:$/, ':');
  const { node } = item;
  if (node.kind === 'leaf' || node.style === 'flow') {
    const raw =
      node.kind === 'leaf'
        ? printLeaf(node, source, column + manner.step)
        : printFlow(node, { source, manner, language: 'yaml', column: undefined });
    const comment = /^[|>]/.test(raw) ? '' : commentBehind(source, node.end, item.end);
    return `${above}${indent}${head}${raw === '' ? '' : ' '}${raw}${comment}${raw.endsWith('\n') ? '' : '\n'}`;
  }
  if (branch.kind === 'list') {
    const inner = printYamlBlock(node, { source, manner, column: column + 2 });
    // A comment above the first entry would stand between the dash and its line.
    return inner.trimStart().startsWith('#')
      ? `${above}${indent}-\n${inner}`
      : `${above}${indent}- ${inner.trimStart()}`;
  }
  const deeper = node.kind === 'list' && !manner.indentsLists ? column : column + manner.step;
  return `${above}${indent}${head}${commentBehind(source, item.headEnd, node.start)}\n${printYamlBlock(node, { source, manner, column: deeper })}`;
}

function printLeaf(node: Node & { kind: 'leaf' }, source: string, column: number): string {
  const raw = source.slice(node.start, node.end);
  return node.text === undefined || !raw.trim().includes('\n') ? raw.trim() : yamlScalar(node.text, raw, column);
}

function commentsAbove(source: string, { start, headStart }: Item, indent: string): string {
  return source
    .slice(start, Math.max(start, lineStart(source, headStart)))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'))
    .map((line) => `${indent}${line}\n`)
    .join('');
}

function commentBehind(source: string, from: number, to: number): string {
  const match = /^[ \t]*(#[^\n]*)/.exec(source.slice(from, to));
  return match ? ` ${match[1]}` : '';
}

/** A text spelled as the sample is: its quotes, or its block, at that indentation. */
export function yamlScalar(text: string, sample: string, column: number): string {
  if (/^[|>]/.test(sample)) return blockScalar(text, column);
  if (sample.startsWith("'") && !/[\n\r\t]/.test(text) && isPrintable(text)) return `'${text.replaceAll("'", "''")}'`;
  if (sample.startsWith('"') || sample.includes('\n')) return JSON.stringify(text);
  if (text.includes('\n')) return blockScalar(text, column);
  return isPlain(text) ? text : JSON.stringify(text);
}

function blockScalar(text: string, column: number): string {
  if (!isPrintable(text) || /^[ \n]/.test(text) || text.trim() === '' || /[^\S\n]$/m.test(text))
    return JSON.stringify(text);
  const chomp = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-';
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  return `|${chomp}\n${lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line)).join('\n')}\n`;
}

function isPrintable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not stand in a scalar that is not escaped
  return !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text);
}

// Words that another reader could take for something else are quoted.
function isPlain(text: string): boolean {
  if (
    text === '' ||
    /^\s|\s$|[:#]\s|\s#|:$/.test(text) ||
    (/^[-?:,[\]{}#&*!|>'"%@`]/.test(text) && !/^-[^\s]/.test(text))
  )
    return false;
  if (/[,[\]{}]/.test(text)) return false;
  return (
    isPrintable(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n|~|[-+.]?\d[\d_.eE+:-]*|0x[\da-f]+|0o[0-7]+|[-+]?\.(?:inf|nan))$/i.test(text)
  );
}

/** Between brackets: on one line, or over lines when the place is on a line of its own and the source was too. */
export function printFlow(node: Node, printing: Printing): string {
  const { source, manner, language, column } = printing;
  if (node.kind === 'leaf') return flowLeaf(node, source, language);
  const [open, close] = node.kind === 'map' ? ['{', '}'] : ['[', ']'];
  if (node.items.length === 0) return open + close;
  const isOver = language !== 'yaml' && column !== undefined && source.slice(node.start, node.end).includes('\n');
  const inner = isOver ? column + (language === 'json' ? manner.tab.length : 2) : undefined;
  const parts = node.items.map((item) => {
    const value = printFlow(item.node, { ...printing, column: inner });
    if (node.kind === 'list') return value;
    return (
      keyOf(item, source, language) +
      (language === 'toml' ? ' = ' : language === 'json' ? `:${isOver ? manner.afterColon : ' '}` : ': ') +
      value
    );
  });
  if (isOver) {
    const unit = language === 'json' && manner.tab.startsWith('\t') ? '\t' : ' ';
    return `${open}\n${parts.map((part) => unit.repeat(inner ?? 0) + part).join(',\n')}\n${unit.repeat(column)}${close}`;
  }
  const pad = node.kind === 'map' && language !== 'json' ? ' ' : '';
  return open + pad + parts.join(', ') + pad + close;
}

function keyOf(item: Item, source: string, language: Printing['language']): string {
  const raw = source.slice(item.headStart, item.headEnd).replace(/\s*[:=]$/, '');
  return language !== 'yaml' || /^["']/.test(raw) || isPlain(raw) ? raw : JSON.stringify(item.key);
}

function flowLeaf(node: Node & { kind: 'leaf' }, source: string, language: Printing['language']): string {
  const raw = source.slice(node.start, node.end);
  if (language !== 'yaml' || node.text === undefined)
    return raw.trim() === '' && language === 'yaml' ? 'null' : raw.trim();
  return /^["']/.test(raw) && !raw.includes('\n') ? raw : isPlain(node.text) ? node.text : JSON.stringify(node.text);
}
