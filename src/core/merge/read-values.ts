// JSON, and the values of TOML: a small strict reader that keeps the place of everything.
import { type FlowChild, flowItems } from './flow-items.ts';
import { type Branch, branchCanon, type Leaf, type Node, type Tree } from './tree.ts';

/** Deeper files are left to the merge by line. */
const deepest = 200;

/** Undefined when it is not exactly JSON. */
export function readJsonTree(text: string): Tree | undefined {
  const reader = new ValueReader(text, 'json');
  const start = reader.skip(text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const node = reader.value(start, 0);
  if (!node || reader.skip(node.end) !== text.length) return undefined;
  const item = {
    key: '',
    start: 0,
    end: text.length,
    headStart: 0,
    headEnd: 0,
    node,
    lead: '',
    trail: '',
    comments: '',
  };
  return {
    text,
    root: {
      kind: 'list',
      start: 0,
      end: text.length,
      style: 'rows',
      items: [item],
      canon: node.canon,
      indent: '',
      isCompact: false,
    },
  };
}

export class ValueReader {
  private readonly text: string;
  private readonly isToml: boolean;

  constructor(text: string, language: 'json' | 'toml') {
    this.text = text;
    this.isToml = language === 'toml';
  }

  skip(from: number): number {
    let at = from;
    for (;;) {
      while (' \t\n\r'.includes(this.text[at] ?? 'x')) at++;
      if (!this.isToml || this.text[at] !== '#') return at;
      at = this.text.indexOf('\n', at) < 0 ? this.text.length : this.text.indexOf('\n', at);
    }
  }

  value(at: number, depth: number): Node | undefined {
    if (depth > deepest) return undefined;
    const first = this.text[at];
    if (first === '{') return this.map(at, depth);
    if (first === '[') return this.list(at, depth);
    if (first === '"' || (this.isToml && first === "'")) return this.string(at);
    return this.bare(at);
  }

  private list(open: number, depth: number): Branch | undefined {
    const children: FlowChild[] = [];
    let at = this.skip(open + 1);
    while (this.text[at] !== ']') {
      const node = this.value(at, depth + 1);
      if (!node) return undefined;
      children.push({ key: '', headStart: node.start, headEnd: node.start, node });
      const next = this.afterComma(node.end, ']');
      if (next === undefined) return undefined;
      at = next;
    }
    return this.branch('list', open, at, children);
  }

  private map(open: number, depth: number): Branch | undefined {
    const children: FlowChild[] = [];
    const keys = new Set<string>();
    let at = this.skip(open + 1);
    while (this.text[at] !== '}') {
      const key = this.isToml ? tomlKey(this.text, at) : this.jsonKey(at);
      if (!key || keys.has(key.key)) return undefined;
      keys.add(key.key);
      const sign = this.skip(key.end);
      if (this.text[sign] !== (this.isToml ? '=' : ':')) return undefined;
      const node = this.value(this.skip(sign + 1), depth + 1);
      if (!node) return undefined;
      children.push({ key: key.key, headStart: at, headEnd: sign + 1, node });
      const next = this.afterComma(node.end, '}');
      if (next === undefined) return undefined;
      at = next;
    }
    return this.branch('map', open, at, children);
  }

  private branch(
    kind: 'map' | 'list',
    start: number,
    close: number,
    children: readonly FlowChild[],
  ): Branch | undefined {
    const items = flowItems(this.text, children, { open: start, close });
    return (
      items && {
        kind,
        start,
        end: close + 1,
        style: 'flow',
        items,
        canon: branchCanon(kind, items),
        indent: '',
        isCompact: false,
      }
    );
  }

  // Behind a comma something must follow in JSON; TOML lists may end with one.
  private afterComma(from: number, close: string): number | undefined {
    const at = this.skip(from);
    if (this.text[at] === close) return at;
    if (this.text[at] !== ',') return undefined;
    const next = this.skip(at + 1);
    return this.text[next] === close && (!this.isToml || close === '}') ? undefined : next;
  }

  private jsonKey(at: number): { key: string; end: number } | undefined {
    const leaf = this.text[at] === '"' ? this.string(at) : undefined;
    return leaf?.text === undefined ? undefined : { key: leaf.text, end: leaf.end };
  }

  private string(start: number): Leaf | undefined {
    const raw = this.isToml
      ? tomlString.exec(this.text.slice(start))?.[0]
      : jsonString.exec(this.text.slice(start, start + 200_000))?.[0];
    if (raw === undefined) return undefined;
    const text = this.isToml ? tomlStringValue(raw) : parsedJson(raw);
    return text === undefined
      ? undefined
      : { kind: 'leaf', start, end: start + raw.length, canon: JSON.stringify(text), text };
  }

  private bare(start: number): Leaf | undefined {
    const raw = (this.isToml ? tomlBare : jsonBare).exec(this.text.slice(start, start + 400))?.[0];
    if (raw === undefined) return undefined;
    return { kind: 'leaf', start, end: start + raw.length, canon: raw };
  }
}

const jsonString = /^"(?:[^"\\\n]|\\.)*"/;
const jsonBare = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/;
const tomlString = /^(?:"""(?:[^\\]|\\[\s\S])*?"{3,5}(?!")|'''[\s\S]*?'{3,5}(?!')|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')/;
const tomlBare =
  /^(?:true|false|[+-]?(?:inf|nan)|\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)?)?|\d\d:\d\d:\d\d(?:\.\d+)?|0[xob][0-9a-fA-F_]+|[+-]?\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d[\d_]*)?)(?![\w.:-])/;

function parsedJson(raw: string): string | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function tomlStringValue(raw: string): string | undefined {
  if (raw.startsWith("'''")) return raw.slice(3, -3).replace(/^\n/, '');
  if (raw.startsWith("'")) return raw.slice(1, -1);
  const inner = raw.startsWith('"""')
    ? raw
        .slice(3, -3)
        .replace(/^\n/, '')
        .replaceAll(/\\[ \t]*\n\s*/g, '')
    : raw.slice(1, -1);
  return parsedJson(
    `"${inner
      .replaceAll(/\\U([0-9a-fA-F]{8})/g, (_, hex: string) =>
        String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
      )
      .replaceAll('\\e', '\\u001b')
      .replaceAll('\n', '\\n')
      .replaceAll('\t', '\\t')
      .replaceAll(/(?<!\\)((?:\\\\)*)"/g, '$1\\"')}"`,
  );
}

/** A dotted key as one canonical word, so that `a."b"` and `a.b` are the same. */
export function tomlKey(text: string, at: number): { key: string; end: number } | undefined {
  const match =
    /^(?:[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'))*/.exec(
      text.slice(at, at + 2_000),
    )?.[0];
  if (match === undefined) return undefined;
  const parts = [...match.matchAll(/[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g)].map(([part]) => {
    const name = part.startsWith('"')
      ? (tomlStringValue(part) ?? part)
      : part.startsWith("'")
        ? part.slice(1, -1)
        : part;
    return /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
  });
  return { key: parts.join('.'), end: at + match.length };
}
