// Prints a model as people and their formatters do: other indentation, quotes, key order, brackets, comments, line ends.
import { live, type Model } from './model.ts';
import type { Random } from './random.ts';

export interface Look {
  readonly step: number;
  readonly indentsLists: boolean;
  readonly quote: '' | '"' | "'";
  readonly sortsKeys: boolean;
  readonly hasFlow: boolean;
  readonly isWindows: boolean;
  readonly hasBlankLines: boolean;
  /** Words of the comments that the user adds; each is found again in the result. */
  readonly comments: string[];
  readonly random: Random | undefined;
}

export const generatorsLook: Look = {
  step: 2,
  indentsLists: true,
  quote: '',
  sortsKeys: false,
  hasFlow: false,
  isWindows: false,
  hasBlankLines: false,
  comments: [],
  random: undefined,
};

export function usersLook(random: Random): Look {
  if (random.chance(0.4)) return { ...generatorsLook, comments: [], random };
  return {
    step: random.pick([2, 4]),
    indentsLists: random.chance(0.5),
    quote: random.pick(['', '"', "'"]),
    sortsKeys: random.chance(0.3),
    hasFlow: random.chance(0.3),
    isWindows: random.chance(0.3),
    hasBlankLines: random.chance(0.3),
    comments: [],
    random,
  };
}

type Entries = readonly { readonly key: string; readonly value: Model; readonly isGone?: boolean | 'moved' }[];
const sorted = (entries: Entries, look: Look): Entries =>
  look.sortsKeys ? [...live(entries)].sort((a, b) => (a.key < b.key ? -1 : 1)) : live(entries);
const ended = (text: string, look: Look) => (look.isWindows ? text.replaceAll('\n', '\r\n') : text);

function comment(look: Look): string | undefined {
  if (!look.random?.chance(0.02)) return undefined;
  const words = `why ${look.random.below(1e9)}`;
  look.comments.push(words);
  return `# ${words}`;
}

export function printYamlModel(model: Model, look: Look): string {
  return ended(`${yamlBlock(model, 0, look)}`, look);
}

function yamlBlock(model: Model, column: number, look: Look): string {
  const indent = ' '.repeat(column);
  const noted = () => {
    const words = comment(look);
    return words === undefined ? '' : `${indent}${words}\n`;
  };
  const blank = () => (look.hasBlankLines && look.random?.chance(0.2) ? '\n' : '');
  if (model.kind === 'map')
    return sorted(model.entries, look)
      .map(({ key, value }) => {
        const isBlock = value.kind !== 'leaf' && !isFlow(value, look);
        const deeper = value.kind === 'list' && !look.indentsLists ? column : column + look.step;
        return `${blank()}${noted()}${indent}${key}:${isBlock ? `\n${yamlBlock(value, deeper, look)}` : ` ${yamlInline(value, look)}${behind(look)}\n`}`;
      })
      .join('');
  if (model.kind === 'list')
    return live(model.items)
      .map(({ value }) => {
        if (value.kind === 'leaf' || isFlow(value, look)) return `${noted()}${indent}- ${yamlInline(value, look)}\n`;
        const inner = yamlBlock(value, column + 2, { ...look, hasBlankLines: false });
        return inner.trimStart().startsWith('#') ? `${indent}-\n${inner}` : `${noted()}${indent}- ${inner.trimStart()}`;
      })
      .join('');
  return `${indent}${yamlInline(model, look)}\n`;
}

function behind(look: Look): string {
  const words = comment(look);
  return words === undefined ? '' : ` ${words}`;
}

function isFlow(model: Model, look: Look): boolean {
  const below = model.kind === 'map' ? live(model.entries) : model.kind === 'list' ? live(model.items) : [];
  if (below.length === 0) return true;
  if (!look.hasFlow) return false;
  return below.every(({ value }) => value.kind === 'leaf') && below.length % 2 === 0;
}

function yamlInline(model: Model, look: Look): string {
  if (model.kind === 'map')
    return `{ ${sorted(model.entries, look)
      .map(({ key, value }) => `${key}: ${yamlInline(value, { ...look, quote: '"' })}`)
      .join(', ')} }`;
  if (model.kind === 'list')
    return `[${live(model.items)
      .map(({ value }) => yamlInline(value, { ...look, quote: '"' }))
      .join(', ')}]`;
  const { value } = model;
  if (typeof value !== 'string') return String(value);
  const needsQuotes = /[:#"]|^\d|^(true|false)$/.test(value);
  if (look.quote === "'" && !value.includes("'")) return `'${value}'`;
  return needsQuotes || look.quote !== '' ? JSON.stringify(value) : value;
}

export function printJsonModel(model: Model, look: Look): string {
  const plain = (node: Model): unknown =>
    node.kind === 'leaf'
      ? node.value
      : node.kind === 'list'
        ? live(node.items).map(({ value }) => plain(value))
        : Object.fromEntries(sorted(node.entries, look).map(({ key, value }) => [key, plain(value)]));
  const indent = look.hasFlow ? 0 : look.quote === "'" ? '\t' : look.step;
  return ended(`${JSON.stringify(plain(model), null, indent)}\n`, look);
}

export function printTomlModel(model: Model, look: Look): string {
  return ended(tomlTable(model, '', look).trimStart(), look);
}

function tomlTable(model: Model, name: string, look: Look): string {
  if (model.kind !== 'map') return '';
  const sign = look.step === 4 ? '=' : ' = ';
  const rows: string[] = [];
  const tables: string[] = [];
  for (const { key, value } of sorted(model.entries, look)) {
    const words = comment(look);
    const above = words === undefined ? '' : `${words}\n`;
    const full = name === '' ? key : `${name}.${key}`;
    if (value.kind === 'map' && name.split('.').length < 2)
      tables.push(`\n${above}[${full}]\n${tomlTable(value, full, look)}`);
    else if (value.kind === 'list' && (value.of === 'container' || value.of === 'step'))
      tables.push(
        ...live(value.items).map(
          ({ value: item }) => `\n[[${full}]]\n${item.kind === 'map' ? tomlRows(item, look, sign) : ''}`,
        ),
        above,
      );
    else rows.push(`${above}${key}${sign}${tomlValue(value, look)}\n`);
  }
  return rows.join('') + tables.join('');
}

function tomlRows(model: Model & { kind: 'map' }, look: Look, sign: string): string {
  return sorted(model.entries, look)
    .map(({ key, value }) => `${key}${sign}${tomlValue(value, look)}\n`)
    .join('');
}

function tomlValue(model: Model, look: Look): string {
  if (model.kind === 'map')
    return `{ ${live(model.entries)
      .map(({ key, value }) => `${key} = ${tomlValue(value, { ...look, hasFlow: false })}`)
      .join(', ')} }`;
  if (model.kind === 'list') {
    const items = live(model.items).map(({ value }) => tomlValue(value, { ...look, hasFlow: false }));
    return look.hasFlow ? `[\n${items.map((item) => `  ${item},\n`).join('')}]` : `[${items.join(', ')}]`;
  }
  if (typeof model.value !== 'string') return String(model.value);
  return look.quote === "'" && !model.value.includes("'") ? `'${model.value}'` : JSON.stringify(model.value);
}
