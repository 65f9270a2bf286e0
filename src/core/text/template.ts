// Whether a text is a template of Helm, Jinja or cookiecutter: no YAML until it is rendered.
import type { Problem } from './yaml-cursor.ts';
import { doubleQuoted, folded, literal, type Nodes, singleQuoted } from './yaml-nodes.ts';

const mark = /\{\{|\{%|<%/;
const lineMark = /^[ \t]*(?:- +)*(?:[\w./-]+:[ \t]+)?(?:\{\{|\{%|<%)/gm;

interface Read {
  readonly documents: readonly Nodes[];
  readonly comments: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * Marks where a value or a line begins tell it, and marks on a line that YAML refuses. Inside quotes, block scalars (the
 * script of an Argo step, the text of an alert) and comments they are plain text, and so is GitHub's `${{ }}`.
 */
export function isTemplate(text: string, { documents, comments, problems }: Read): boolean {
  if (!mark.test(text)) return false;
  const marks = [...text.matchAll(lineMark)].map((match) => match.index + match[0].length - 1);
  if (marks.length > 0 && outsideOfTexts(marks, documents, comments)) return true;
  return problems.some(({ severity, start }) => {
    if (severity !== 'error') return false;
    const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
    const length = text.slice(from).search(/[\r\n]/);
    const line = text.slice(from, length < 0 ? text.length : from + length);
    return /(?<!\$)\{\{|\{%|<%/.test(line.replaceAll(/(["'])(?:(?!\1).)*(?:\1|$)/g, ''));
  });
}

// Both the marks and the nodes stand in the order of the text.
function outsideOfTexts(marks: readonly number[], documents: readonly Nodes[], comments: readonly number[]): boolean {
  const texts = [...documents.flatMap(textsIn), ...pairs(comments)].sort((a, b) => a.start - b.start);
  let at = 0;
  return marks.some((place) => {
    while (at < texts.length && (texts[at]?.end ?? 0) <= place) at++;
    const text = texts[at];
    return text === undefined || place < text.start;
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function textsIn(nodes: Nodes): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < nodes.count; index++) {
    const kind = nodes.kind(index);
    if (kind === literal || kind === folded || kind === singleQuoted || kind === doubleQuoted)
      spans.push({ start: nodes.start(index), end: nodes.end(index) });
  }
  return spans;
}

function pairs(offsets: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < offsets.length; index += 2)
    spans.push({ start: offsets[index] ?? 0, end: offsets[index + 1] ?? 0 });
  return spans;
}
