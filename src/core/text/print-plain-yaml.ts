// Prints plain values as the YAML library would, in a fraction of its time: a plan hashes dozens of files that nobody reads.
// Whatever is not plain here is left to the library; a test holds both to the same bytes.

/** Undefined when something needs the library: unusual texts, numbers, comments in lists. */
export function printPlainYaml(value: unknown, comments: Readonly<Record<string, string>>): string | undefined {
  try {
    const above = new Map(Object.entries(comments).filter(([path]) => path !== ''));
    const head = comments[''] === undefined ? '' : `${commentLines(comments[''], '')}\n`;
    const printer = new Printer(above);
    const body = printer.top(value);
    return printer.isDone() ? head + body : undefined;
  } catch (error) {
    if (error === beyond) return undefined;
    throw error;
  }
}

const beyond = new Error('beyond plain YAML');
// What ends a plain text or means something at its beginning, as the YAML specification has it.
const indicator = /^[ ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-] |: | #|[ :]$/;
// What a reader of YAML 1.2 or of 1.1 takes for something else than a text: words, numbers with their sixties, dates.
const word =
  /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]|[Yy]es|YES|[Nn]|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|<<|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)?$/;
const number =
  /^(?:0o[0-7]+|[-+]?0x[\da-fA-F_]+|[-+]?0b[01_]+|[-+]?\d[\d_]*(?::[0-5]?\d)*(?:\.[\d_]*)?|[-+]?\.[\d_]*|[-+]?(?:\d[\d_]*)?(?:\.[\d_]*)?[eE][-+]?\d+)$/;
const date = /^\d{4}-\d\d?-\d\d?(?:(?:[tT]| +)\d\d?:\d\d?:\d\d?(?:\.\d+)?(?: *(?:Z|[-+][012]?\d(?::\d\d)?))?)?$/;
const printable = /^[\x20-\x7e]*$/;

class Printer {
  readonly #comments: Map<string, string>;

  constructor(comments: Map<string, string>) {
    this.#comments = comments;
  }

  top(value: unknown): string {
    if (!isMapping(value) || Object.keys(value).length === 0) throw beyond;
    return this.#mapping(value, '', []);
  }

  /** Whether every comment found its key. */
  isDone(): boolean {
    return this.#comments.size === 0;
  }

  #mapping(value: Readonly<Record<string, unknown>>, indent: string, path: readonly string[] | undefined): string {
    let text = '';
    for (const [key, below] of Object.entries(value)) {
      const here = path && [...path, key];
      const name = here?.join('.') ?? '';
      const comment = here && this.#comments.get(name);
      if (comment !== undefined) {
        text += commentLines(comment, indent);
        this.#comments.delete(name);
      }
      text += `${indent}${scalar(key, true)}:${this.#below(below, indent, here)}`;
    }
    return text;
  }

  // What stands behind a key: on its line, or below it and deeper.
  #below(value: unknown, indent: string, path: readonly string[] | undefined): string {
    if (Array.isArray(value)) return value.length === 0 ? ' []\n' : `\n${this.#list(value, `${indent}  `)}`;
    if (isMapping(value)) {
      return Object.keys(value).length === 0 ? ' {}\n' : `\n${this.#mapping(value, `${indent}  `, path)}`;
    }
    return ` ${printed(value, `${indent}  `)}\n`;
  }

  // Comments have no place in lists here: their paths name keys only.
  #list(values: readonly unknown[], indent: string): string {
    let text = '';
    for (const value of values) {
      if (Array.isArray(value) && value.length > 0)
        text += `${indent}- ${this.#list(value, `${indent}  `).slice(indent.length + 2)}`;
      else if (isMapping(value) && Object.keys(value).length > 0)
        text += `${indent}- ${this.#mapping(value, `${indent}  `, undefined).slice(indent.length + 2)}`;
      else if (Array.isArray(value)) text += `${indent}- []\n`;
      else if (isMapping(value)) text += `${indent}- {}\n`;
      else text += `${indent}- ${printed(value, `${indent}  `)}\n`;
    }
    return text;
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function printed(value: unknown, indent: string): string {
  switch (typeof value) {
    case 'string':
      return value.includes('\n') ? block(value, indent) : scalar(value, false);
    case 'number':
      if (!Number.isFinite(value) || Object.is(value, -0) || /e/.test(String(value))) throw beyond;
      return String(value);
    case 'boolean':
      return String(value);
    default:
      if (value === null) return 'null';
      throw beyond;
  }
}

function scalar(text: string, isKey: boolean): string {
  if (!printable.test(text) || (isKey && text.length > 60) || /^(---|\.\.\.)/.test(text)) throw beyond;
  return isPlain(text) ? text : JSON.stringify(text);
}

// Quoted where any of those readers would not see the text.
function isPlain(text: string): boolean {
  return !indicator.test(text) && !word.test(text) && !number.test(text) && !date.test(text);
}

// Only texts whose first line begins, and whose last line ends, with something to see.
function block(text: string, indent: string): string {
  if (!/^\S/.test(text) || !/\S\n?$/.test(text) || /[^\x20-\x7e\n]/.test(text) || /[ ]\n/.test(text)) throw beyond;
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n');
  const shown = lines.map((line) => (line === '' ? '' : indent + line)).join('\n');
  return `${text.endsWith('\n') ? '|' : '|-'}\n${shown}`;
}

function commentLines(comment: string, indent: string): string {
  return comment
    .split('\n')
    .map((line) => `${indent}# ${line}\n`)
    .join('');
}
