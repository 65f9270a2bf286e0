// Reads block collections by the columns of their lines; a line that is wrong is reported and the next one is read on.
import { codes, deepest, isBlank, isBreak, isSpaceOrEnd } from './yaml-cursor.ts';
import { FlowReader } from './yaml-flow-reader.ts';
import { alias, blockList, blockMap, doubleQuoted, hasMerge, isCoded, type Properties, plain } from './yaml-nodes.ts';

/** YAML and its readers look no further for the colon behind a key. */
const longestKey = 1024;

export class BlockReader extends FlowReader {
  /** Reads the document that begins at `pos`; `isInline` when it stands behind `---`. */
  document(isInline: boolean): void {
    const start = this.pos;
    if (!isInline) {
      while (this.code(this.pos) === codes.space) this.pos++;
      this.indent = this.column;
      this.hasTab = this.code(this.pos) === codes.tab;
    }
    const crossed = this.toContent();
    if (this.pos >= this.end) this.addEmpty(Math.min(start, this.end));
    else if (isInline && !crossed) this.inlineNode(-1, undefined);
    else this.blockNode(-1, undefined);
    while (this.pos < this.end) this.leftover();
  }

  // Behind the whole value something stands that does not belong to it.
  private leftover(): void {
    const before = this.pos;
    this.error('This does not belong to the value above.', before, this.trimmed(this.lineEndFrom(before), before));
    const isStray = this.nodes.kind(0) === blockMap || this.nodes.kind(0) === blockList;
    const { count } = this.nodes;
    if (!isStray) this.cut(0);
    this.blockNode(-1, undefined);
    if (isStray) this.cut(count);
    if (this.pos <= before) this.skipLine();
  }

  private skipLine(): void {
    this.toLineEnd();
    this.toContent();
  }

  private startsEntry(mark: number): boolean {
    return this.code(this.pos) === mark && isSpaceOrEnd(this.code(this.pos + 1));
  }

  /** A value at a place where block collections may begin; afterwards `pos` stands at the content behind it. */
  private blockNode(least: number, properties: Properties | undefined, mayBeFlush = false): void {
    const { column, pos: start } = this;
    const code = this.code(start);
    if (this.startsEntry(codes.dash)) this.blockList(column, least, properties);
    else if (this.startsEntry(codes.question) || this.startsEntry(codes.colon)) {
      const map = this.addCollection(blockMap, properties);
      this.entries(map, column, least, false);
    } else if (code === codes.ampersand || code === codes.bang) this.nodeWithProperties(least, properties, mayBeFlush);
    else if (code === codes.openBracket || code === codes.openBrace) {
      const index = this.nodes.count;
      if (this.flowKey(least, undefined)) {
        this.insertBefore(index, blockMap, start);
        if (properties) this.attach(index, properties);
        this.entries(index, column, least, true);
      } else {
        if (properties) this.attach(index, properties);
        this.complete(index, properties);
        this.endOfInline();
      }
    } else if (this.scanKey()) {
      const map = this.nodes.add(blockMap, start - this.base, start - this.base);
      if (properties) this.attach(map, properties);
      this.addKey(map, undefined);
      this.entries(map, column, least, true);
    } else this.inlineNode(least, properties);
  }

  private addCollection(kind: number, properties: Properties | undefined): number {
    const index = this.nodes.add(kind, this.pos - this.base, this.pos - this.base);
    if (properties) this.attach(index, properties);
    return index;
  }

  // `&a key: value` gives the anchor to the key, `&a` alone on its line to what follows.
  private nodeWithProperties(least: number, outer: Properties | undefined, mayBeFlush: boolean): void {
    const { column, pos: start } = this;
    const own = this.readProperties(false);
    const code = this.code(this.pos);
    if (code < 0 || isBreak(code) || code === codes.hash) {
      this.behindProperties(least, this.merged(outer, own), mayBeFlush);
      return;
    }
    if (this.startsEntry(codes.colon)) {
      const map = this.nodes.add(blockMap, start - this.base, start - this.base);
      if (outer) this.attach(map, outer);
      this.addEmpty(this.pos, own);
      this.pos++;
      this.entries(map, column, least, true);
      return;
    }
    const isFlow = code === codes.openBracket || code === codes.openBrace;
    const index = this.nodes.count;
    const isKey = isFlow ? this.flowKey(least, own) : this.scanKey();
    if (isKey) {
      if (isFlow) this.insertBefore(index, blockMap, start);
      else this.nodes.add(blockMap, start - this.base, start - this.base);
      if (outer) this.attach(index, outer);
      if (!isFlow) this.addKey(index, own);
      this.entries(index, column, least, true);
    } else if (isFlow) {
      if (outer) this.attach(index, this.merged(outer, own) ?? outer);
      this.complete(index, outer);
      this.endOfInline();
    } else this.inlineNode(least, this.merged(outer, own));
  }

  // A flow collection; true when a colon behind it on the same line makes it a key.
  private flowKey(least: number, properties: Properties | undefined): boolean {
    const { lineStart } = this;
    this.flow(least, properties);
    if (this.lineStart !== lineStart) return false;
    const behind = this.pos;
    this.skipBlanks();
    if (this.startsEntry(codes.colon)) {
      this.pos++;
      return true;
    }
    this.pos = behind;
    return false;
  }

  private behindProperties(least: number, properties: Properties | undefined, mayBeFlush: boolean): void {
    const at = this.pos;
    this.toContent();
    if (this.pos < this.end && this.indent > least) this.blockNode(least, properties);
    else if (mayBeFlush && this.indent === least && this.startsEntry(codes.dash))
      this.blockList(least, least - 1, properties);
    else this.addEmpty(at, properties);
  }

  /** A value on the line of its key, dash or `---`: no block collection may begin here. */
  private inlineNode(least: number, given: Properties | undefined): void {
    let properties = given;
    let code = this.code(this.pos);
    if (code === codes.ampersand || code === codes.bang) {
      properties = this.merged(given, this.readProperties(false));
      code = this.code(this.pos);
      if (code < 0 || isBreak(code) || code === codes.hash) {
        this.behindProperties(least, properties, true);
        return;
      }
    }
    if (code === codes.doubleQuote || code === codes.quote) {
      this.quoted(least, false);
      this.addScalar(properties);
      this.endOfInline();
    } else if (code === codes.openBracket || code === codes.openBrace) {
      this.flow(least, properties);
      this.endOfInline();
    } else if (code === codes.pipe || code === codes.greater) {
      this.blockScalar(least);
      this.addScalar(properties);
    } else if (code === codes.asterisk) {
      this.readAlias(properties);
      this.addAlias();
      this.endOfInline();
    } else if (this.startsEntry(codes.dash)) {
      this.error('A list cannot begin on the line of its key: write the dash on the next line.', this.pos);
      this.blockList(this.column, least, properties);
    } else this.plainScalar(least, properties);
  }

  // Behind a value on its line only a comment may stand.
  private endOfInline(): void {
    if (this.isStopped) return;
    this.skipBlanks();
    const code = this.code(this.pos);
    if (code >= 0 && !isBreak(code) && code !== codes.hash && this.column !== this.indent) {
      const end = this.trimmed(this.lineEndFrom(this.pos), this.pos);
      if (this.startsEntry(codes.colon))
        this.error('A mapping cannot begin here: its first key must stand on a line of its own.', this.pos);
      else this.error('This text follows a value that is complete already.', this.pos, end);
      this.toLineEnd();
    }
    this.toContent();
  }

  private plainScalar(least: number, properties: Properties | undefined): void {
    if (!this.startsPlain(false)) this.error('A value cannot begin with this character: put it in quotes.', this.pos);
    const start = this.pos;
    this.plainLine(false);
    let { to } = this;
    let isMany = false;
    if (this.code(this.pos) === codes.colon) to = this.nestedColon(start);
    for (;;) {
      const comments = this.comments.length;
      if (!this.toContent() || this.pos >= this.end || this.indent <= least || comments !== this.comments.length) break;
      const line = this.pos;
      const before = to;
      this.plainLine(false);
      to = this.to;
      if (this.code(this.pos) === codes.colon) {
        this.pos = line;
        if (!isMany && this.looksLikeKey()) {
          if (least >= 0 && this.indent === least + 1) {
            to = before;
            break;
          }
          this.error(
            'This stands before a mapping: is its colon missing, or the indentation below it wrong?',
            start,
            start + 1,
          );
          this.blockNode(least, properties);
          return;
        }
        to = this.nestedColon(line);
      }
      isMany = true;
    }
    this.from = start;
    this.to = to;
    this.info = isMany ? plain | isCoded : plain;
    this.addScalar(properties);
  }

  // `a: b: c`: the rest of the line is taken for the value.
  private nestedColon(start: number): number {
    this.error('A mapping cannot begin here: put the text in quotes, or the key on a line of its own.', this.pos);
    this.toLineEnd();
    return this.trimmed(this.pos, start);
  }

  private looksLikeKey(): boolean {
    keyLine.lastIndex = this.pos;
    return keyLine.test(this.text);
  }

  /** A key with its colon on this line; when there is one, `pos` goes behind the colon. */
  private scanKey(): boolean {
    const { text, end, pos: start } = this;
    const code = this.code(start);
    let pos = start;
    if (code === codes.doubleQuote || code === codes.quote) {
      pos = this.endOfQuotedKey(start, code);
      if (pos < 0) return false;
      this.to = pos;
    } else if (code === codes.asterisk) {
      while (!isSpaceOrEnd(this.code(pos))) pos++;
      this.info = alias;
      this.to = pos;
    } else {
      if (!this.startsPlain(false)) return false;
      for (; pos < end; pos++) {
        const here = text.charCodeAt(pos);
        if (here > codes.colon) continue;
        if (here === codes.colon) {
          if (isSpaceOrEnd(this.code(pos + 1))) break;
        } else if (here === codes.lineFeed || here === codes.carriageReturn) return false;
        else if (here === codes.hash && isBlank(text.charCodeAt(pos - 1)) && pos > start) return false;
      }
      if (pos >= end) return false;
      this.info = plain;
      this.to = this.trimmed(pos, start);
    }
    while (isBlank(this.code(pos))) pos++;
    if (this.code(pos) !== codes.colon || !isSpaceOrEnd(this.code(pos + 1))) return false;
    this.from = start;
    this.pos = pos + 1;
    if (pos - start > longestKey) this.error(`A key can be ${longestKey} characters long.`, start, start + longestKey);
    return true;
  }

  private endOfQuotedKey(start: number, quote: number): number {
    const { text, end } = this;
    let flags = 0;
    for (let pos = start + 1; pos < end; pos++) {
      const code = text.charCodeAt(pos);
      if (isBreak(code)) return -1;
      if (code === codes.backslash && quote === codes.doubleQuote) {
        flags = isCoded;
        pos++;
      } else if (code === quote) {
        if (quote === codes.quote && this.code(pos + 1) === quote) {
          flags = isCoded;
          pos++;
          continue;
        }
        if (flags !== 0 && quote === codes.doubleQuote) {
          // Its escapes are checked where all quoted text is read.
          const before = this.pos;
          const behind = this.code(this.afterBlanks(pos + 1));
          if (behind !== codes.colon) return -1;
          this.quoted(-1, false);
          this.pos = before;
          return this.to;
        }
        this.info = (quote === codes.doubleQuote ? doubleQuoted : doubleQuoted - 1) | flags;
        return pos + 1;
      }
    }
    return -1;
  }

  private afterBlanks(at: number): number {
    let pos = at;
    while (isBlank(this.code(pos))) pos++;
    return pos;
  }

  private addKey(map: number, properties: Properties | undefined): void {
    if (this.info === alias) {
      if (properties) this.error('An alias can have no anchor and no tag of its own.', properties.start + this.base);
      this.addAlias();
      return;
    }
    if (this.info === plain && this.to === this.from + 2 && this.text.startsWith('<<', this.from))
      this.nodes.flag(map, hasMerge);
    this.addScalar(properties);
  }

  /** The entries of a block mapping, from its first key on, or from behind the colon of the first key. */
  private entries(map: number, column: number, least: number, hasKey: boolean): void {
    if (++this.depth > deepest)
      this.stop(`This is nested more than ${deepest} levels deep; from here on the file is not read.`);
    this.tabCheck();
    let isReported = false;
    if (hasKey) this.value(column);
    else this.entry(map, column);
    while (this.pos < this.end && this.indent > least) {
      if (this.indent !== column) {
        if (!isReported) this.wrongIndent(column);
        isReported = true;
      } else if (this.hasTab) this.tabCheck();
      const before = this.pos;
      this.entry(map, column);
      if (this.pos <= before) this.skipLine();
    }
    this.depth--;
    this.nodes.close(map, this.lastEnd - this.base);
    this.complete(map, this.nodes.propertiesOf(map));
  }

  private wrongIndent(column: number): void {
    this.error(
      `This line is indented by ${this.indent} spaces, the lines that it belongs to by ${column}.`,
      this.lineStart,
      this.pos,
    );
  }

  private tabCheck(): void {
    if (!this.hasTab) return;
    this.hasTab = false;
    this.error('YAML is indented with spaces: a tab stands here.', this.lineStart, this.pos);
  }

  private entry(map: number, column: number): void {
    if (this.scanKey()) {
      this.addKey(map, undefined);
      this.value(column);
      return;
    }
    const code = this.code(this.pos);
    if (this.startsEntry(codes.question)) {
      this.explicitEntry(column);
      return;
    }
    let properties: Properties | undefined;
    if (code === codes.ampersand || code === codes.bang) {
      properties = this.readProperties(false);
      if (this.scanKey()) {
        this.addKey(map, properties);
        this.value(column);
        return;
      }
    }
    if (this.startsEntry(codes.colon)) {
      this.addEmpty(this.pos, properties);
      this.pos++;
      this.value(column);
      return;
    }
    const next = this.code(this.pos);
    if (next === codes.openBracket || next === codes.openBrace) this.flowEntry(column, properties);
    else this.brokenEntry(column);
  }

  private flowEntry(column: number, properties: Properties | undefined): void {
    const start = this.pos;
    if (this.flowKey(column, properties)) {
      this.value(column);
      return;
    }
    this.error('A mapping is expected to go on here, with a key and a colon.', start);
    this.addEmpty(this.pos);
    this.endOfInline();
  }

  private explicitEntry(column: number): void {
    this.pos++;
    this.part(column, this.pos, true);
    if (this.pos < this.end && this.indent === column && this.startsEntry(codes.colon)) {
      if (this.hasTab) this.tabCheck();
      this.pos++;
      this.part(column, this.pos, true);
    } else this.addEmpty(this.lastEnd);
  }

  // A line of a mapping that is no entry. What it was meant to be is guessed, so that the lines below keep their place.
  private brokenEntry(column: number): void {
    const start = this.pos;
    const lineEnd = this.trimmed(this.lineEndFrom(start), start);
    if (this.startsEntry(codes.dash)) {
      this.error('A list cannot go on among the keys of a mapping: check the indentation.', start);
      const { count } = this.nodes;
      this.blockList(this.column, this.column - 1, undefined);
      this.cut(count);
      return;
    }
    const [, word = ''] = /^([\w./-]+):\S/.exec(this.text.slice(start, Math.min(lineEnd, start + 200))) ?? [];
    if (word !== '') {
      this.error('A space is missing behind the colon of this key.', start, start + word.length + 1);
      this.nodes.add(plain, start - this.base, start + word.length - this.base);
      this.pos = start + word.length + 1;
      this.value(column);
      return;
    }
    this.plainLine(false);
    const { to } = this;
    this.skipLine();
    const goesOn =
      this.pos < this.end && (this.indent > column || (this.indent === column && this.startsEntry(codes.dash)));
    if (!goesOn) {
      this.error('This line is no entry of the mapping: it has no colon behind a key.', start, lineEnd);
      return;
    }
    this.error('A colon is missing behind this key.', start, Math.max(to, start + 1));
    this.nodes.add(plain, start - this.base, Math.max(to, start) - this.base);
    if (this.indent > column) this.blockNode(column, undefined);
    else this.blockList(column, column - 1, undefined);
  }

  // Behind the colon of a key.
  private value(column: number): void {
    const colon = this.pos;
    this.skipBlanks();
    const code = this.code(this.pos);
    if (code >= 0 && !isBreak(code) && (code !== codes.hash || this.pos === colon)) {
      this.inlineNode(column, undefined);
      return;
    }
    this.toContent();
    if (this.pos < this.end && this.indent > column) this.blockNode(column, undefined, true);
    else if (this.pos < this.end && this.indent === column && this.startsEntry(codes.dash))
      this.blockList(column, column - 1, undefined);
    else this.addEmpty(colon);
  }

  private blockList(column: number, least: number, properties: Properties | undefined): void {
    const isFlush = least === column - 1;
    const list = this.addCollection(blockList, properties);
    if (++this.depth > deepest)
      this.stop(`This is nested more than ${deepest} levels deep; from here on the file is not read.`);
    this.tabCheck();
    let isReported = false;
    while (this.pos < this.end) {
      const before = this.pos;
      if (this.startsEntry(codes.dash)) {
        this.pos++;
        this.part(column, this.pos, false);
      } else this.strayItem(column);
      if (this.pos <= before) this.skipLine();
      if (this.indent <= least || (isFlush && this.indent === column && !this.startsEntry(codes.dash))) break;
      if (this.pos < this.end && this.indent !== column) {
        if (!isReported) this.wrongIndent(column);
        isReported = true;
      } else if (this.hasTab) this.tabCheck();
    }
    this.depth--;
    this.nodes.close(list, this.lastEnd - this.base);
    this.complete(list, this.nodes.propertiesOf(list));
  }

  // A line of a list without its dash, or with a dash that sticks to the text.
  private strayItem(column: number): void {
    const isStuck = this.code(this.pos) === codes.dash;
    this.error(
      isStuck ? 'A space is missing behind this dash.' : 'An item of this list is expected to begin with a dash.',
      this.pos,
    );
    if (isStuck) {
      this.pos++;
      this.part(column, this.pos, false);
    } else this.blockNode(this.column - 1, undefined);
  }

  // What stands behind `-`, `?` or the `:` of an explicit key: on the same line, or on the next lines.
  private part(column: number, behind: number, mayBeFlush: boolean): void {
    let hasTab = false;
    for (let code = this.code(this.pos); isBlank(code); code = this.code(++this.pos))
      if (code === codes.tab) hasTab = true;
    const code = this.code(this.pos);
    if (code >= 0 && !isBreak(code) && code !== codes.hash) {
      this.hasTab = hasTab;
      this.blockNode(column, undefined);
      return;
    }
    this.toContent();
    if (this.pos < this.end && this.indent > column) this.blockNode(column, undefined, mayBeFlush);
    else if (mayBeFlush && this.pos < this.end && this.indent === column && this.startsEntry(codes.dash))
      this.blockList(column, column - 1, undefined);
    else this.addEmpty(behind);
  }
}

const keyLine = /[\w./-]{1,100}:(?=[ \t\r\n]|$)/y;
