// A merged tree as text: the user's own, with the generator's changes put in the user's manner.
import type { Merged, MergedItem, ThreeTrees } from './merge-trees.ts';
import { type Manner, mannerOf, printFlow, printYamlBlock, yamlScalar } from './print-nodes.ts';
import { type Branch, type Item, lineEnd, lineStart, type Node } from './tree.ts';

export type DataLanguage = 'yaml' | 'json' | 'toml';

export function writeMerged(merged: Merged, trees: ThreeTrees, language: DataLanguage | undefined): string {
  return new MergedWriter(trees, language).root(merged);
}

class MergedWriter {
  private readonly ours: string;
  private readonly theirs: string;
  private readonly language: DataLanguage | undefined;
  private readonly manner: Manner;

  constructor(trees: ThreeTrees, language: DataLanguage | undefined) {
    this.ours = trees.ours.text;
    this.theirs = trees.theirs.text;
    this.language = language;
    this.manner = mannerOf(trees.ours, trees.theirs);
  }

  root(merged: Merged): string {
    if (merged.take === 'items') return this.rows(merged.over, merged.items);
    return merged.take === 'theirs' ? this.theirs : this.ours;
  }

  private rows(over: Branch, items: readonly MergedItem[]): string {
    const first = over.items[0]?.start ?? over.end;
    const last = over.items.at(-1)?.end ?? over.end;
    const texts = items.map(({ ours, theirs, ...item }) => {
      if (!ours) return theirs ? withEnd(this.theirs.slice(theirs.start, theirs.end)) : '';
      return this.row({ ours, theirs, ...item });
    });
    const joined =
      this.language === 'yaml'
        ? documentsJoined(texts)
        : texts.map((text, index) => (index < texts.length - 1 ? withEnd(text) : text)).join('');
    return this.ours.slice(over.start, first) + joined + this.ours.slice(last, over.end);
  }

  private row(item: MergedItem & { readonly ours: Item }): string {
    const { ours, theirs, value } = item;
    const above =
      item.lead === 'theirs' && theirs
        ? this.theirs.slice(theirs.start, theirs.headStart)
        : this.ours.slice(ours.start, ours.headStart);
    const head =
      item.head === 'theirs' && theirs
        ? this.theirs.slice(theirs.headStart, theirs.headEnd)
        : this.ours.slice(ours.headStart, ours.headEnd);
    const gap = this.ours.slice(ours.headEnd, ours.node.start);
    const after = this.ours.slice(ours.node.end, ours.end);
    const behind = item.trail === 'theirs' && theirs ? this.trailing(theirs, after) : after;
    return above + head + gap + this.inline(value, ours) + behind;
  }

  private trailing(theirs: Item, after: string): string {
    const comment = this.commentBehind(theirs);
    const rest = after.slice(after.indexOf('\n') < 0 ? after.length : after.indexOf('\n'));
    const gap = /^[ \t]+(?=#)/.exec(after)?.[0] ?? ' ';
    return (comment === '' ? '' : gap + comment) + rest;
  }

  private commentBehind({ headEnd, node }: Item): string {
    const from = node.kind !== 'leaf' && node.style === 'block' ? headEnd : node.end;
    const rest = this.theirs.slice(from, lineEnd(this.theirs, from)).trim();
    return rest.startsWith('#') ? rest : '';
  }

  /** A value that stands behind its head on one line, or between brackets. */
  private inline(value: Merged | undefined, item: Item): string {
    if (!value) return '';
    switch (value.take) {
      case 'ours':
        return this.ours.slice(value.node.start, value.node.end);
      case 'text':
        return value.over.isLines ? value.text : this.scalar(value.text, value.over);
      case 'theirs':
        return this.replaced(value.node, value.over, item);
      case 'items':
        if (value.over.style === 'rows') return this.rows(value.over, value.items);
        if (value.over.style === 'flow') return this.flow(value.over, value.items);
        return this.block(value.over, value.items);
      default:
        return value satisfies never;
    }
  }

  private scalar(text: string, over: Node): string {
    if (this.language === 'yaml')
      return yamlScalar(text, this.ours.slice(over.start, over.end), this.columnOf(over.start) + this.manner.step);
    return JSON.stringify(text);
  }

  private replaced(node: Node, over: Node, item: Item): string {
    if (this.language === undefined || (over.kind === 'leaf' && over.isLines))
      return this.theirs.slice(node.start, node.end);
    const column = this.columnOf(item.headStart);
    if (this.language === 'yaml') {
      const raw = this.ours.slice(over.start, over.end);
      if (
        node.kind === 'leaf' &&
        node.text !== undefined &&
        over.kind === 'leaf' &&
        over.text !== undefined &&
        /^["'|>]/.test(raw)
      )
        return yamlScalar(node.text, raw, column + this.manner.step);
      const spelled = this.theirs.slice(node.start, node.end);
      if (node.kind === 'leaf' && !/[\n,[\]{}]/.test(spelled)) return spelled;
      if (node.kind === 'leaf' && node.text !== undefined)
        return yamlScalar(node.text, spelled, column + this.manner.step);
      return node.kind === 'leaf'
        ? this.theirs.slice(node.start, node.end)
        : printFlow(node, { source: this.theirs, language: 'yaml', manner: this.manner, column });
    }
    return printFlow(node, { source: this.theirs, language: this.language, manner: this.manner, column });
  }

  private flow(over: Branch, items: readonly MergedItem[]): string {
    const [open, close] = [this.ours[over.start] ?? '', this.ours[over.end - 1] ?? ''];
    const lastItem = over.items.at(-1);
    if (items.length === 0 || !lastItem) return open + close;
    const tail = this.ours.slice(lastItem.end, over.end - 1);
    const firstGap = this.gapBefore(over.items[0]);
    const isOneLine = !this.ours.slice(over.start, over.end).includes('\n');
    const nextGap = over.items[1] ? this.gapBefore(over.items[1]) : isOneLine ? ' ' : firstGap;
    const texts = items.map(({ ours, theirs, value, head }, index) => {
      const isLast = index === items.length - 1;
      const comma = isLast ? (lastItem.commaAt === undefined ? '' : ',') : ',';
      const gap = index === 0 ? firstGap : nextGap;
      if (!ours) return theirs ? gap + this.newInFlow(theirs, over, gap) + comma : '';
      const behind = this.ours.slice(ours.node.end, ours.end).replace(',', '');
      const isMoved = isOneLine && over.items.indexOf(ours) !== index;
      const before = isMoved ? gap : this.ours.slice(ours.start, ours.headStart);
      const name =
        head === 'theirs' && theirs
          ? this.theirs.slice(theirs.headStart, theirs.headEnd)
          : this.ours.slice(ours.headStart, ours.headEnd);
      return before + name + this.ours.slice(ours.headEnd, ours.node.start) + this.inline(value, ours) + comma + behind;
    });
    return open + texts.join('') + tail + close;
  }

  private gapBefore(item: Item | undefined): string {
    if (!item) return '';
    const gap = this.ours.slice(item.start, item.headStart);
    const lastLine = gap.lastIndexOf('\n');
    return lastLine < 0 ? gap : gap.slice(lastLine);
  }

  private newInFlow(theirs: Item, over: Branch, gap: string): string {
    const language = this.language ?? 'json';
    const column = gap.includes('\n') ? gap.length - gap.lastIndexOf('\n') - 1 : undefined;
    const value = printFlow(theirs.node, { source: this.theirs, language, manner: this.manner, column });
    if (over.kind === 'list') return value;
    const sign = language === 'toml' ? ' = ' : language === 'json' ? `:${this.manner.afterColon}` : ': ';
    const key = this.theirs.slice(theirs.headStart, theirs.headEnd).replace(/\s*[:=]$/, '');
    return key + sign + value;
  }

  private block(over: Branch, items: readonly MergedItem[]): string {
    if (items.length === 0) return `${over.kind === 'map' ? '{}' : '[]'}\n`;
    const open = this.ours.slice(over.start, over.items[0]?.start ?? over.start);
    const close = this.ours.slice(over.items.at(-1)?.end ?? over.end, over.end);
    const texts = items.map((item, index) => {
      const { above, body } = item.ours
        ? this.blockItem(over, { ...item, ours: item.ours })
        : this.newInBlock(over, item.theirs);
      if (index > 0 || !over.isCompact) return above + over.indent + withEnd(body);
      return (above.trim() === '' ? '' : `\n${above}${over.indent}`) + withEnd(body);
    });
    return open + texts.join('') + close;
  }

  private blockItem(over: Branch, item: MergedItem & { readonly ours: Item }): { above: string; body: string } {
    const { ours, theirs, value } = item;
    const lineOfHead = lineStart(this.ours, ours.headStart);
    const own = ours.start < lineOfHead ? this.ours.slice(ours.start, lineOfHead) : '';
    const above = item.lead === 'theirs' && theirs ? this.newAbove(theirs, over.indent, own) : own;
    const head =
      item.head === 'theirs' && theirs
        ? this.theirs.slice(theirs.headStart, theirs.headEnd)
        : this.ours.slice(ours.headStart, ours.headEnd);
    return { above, body: head + this.blockValue(over, item, value) };
  }

  // From behind the head to the end of the item.
  private blockValue(over: Branch, item: MergedItem & { readonly ours: Item }, value: Merged | undefined): string {
    const { ours } = item;
    const isBlock = ours.node.kind !== 'leaf' && ours.node.style === 'block';
    const isOwnKind =
      value?.take !== 'theirs' ||
      (value.node.kind !== 'leaf') === isBlock ||
      (value.node.kind !== 'leaf' && value.node.style === 'flow');
    const isEmptied = value?.take === 'items' && value.items.length === 0;
    if (!isEmptied && isOwnKind && !(value?.take === 'theirs' && isBlock)) {
      const gap = this.ours.slice(ours.headEnd, ours.node.start);
      const after = this.ours.slice(ours.node.end, ours.end);
      const written = this.inline(value, ours);
      const isBare = gap === '' && written !== '' && !written.startsWith('\n');
      if (item.trail === 'theirs' && item.theirs) {
        const comment = this.commentBehind(item.theirs);
        const shown = comment === '' ? '' : ` ${comment}`;
        if (isBlock) return `${shown}\n${written}${after}`;
        if (ours.node.kind !== 'leaf' || !/^[|>]/.test(written))
          return gap + (isBare ? ' ' : '') + written + this.trailing(item.theirs, after);
      }
      return gap + (isBare ? ' ' : '') + written + after;
    }
    const comment = this.keptComment(ours, isBlock);
    if (value?.take === 'theirs' && value.node.kind !== 'leaf' && value.node.style === 'block') {
      const column =
        over.indent.length +
        (over.kind === 'list' ? 2 : value.node.kind === 'list' && !this.manner.indentsLists ? 0 : this.manner.step);
      const block = printYamlBlock(value.node, { source: this.theirs, manner: this.manner, column });
      return over.kind === 'list' ? ` ${block.trimStart()}` : `${comment}\n${block}`;
    }
    const inline = isEmptied
      ? ours.node.kind === 'map'
        ? '{}'
        : '[]'
      : value?.take === 'theirs'
        ? this.replaced(value.node, ours.node, ours)
        : '';
    return ` ${inline}${/^[|>]/.test(inline) ? '' : comment}\n`;
  }

  private keptComment(ours: Item, isBlock: boolean): string {
    const from = isBlock ? ours.headEnd : ours.node.end;
    const match = /^[ \t]*(#[^\n]*)/.exec(this.ours.slice(from, ours.end));
    return match ? ` ${match[1]}` : '';
  }

  private newInBlock(over: Branch, theirs: Item | undefined): { above: string; body: string } {
    if (!theirs) return { above: '', body: '' };
    const column = over.indent.length;
    const one: Branch = {
      kind: over.kind,
      start: theirs.start,
      end: theirs.end,
      style: 'block',
      items: [theirs],
      canon: '',
      indent: over.indent,
      isCompact: true,
    };
    return {
      above: this.newAbove(theirs, over.indent, ''),
      body: printYamlBlock(one, { source: this.theirs, manner: this.manner, column, withoutComments: true }).slice(
        column,
      ),
    };
  }

  private newAbove(theirs: Item, indent: string, own: string): string {
    const lines = this.theirs
      .slice(theirs.start, lineStart(this.theirs, theirs.headStart))
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('#'));
    const empty = /^(?:[ \t]*\n)*/.exec(own)?.[0] ?? '';
    return empty + lines.map((line) => `${indent}${line}\n`).join('');
  }

  private columnOf(offset: number): number {
    return offset - lineStart(this.ours, offset);
  }
}

function withEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

// Every document but the first begins with its mark.
function documentsJoined(texts: readonly string[]): string {
  return texts
    .map((text, index) => {
      const isMarked = /^(\s*#.*\n|\s*\n)*---/.test(text);
      const ended = index < texts.length - 1 ? withEnd(text) : text;
      return index > 0 && !isMarked ? `---\n${ended}` : ended;
    })
    .join('');
}
