// Reads flow collections, `[…]` and `{…}`, over as many lines as they take.
import { codes, deepest, isBreak, isFlowMark, isSpaceOrEnd } from './yaml-cursor.ts';
import { flowList, flowMap, hasMerge, isCoded, type Properties, plain } from './yaml-nodes.ts';
import { ScalarReader } from './yaml-scalar-reader.ts';

/** After so many collections that were read twice the first reading is given up: no text makes reading quadratic. */
const mostAttempts = 100;

export class FlowReader extends ScalarReader {
  /** Lines that look like block YAML end an open collection. */
  private isStrict = false;
  private isBroken = false;
  private hasShallow = false;
  private attempts = 0;
  /** Closing brackets that are waited for, innermost last. */
  private readonly waiting: number[] = [];
  /** The last node was quoted or a collection: its `:` may follow at once. */
  private isJson = false;

  /**
   * A flow collection; `pos` goes behind its bracket. The engines do not mind how its lines are indented, so it is read
   * like that first; when that goes wrong, a line that looks like a key of the block around it ends it.
   */
  protected flow(least: number, properties?: Properties): void {
    const { pos, lineStart, indent, hasTab, lastEnd } = this;
    const { count } = this.nodes;
    const comments = this.comments.length;
    const problems = this.problems.length;
    this.isStrict = this.attempts >= mostAttempts;
    this.isBroken = false;
    this.hasShallow = false;
    this.collection(least, properties);
    if (this.hasShallow && !this.isStrict && !this.isStopped && this.hasErrorSince(problems)) {
      this.attempts++;
      this.cut(count);
      this.comments.length = comments;
      this.problems.length = problems;
      this.waiting.length = 0;
      Object.assign(this, { pos, lineStart, indent, hasTab, lastEnd, isStrict: true, isBroken: false });
      this.collection(least, properties);
    }
    if (this.isBroken) this.unclosed(pos);
  }

  private hasErrorSince(count: number): boolean {
    for (let index = count; index < this.problems.length; index++)
      if (this.problems[index]?.severity === 'error') return true;
    return false;
  }

  private unclosed(at: number): void {
    this.error(`This ${this.text[at] ?? 'bracket'} is not closed.`, at);
  }

  // To the next content of the collection.
  private space(least: number): void {
    if (!this.toContent() || this.pos >= this.end) return;
    if (this.indent > Math.max(least, 0) || (least < 0 && this.indent === 0 && !this.looksLikeBlock())) return;
    if (this.isStrict && this.looksLikeBlock()) this.isBroken = true;
    else if (!this.hasShallow) {
      this.hasShallow = true;
      if (least >= 0 && this.indent <= least) this.shallowHint(this.pos);
    }
  }

  private looksLikeBlock(): boolean {
    blockLine.lastIndex = this.pos;
    return blockLine.test(this.text);
  }

  private collection(least: number, properties: Properties | undefined): void {
    const open = this.pos;
    const isMap = this.code(open) === codes.openBrace;
    const close = isMap ? codes.closeBrace : codes.closeBracket;
    const index = this.nodes.add(isMap ? flowMap : flowList, open - this.base, open - this.base);
    if (properties) this.attach(index, properties);
    if (++this.depth > deepest) {
      this.stop(`This is nested more than ${deepest} levels deep; from here on the file is not read.`);
      return;
    }
    this.pos++;
    this.waiting.push(close);
    this.items({ least, isMap, close, open, index });
    this.waiting.pop();
    this.depth--;
    this.nodes.close(index, this.pos - this.base);
    this.complete(index, properties);
    this.isJson = true;
  }

  private items({ least, isMap, close, open, index }: Collection): void {
    let mayCome = true;
    for (;;) {
      this.space(least);
      if (this.isBroken || this.isStopped) return;
      const code = this.code(this.pos);
      if (code < 0) {
        this.unclosed(open);
        return;
      }
      if (code === close) {
        this.pos++;
        return;
      }
      if (code === codes.closeBrace || code === codes.closeBracket) {
        this.error(`Here a ${String.fromCharCode(close)} is missing.`, this.pos);
        if (this.waiting.includes(code)) return;
        this.pos++;
      } else if (code === codes.comma) {
        if (mayCome) this.error('There is nothing before this comma.', this.pos);
        this.pos++;
        mayCome = true;
      } else {
        if (!mayCome) this.error('A comma is missing before this.', this.pos);
        mayCome = false;
        const before = this.pos;
        if (isMap) this.mapEntry(least, index);
        else this.listEntry(least);
        if (this.pos === before && !this.isBroken) this.pos++;
      }
    }
  }

  private isValueMark(isJson: boolean): boolean {
    if (this.code(this.pos) !== codes.colon) return false;
    const next = this.code(this.pos + 1);
    return isJson || isSpaceOrEnd(next) || isFlowMark(next);
  }

  private isExplicit(): boolean {
    if (this.code(this.pos) !== codes.question) return false;
    const next = this.code(this.pos + 1);
    return isSpaceOrEnd(next) || isFlowMark(next);
  }

  private isOver(): boolean {
    const code = this.code(this.pos);
    return (
      code < 0 || code === codes.comma || code === codes.closeBrace || code === codes.closeBracket || this.isBroken
    );
  }

  private mapEntry(least: number, map: number): void {
    if (this.isExplicit()) {
      this.pos++;
      this.space(least);
    }
    const key = this.nodes.count;
    this.isJson = false;
    if (this.isOver() || this.isValueMark(false)) this.addEmpty(this.pos);
    else this.node(least, false);
    if (this.isMergeKey(key)) this.nodes.flag(map, hasMerge);
    const end = this.pos;
    const { isJson } = this;
    this.space(least);
    this.pairValue(least, isJson, end);
  }

  protected isMergeKey(key: number): boolean {
    const start = this.nodes.start(key) + this.base;
    return (
      this.nodes.kind(key) === plain &&
      this.nodes.end(key) + this.base === start + 2 &&
      this.text.startsWith('<<', start)
    );
  }

  private pairValue(least: number, isJson: boolean, end: number): void {
    if (this.isBroken || !this.isValueMark(isJson)) {
      this.addEmpty(end);
      return;
    }
    const behind = ++this.pos;
    this.space(least);
    if (this.isOver()) this.addEmpty(behind);
    else this.node(least, true);
  }

  private listEntry(least: number): void {
    const { lineStart, pos: start } = this;
    const first = this.nodes.count;
    this.isJson = false;
    const isExplicit = this.isExplicit();
    if (isExplicit || this.isValueMark(false)) {
      const pair = this.nodes.add(flowMap, start - this.base, start - this.base);
      if (isExplicit) {
        this.pos++;
        this.space(least);
      }
      if (this.isOver() || this.isValueMark(false)) this.addEmpty(this.pos);
      else this.node(least, false);
      const end = this.pos;
      const { isJson } = this;
      this.space(least);
      this.pairValue(least, isJson, end);
      this.nodes.close(pair, this.pos - this.base);
      return;
    }
    this.node(least, false);
    const end = this.pos;
    const { isJson } = this;
    this.space(least);
    if (this.isBroken || !this.isValueMark(isJson)) return;
    if (this.lineStart !== lineStart)
      this.error('A key without ? and its colon must stand on one line.', start, Math.min(start + 80, this.pos));
    this.insertBefore(first, flowMap, start);
    if (this.isMergeKey(first + 1)) this.nodes.flag(first, hasMerge);
    this.pairValue(least, true, end);
    this.nodes.close(first, this.pos - this.base);
  }

  private node(least: number, isValue: boolean): void {
    let code = this.code(this.pos);
    let properties: Properties | undefined;
    if (code === codes.ampersand || code === codes.bang) {
      properties = this.readProperties(true);
      const behind = this.pos;
      this.space(least);
      if (this.isOver() || this.isValueMark(false)) {
        this.addEmpty(behind, properties);
        return;
      }
      code = this.code(this.pos);
    }
    if (code === codes.openBracket || code === codes.openBrace) this.collection(least, properties);
    else if (code === codes.doubleQuote || code === codes.quote) {
      this.quoted(least, true);
      this.addScalar(properties);
      this.isJson = true;
      this.overRest();
    } else if (code === codes.asterisk) {
      this.readAlias(properties);
      this.addAlias();
      this.isJson = false;
    } else {
      if (!this.startsPlain(true)) this.error('A value cannot begin with this character: put it in quotes.', this.pos);
      this.flowPlain(least, isValue);
      this.addScalar(properties);
      this.isJson = false;
    }
  }

  // Text that sticks to a closing quote belongs to nothing.
  private overRest(): void {
    const code = this.code(this.pos);
    if (isSpaceOrEnd(code) || isFlowMark(code) || code === codes.colon) return;
    this.error('Text follows this closing quote.', this.pos);
    while (!this.isOver() && !isBreak(this.code(this.pos))) this.pos++;
  }

  private flowPlain(least: number, isValue: boolean): void {
    this.plainLine(true);
    const { from } = this;
    let { to, pos } = this;
    let isMany = false;
    while (isBreak(this.code(this.pos))) {
      const comments = this.comments.length;
      this.space(least);
      pos = this.pos;
      const code = this.code(pos);
      if (this.isBroken || this.isOver() || isFlowMark(code) || comments !== this.comments.length) break;
      if (this.isValueMark(false) || (isValue && this.beginsQuotedKey())) break;
      this.plainLine(true);
      if (isValue && this.isValueMark(false)) break;
      isMany = true;
      to = this.to;
      pos = this.pos;
    }
    this.pos = pos;
    this.from = from;
    this.to = to;
    this.isManyLines = isMany;
    this.info = isMany ? plain | isCoded : plain;
  }

  private beginsQuotedKey(): boolean {
    quotedKey.lastIndex = this.pos;
    return quotedKey.test(this.text);
  }
}

interface Collection {
  readonly least: number;
  readonly isMap: boolean;
  readonly close: number;
  readonly open: number;
  readonly index: number;
}

const blockLine = /[A-Za-z_][\w./-]{0,100}:(?=[ \t\r\n]|$)|- /y;
const quotedKey = /"[^"\n\r]{0,200}"[ \t]*:/y;
