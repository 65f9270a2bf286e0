// Cuts what stands between two brackets into items at its commas, the comment behind a comma with the item before it.
import { commentWords, type Item, type Node } from './tree.ts';

export interface FlowChild {
  readonly key: string;
  readonly headStart: number;
  readonly headEnd: number;
  readonly node: Node;
}

/** Undefined when a comma is not where it should be. `open` and `close` are the places of the brackets. */
export function flowItems(
  text: string,
  children: readonly FlowChild[],
  brackets: { readonly open: number; readonly close: number },
): readonly Item[] | undefined {
  const items: Item[] = [];
  let start = brackets.open + 1;
  for (const [index, child] of children.entries()) {
    const next = children[index + 1]?.headStart ?? brackets.close;
    const commaAt = commaIn(text, child.node.end, next);
    const isLast = index === children.length - 1;
    if (commaAt === undefined && !isLast) return undefined;
    const behind = commaAt === undefined ? child.node.end : commaAt + 1;
    const comment = /^[ \t]*#[^\n]*/.exec(text.slice(behind, next))?.[0] ?? '';
    const end = behind + comment.length;
    const lead = commentWords(commentsIn(text.slice(start, child.headStart)));
    const trail = commentWords(comment);
    items.push({
      ...child,
      start,
      end,
      lead,
      trail,
      comments: [
        lead,
        commentWords(commentsIn(text.slice(child.headEnd, child.node.start))),
        belowOf(child.node),
        trail,
      ]
        .filter((words) => words !== '')
        .join('\n'),
      ...(commaAt === undefined ? {} : { commaAt }),
    });
    start = end;
  }
  return items;
}

function belowOf(node: Node): string {
  return node.kind === 'leaf'
    ? ''
    : node.items
        .map(({ comments }) => comments)
        .filter((words) => words !== '')
        .join('\n');
}

// Between two values only white space, comments and one comma can stand.
function commaIn(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    if (text[at] === ',') return at;
    if (text[at] === '#') at = text.indexOf('\n', at) < 0 ? to : text.indexOf('\n', at);
  }
  return undefined;
}

function commentsIn(gap: string): string {
  return gap
    .split('\n')
    .flatMap((line) => (line.includes('#') ? [line.slice(line.indexOf('#'))] : []))
    .join('\n');
}
