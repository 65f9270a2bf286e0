// Reads what is no collection: properties, aliases, quoted, plain and block scalars.
import { Cursor, codes, deepest, isBlank, isBreak, isFlowMark, isSpaceOrEnd } from './yaml-cursor.ts';
import {
  alias,
  doubleQuoted,
  empty,
  folded,
  indentShift,
  isCoded,
  literal,
  type Properties,
  plain,
  singleQuoted,
} from './yaml-nodes.ts';

/** How many values the aliases of a document may unfold to beside those that were written. */
export const mostUnfolded = 100_000;

const simpleEscapes = new Set([...'0abt\tnvfre "/\\N_LP'].map((letter) => letter.charCodeAt(0)));
const digitsOf = new Map([
  ['x'.charCodeAt(0), 2],
  ['u'.charCodeAt(0), 4],
  ['U'.charCodeAt(0), 8],
]);
const coreTags = 'tag:yaml.org,2002:';
// What the safe loaders of Python and Go construct.
const knownTags = new Set([
  'str',
  'int',
  'float',
  'bool',
  'null',
  'map',
  'seq',
  'binary',
  'timestamp',
  'set',
  'omap',
  'pairs',
  'merge',
  'value',
]);

export class ScalarReader extends Cursor {
  /** What was scanned last: kind and flags, from where to where. */
  protected info = plain;
  protected from = 0;
  protected to = 0;
  protected isManyLines = false;
  private anchorsSeen: Map<string, number> | undefined;
  private unfolded = 0;
  protected depth = 0;
  /** `%TAG` handles of the document. */
  handles: ReadonlyMap<string, string> | undefined;

  /** The plain text up to the end of this line; `pos` stands at what ended it. */
  protected plainLine(inFlow: boolean): void {
    const { text, end } = this;
    let { pos } = this;
    this.info = plain;
    this.from = pos;
    this.isManyLines = false;
    for (; pos < end; pos++) {
      const code = text.charCodeAt(pos);
      if (code > codes.colon && !inFlow) continue;
      if (code === codes.lineFeed || code === codes.carriageReturn) break;
      if (code === codes.colon) {
        const next = this.code(pos + 1);
        if (isSpaceOrEnd(next) || (inFlow && isFlowMark(next))) break;
      } else if (code === codes.hash) {
        if (pos > this.from && isBlank(text.charCodeAt(pos - 1))) break;
      } else if (inFlow && isFlowMark(code)) break;
    }
    this.pos = pos;
    this.to = this.trimmed(pos, this.from);
  }

  /** Whether a plain scalar may begin here. */
  protected startsPlain(inFlow: boolean): boolean {
    const code = this.code(this.pos);
    if (code === codes.dash || code === codes.question || code === codes.colon) {
      const next = this.code(this.pos + 1);
      return !isSpaceOrEnd(next) && !(inFlow && isFlowMark(next));
    }
    return !isIndicator(code);
  }

  /** A quoted scalar; `pos` goes behind it. Without its closing quote it ends with its line. */
  protected quoted(least: number, inFlow: boolean): void {
    const { text, end } = this;
    const start = this.pos;
    const quote = text.charCodeAt(start);
    let flags = 0;
    let firstBreak = -1;
    let shallow = -1;
    let wrong = -1;
    let lineStart = this.lineStart;
    let pos = start + 1;
    for (; pos < end; pos++) {
      const code = text.charCodeAt(pos);
      if (code === quote) {
        if (quote === codes.doubleQuote || text.charCodeAt(pos + 1) !== quote || pos + 1 >= end) break;
        flags = isCoded;
        pos++;
      } else if (code === codes.backslash && quote === codes.doubleQuote) {
        flags = isCoded;
        const length = this.escapeLength(pos + 1);
        if (length < 0 && wrong < 0) wrong = pos;
        pos += Math.max(length, 0);
      } else if (code === codes.lineFeed || code === codes.carriageReturn) {
        flags = isCoded;
        if (firstBreak < 0) firstBreak = pos;
        if (code === codes.carriageReturn && text.charCodeAt(pos + 1) === codes.lineFeed) continue;
        lineStart = pos + 1;
        let content = lineStart;
        while (content < end && text.charCodeAt(content) === codes.space) content++;
        const isShallow = content - lineStart <= least;
        while (content < end && isBlank(text.charCodeAt(content))) content++;
        if (isShallow && shallow < 0 && content < end && !isBreak(text.charCodeAt(content))) shallow = content;
        pos = content - 1;
      }
    }
    const isClosed = pos < end && (firstBreak < 0 || this.mayFollowQuote(pos + 1, inFlow));
    this.info = (quote === codes.doubleQuote ? doubleQuoted : singleQuoted) | flags;
    this.from = start;
    this.isManyLines = isClosed && firstBreak >= 0;
    if (isClosed) {
      this.pos = pos + 1;
      this.lineStart = lineStart;
      if (wrong >= 0)
        this.error(
          `\\${text[wrong + 1] ?? ''} is no escape of YAML. Write \\\\ for a backslash, or use single quotes.`,
          wrong,
          wrong + 2,
        );
      if (shallow >= 0) this.shallowHint(shallow);
    } else {
      this.error('This quote is not closed: the text is read to the end of its line only.', start);
      this.toEndOfBroken(start, inFlow);
    }
    this.to = this.pos;
  }

  protected shallowHint(at: number): void {
    this.hint(
      'indentation',
      'YAML wants this line indented further than the key that it belongs to. The engines read it all the same, other tools refuse it.',
      at,
      at + 1,
    );
  }

  // Behind the closing quote of a text of several lines; anything else tells that the quote belongs to another text.
  private mayFollowQuote(at: number, inFlow: boolean): boolean {
    let pos = at;
    while (pos < this.end && isBlank(this.text.charCodeAt(pos))) pos++;
    const code = this.code(pos);
    if (code < 0 || isBreak(code) || code === codes.hash) return true;
    return inFlow && (isFlowMark(code) || code === codes.colon);
  }

  private toEndOfBroken(start: number, inFlow: boolean): void {
    this.toLineEnd();
    let end = this.trimmed(this.pos, start + 1);
    if (inFlow) while (end > start + 1 && (isFlowMark(this.code(end - 1)) || isBlank(this.code(end - 1)))) end--;
    this.pos = end;
  }

  /** How many characters follow the backslash; -1 when it is no escape. */
  private escapeLength(at: number): number {
    const code = this.code(at);
    if (simpleEscapes.has(code)) return 1;
    // An escaped break joins the lines; the break itself is looked at next.
    if (isBreak(code)) return 0;
    const digits = digitsOf.get(code);
    if (digits === undefined) return -1;
    const hex = this.text.slice(at + 1, Math.min(at + 1 + digits, this.end));
    if (hex.length !== digits || !/^[0-9a-fA-F]+$/.test(hex)) return -1;
    return Number.parseInt(hex, 16) > 0x10ffff ? -1 : digits + 1;
  }

  /** A block scalar; afterwards `pos` stands at the next content. */
  protected blockScalar(least: number): void {
    const { text } = this;
    const start = this.pos;
    const kind = text.charCodeAt(start) === codes.pipe ? literal : folded;
    let given = 0;
    let hasChomping = false;
    let keeps = false;
    this.pos++;
    for (let code = this.code(this.pos); ; code = this.code(++this.pos)) {
      if (code > 48 && code <= 57 && given === 0) given = code - 48;
      else if ((code === codes.plus || code === codes.dash) && !hasChomping) {
        hasChomping = true;
        keeps = code === codes.plus;
      } else break;
    }
    const header = this.pos;
    this.skipBlanks();
    const next = this.code(this.pos);
    if (next === codes.hash && this.pos > header)
      this.comments.push(this.pos - this.base, this.lineEndFrom(this.pos) - this.base);
    else if (next >= 0 && !isBreak(next))
      this.error(
        'Behind | or > only + or -, one digit and a comment may stand; the text begins on the next line.',
        this.pos,
        this.trimmed(this.lineEndFrom(this.pos), this.pos),
      );
    this.toLineEnd();
    this.textEnd = this.pos;
    this.blockLines(least, given === 0 ? -1 : Math.max(least, 0) + given);
    // Empty lines behind the text belong to it only where it says so.
    if (keeps) this.textEnd = this.pos;
    this.info = kind | isCoded | (this.blockIndent << indentShift);
    this.from = start;
    this.isManyLines = true;
    this.to = this.textEnd + this.breakLength(this.textEnd);
    this.toContent();
    this.lastEnd = this.to;
  }

  private blockIndent = 0;
  private textEnd = 0;

  protected lineEndFrom(at: number): number {
    let pos = at;
    while (pos < this.end && !isBreak(this.text.charCodeAt(pos))) pos++;
    return pos;
  }

  private breakLength(at: number): number {
    if (at >= this.end) return 0;
    return this.text.charCodeAt(at) === codes.carriageReturn && this.code(at + 1) === codes.lineFeed ? 2 : 1;
  }

  // From the break behind the header to the break before the first line that is none of the text. A line that is
  // indented less than the first but more than the parent is wrong, and read as if it belonged: a slip of one space
  // shall not hide the rest of a script.
  private blockLines(least: number, given: number): void {
    const { text, end } = this;
    let indent = given;
    let deepestBlank = 0;
    let isReported = false;
    let pos = this.pos;
    while (pos < end) {
      const lineStart = pos + this.breakLength(pos);
      let content = lineStart;
      while (content < end && text.charCodeAt(content) === codes.space) content++;
      const spaces = content - lineStart;
      if (content >= end) {
        if (indent < 0) deepestBlank = Math.max(deepestBlank, spaces);
        else if (spaces > indent) this.textEnd = end;
        pos = end;
        break;
      }
      const code = text.charCodeAt(content);
      if (isBreak(code)) {
        if (indent < 0) deepestBlank = Math.max(deepestBlank, spaces);
        // Spaces beyond the indentation are text.
        else if (spaces > indent) this.textEnd = content;
        pos = content;
        continue;
      }
      if (spaces <= least) {
        if (code === codes.tab) this.tabInText(content);
        break;
      }
      if (indent < 0) {
        indent = spaces;
        if (deepestBlank > spaces)
          this.error(
            'An empty line above is indented further than this text begins: remove its spaces.',
            lineStart,
            content,
          );
      } else if (spaces < indent) {
        if (code === codes.hash) break;
        if (!isReported) this.error('This line is indented less than the first line of its text.', lineStart, content);
        isReported = true;
      }
      pos = this.lineEndFrom(content);
      this.textEnd = pos;
    }
    this.blockIndent = indent < 0 ? deepestBlank : indent;
    this.pos = pos;
  }

  private tabInText(at: number): void {
    let behind = at;
    while (isBlank(this.code(behind))) behind++;
    if (isBreak(this.code(behind)))
      this.error('A tab stands where this text must be indented with spaces.', at, behind);
  }

  /** Reads `&anchor` and `!tag`, in any order, each at most once. */
  protected readProperties(inFlow: boolean): Properties | undefined {
    const begin = this.pos;
    let anchor: string | undefined;
    let tag: string | undefined;
    for (
      let code = this.code(begin);
      code === codes.ampersand || code === codes.bang;
      this.skipBlanks(), code = this.code(this.pos)
    ) {
      const start = this.pos++;
      if (code === codes.ampersand) {
        if (anchor !== undefined) this.error('A value can have one anchor only.', start);
        anchor = this.name();
        if (anchor === '') this.error('An anchor needs a name behind the &.', start);
      } else {
        if (tag !== undefined) this.error('A value can have one tag only.', start);
        tag = this.readTag(start);
      }
      const next = this.code(this.pos);
      if (!isSpaceOrEnd(next) && !(inFlow && isFlowMark(next))) {
        this.error('A space must stand behind an anchor or a tag.', this.pos);
        break;
      }
    }
    return this.pos === begin ? undefined : { anchor, tag, start: begin - this.base };
  }

  protected merged(outer: Properties | undefined, inner: Properties | undefined): Properties | undefined {
    if (outer === undefined || inner === undefined) return outer ?? inner;
    if (
      (outer.anchor ?? inner.anchor) !== (inner.anchor ?? outer.anchor) ||
      (outer.tag !== undefined && inner.tag !== undefined)
    )
      this.error('A value can have one anchor and one tag only.', inner.start + this.base);
    return { anchor: outer.anchor ?? inner.anchor, tag: outer.tag ?? inner.tag, start: outer.start };
  }

  private name(): string {
    const start = this.pos;
    for (let code = this.code(this.pos); !isSpaceOrEnd(code) && !isFlowMark(code); code = this.code(++this.pos));
    return this.text.slice(start, this.pos);
  }

  private readTag(start: number): string {
    const rest = /^<[^>\s]*>/.exec(this.text.slice(this.pos, Math.min(this.pos + 300, this.end)))?.[0];
    if (rest !== undefined) {
      this.pos += rest.length;
      return rest.slice(1, -1);
    }
    const [, handle = '!', suffix = ''] = /^(!(?:[\w-]*!)?)(.*)$/s.exec(`!${this.name()}`) ?? [];
    const prefix = this.handles?.get(handle);
    if (prefix === undefined && handle !== '!' && handle !== '!!')
      this.error(`The tag handle ${handle} is not declared by a %TAG line.`, start, this.pos);
    if (suffix === '' && handle !== '!') this.error('A tag needs a name behind its handle.', start, this.pos);
    if (handle === '!!' && prefix === undefined && suffix !== '' && !knownTags.has(suffix))
      this.problem({
        code: 'tag',
        severity: 'error',
        message: `No reader that only reads data knows the tag !!${suffix.slice(0, 60)}: remove it.`,
        start,
        end: this.pos,
      });
    const known = prefix ?? (handle === '!!' ? coreTags : handle);
    try {
      return known + decodeURIComponent(suffix);
    } catch {
      return known + suffix;
    }
  }

  /** Adds the scalar that was scanned last. */
  protected addScalar(properties: Properties | undefined): void {
    const index = this.nodes.add(this.info, this.from - this.base, this.to - this.base);
    if (properties) this.attach(index, properties);
  }

  /** A value that was left out. */
  protected addEmpty(at: number, properties?: Properties): void {
    const index = this.nodes.add(empty, at - this.base, at - this.base);
    if (properties) this.attach(index, properties);
  }

  /** Collections are known by their anchor only when they are complete, so that nothing turns in a circle. */
  protected attach(index: number, properties: Properties): void {
    this.nodes.setProperties(index, properties);
    if ((this.nodes.kind(index) & 8) === 0) this.complete(index, properties);
  }

  protected complete(index: number, properties: Properties | undefined): void {
    if (properties?.anchor === undefined) return;
    this.anchorsSeen ??= new Map();
    this.anchorsSeen.set(properties.anchor, index);
  }

  /** Puts a collection before the node that turned out to be its first key. */
  protected insertBefore(index: number, info: number, start: number): void {
    const { nodes } = this;
    for (let moved = nodes.count - 1; moved >= index; moved--) {
      const anchor = nodes.propertiesOf(moved)?.anchor;
      if (anchor !== undefined && this.anchorsSeen?.get(anchor) === moved) this.anchorsSeen.set(anchor, moved + 1);
      this.sizes?.delete(moved);
    }
    nodes.insert(index, info, start - this.base);
  }

  /** Forgets nodes, and the anchors among them. */
  protected cut(index: number): void {
    this.nodes.cut(index);
    for (const [name, target] of this.anchorsSeen ?? []) if (target >= index) this.anchorsSeen?.delete(name);
    for (const target of this.sizes?.keys() ?? []) if (target >= index) this.sizes?.delete(target);
  }

  /** An alias; `pos` goes behind it. */
  protected readAlias(properties: Properties | undefined): void {
    const start = this.pos++;
    const name = this.name();
    if (name === '') this.error('An alias needs the name of an anchor behind the *.', start);
    if (properties)
      this.error('An alias can have no anchor and no tag of its own.', properties.start + this.base, start);
    this.info = alias;
    this.from = start;
    this.to = this.pos;
    this.isManyLines = false;
  }

  /** Adds the alias that was scanned last and follows it, within bounds. */
  protected addAlias(): void {
    const index = this.nodes.add(alias, this.from - this.base, this.to - this.base);
    const name = this.text.slice(this.from + 1, this.to);
    const target = this.anchorsSeen?.get(name);
    const say = (message: string) =>
      this.problem({ code: 'alias', severity: 'error', message, start: this.from, end: this.to });
    if (target === undefined) {
      if (name !== '') say(`There is no anchor &${name} before this alias.`);
      return;
    }
    const { unfolds, height } = this.sizeOf(target);
    if (unfolds > 1) {
      const before = this.unfolded;
      this.unfolded += unfolds;
      if (this.unfolded > mostUnfolded || this.depth + height > deepest) {
        if (before <= mostUnfolded) {
          this.unfolded = mostUnfolded + 1;
          say(`The aliases unfold to more than ${mostUnfolded} values: this one and those after it are not followed.`);
        }
        return;
      }
    }
    this.nodes.setTarget(index, target);
  }

  private sizes: Map<number, { readonly unfolds: number; readonly height: number }> | undefined;

  // Measured once for each anchor: a complete node changes no more.
  private sizeOf(target: number): { readonly unfolds: number; readonly height: number } {
    this.sizes ??= new Map();
    const known = this.sizes.get(target);
    if (known) return known;
    const { nodes } = this;
    let unfolds = 0;
    let height = 0;
    const open: number[] = [];
    for (let index = target; index < nodes.next(target); index++) {
      while (open.length > 0 && (open.at(-1) ?? 0) <= index) open.pop();
      const aimed = nodes.targetOf(index);
      const below = aimed === undefined ? undefined : this.sizes.get(aimed);
      unfolds += below?.unfolds ?? 1;
      height = Math.max(height, open.length + 1 + (below?.height ?? 0));
      if ((nodes.kind(index) & 8) !== 0) open.push(nodes.next(index));
    }
    const size = { unfolds: Math.min(unfolds, mostUnfolded + 1), height };
    this.sizes.set(target, size);
    return size;
  }
}

function isIndicator(code: number): boolean {
  switch (code) {
    case -1:
    case codes.bang:
    case codes.doubleQuote:
    case codes.hash:
    case codes.percent:
    case codes.ampersand:
    case codes.quote:
    case codes.asterisk:
    case codes.comma:
    case codes.greater:
    case codes.at:
    case codes.openBracket:
    case codes.closeBracket:
    case codes.backtick:
    case codes.openBrace:
    case codes.pipe:
    case codes.closeBrace:
      return true;
    default:
      return false;
  }
}
