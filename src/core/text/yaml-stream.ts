// Cuts a text at its `---` lines into chunks that can be read one by one, and reads a chunk.

import { isTemplate } from './template.ts';
import { BlockReader } from './yaml-block-reader.ts';
import { isBlank, isBreak, type Problem } from './yaml-cursor.ts';
import { duplicatesIn } from './yaml-document.ts';
import type { Nodes } from './yaml-nodes.ts';
import { type Repair, repaired, repairsFor, unrepaired } from './yaml-repair.ts';

/** What was read of a chunk; every offset counts from the start of the chunk. */
export interface Chunk {
  readonly documents: readonly Nodes[];
  /** Start and end of each comment, one after the other. */
  readonly comments: readonly number[];
  readonly problems: readonly Problem[];
}

const isMarkerEnd = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  return at >= text.length || isBlank(code) || isBreak(code);
};

/** Starts of the chunks of a text, in order. The first is 0; a `---` behind directives begins none. */
export function chunkStarts(text: string): readonly number[] {
  const starts = [0];
  const hasDirectives = text.charCodeAt(0) === 37 || /[\n\r\ufeff]%/.test(text);
  const breaks = text.includes('\r') && /\r(?!\n)/.test(text) ? ['\n', '\r'] : ['\n'];
  for (const lineBreak of breaks) {
    for (let at = text.indexOf(`${lineBreak}---`); at >= 0; at = text.indexOf(`${lineBreak}---`, at + 4))
      if (isMarkerEnd(text, at + 4) && !(hasDirectives && followsDirective(text, at + 1))) starts.push(at + 1);
  }
  if (breaks.length > 1) starts.sort((a, b) => a - b);
  // Comments above the first `---` belong to its document.
  if (starts.length > 1 && isOnlyComments(text, starts[1] ?? 0)) starts.splice(1, 1);
  return starts;
}

function isOnlyComments(text: string, end: number): boolean {
  let isInComment = false;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isBreak(code)) isInComment = false;
    else if (code === 35) isInComment = true;
    else if (!isInComment && !isBlank(code)) return false;
  }
  return true;
}

// Over the lines before: comments, empty lines, and at least one directive, up to `...` or the beginning.
function followsDirective(text: string, marker: number): boolean {
  let end = marker - 1;
  let found = false;
  for (;;) {
    if (end > 0 && text[end] === '\n' && text[end - 1] === '\r') end--;
    let start = end;
    while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
    const line = text.slice(start, end);
    if (line.startsWith('%') || (start === 0 && line.startsWith('\ufeff%'))) found = true;
    else if (line.startsWith('...')) return found;
    else if (!/^\ufeff?[ \t]*(#.*)?$/.test(line)) return false;
    if (start === 0) return found;
    end = start - 1;
  }
}

/**
 * Reads the chunk between two offsets. `isWhole`: a text without any document is one empty document. Behind a syntax
 * error the structure is that of the likeliest repair.
 */
export function readChunk(text: string, base: number, end: number, isWhole: boolean): Chunk {
  const reader = new ChunkReader(text, base, end);
  reader.read(isWhole);
  if (!reader.problems.some(isSyntaxError) || reader.isStopped) return reader;
  const own = text.slice(base, end);
  return isTemplate(own, reader) ? reader : bestRepair(own, reader, isWhole);
}

// An alias without an anchor or an unknown tag is no matter of structure.
function isSyntaxError({ code, severity }: Problem): boolean {
  return code === 'syntax' && severity === 'error';
}

/** Characters that may be read in search of a repair: some milliseconds. */
const mostTried = 300_000;
const mostRounds = 3;

function bestRepair(written: string, first: Chunk, isWhole: boolean): Chunk {
  let left = mostTried;
  let text = written;
  let chunk = first;
  const repairs: Repair[] = [];
  const reported: Problem[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const error = chunk.problems.find(isSyntaxError);
    if (!error) break;
    const least = faultsOf(text, chunk);
    let best: { chunk: Chunk; text: string; repair: Repair; faults: number } | undefined;
    for (const repair of repairsFor(text, error.start)) {
      left -= text.length;
      if (left < 0) break;
      const next = repaired(text, repair);
      const reader = new ChunkReader(next, 0, next.length);
      reader.read(isWhole);
      const faults = faultsOf(next, reader);
      if (faults >= (best?.faults ?? least) || countOf(reader) < countOf(chunk) * 0.7) continue;
      best = { chunk: reader, text: next, repair, faults };
      if (faults === 0) break;
    }
    if (!best) break;
    reported.push(written === text ? error : moved(error, repairs));
    repairs.push(best.repair);
    ({ chunk, text } = best);
  }
  if (repairs.length === 0) return first;
  const back = (offset: number) => Math.min(repairs.reduceRight(unrepaired, offset), written.length);
  for (const nodes of chunk.documents) nodes.remap(back);
  return {
    documents: chunk.documents,
    comments: chunk.comments.map(back),
    problems: [...reported, ...chunk.problems.map((problem) => moved(problem, repairs))],
  };
}

function moved(problem: Problem, repairs: readonly Repair[]): Problem {
  return {
    ...problem,
    start: repairs.reduceRight(unrepaired, problem.start),
    end: repairs.reduceRight(unrepaired, problem.end),
  };
}

// A wrong repair often makes keys stand twice.
function faultsOf(text: string, { problems, documents }: Chunk): number {
  let faults = problems.reduce((sum, { severity }) => sum + (severity === 'error' ? 1 : 0), 0);
  for (const nodes of documents) duplicatesIn(nodes, text, 0, () => faults++);
  return faults;
}

function countOf({ documents }: Chunk): number {
  return documents.reduce((sum, { count }) => sum + count, 0);
}

class ChunkReader implements Chunk {
  readonly documents: Nodes[] = [];
  readonly comments: number[] = [];
  readonly problems: Problem[] = [];
  private readonly text: string;
  private readonly base: number;
  private readonly end: number;
  private pos: number;
  private handles: Map<string, string> | undefined;
  private hasVersion = false;
  private hasDirective = false;
  private readonly hasEndMarks: boolean;
  /** Reading was given up because of the depth. */
  isStopped = false;

  constructor(text: string, base: number, end: number) {
    this.text = text;
    this.base = base;
    this.end = end;
    this.pos = base;
    const own = text.slice(base, end);
    this.hasEndMarks = own.startsWith('...') || own.includes('\n...') || own.includes('\r...');
  }

  read(isWhole: boolean): void {
    if (this.base === 0 && this.text.charCodeAt(0) === 0xfeff) this.pos = 1;
    while (this.pos < this.end) {
      this.handles = undefined;
      this.hasVersion = false;
      this.hasDirective = false;
      const begin = this.prefix();
      const isExplicit = this.marks('---', begin);
      if (this.hasDirective && !isExplicit)
        this.problem('A directive must be followed by a document that begins with ---.', begin, begin + 1);
      if (begin >= this.end && !isExplicit) break;
      this.document(begin, isExplicit);
    }
    if (isWhole && this.documents.length === 0) {
      const reader = new BlockReader({ text: this.text, base: this.base, start: this.end, end: this.end });
      reader.document(false);
      this.documents.push(reader.nodes);
    }
  }

  private marks(mark: string, at: number): boolean {
    return at < this.end && this.text.startsWith(mark, at) && isMarkerEnd(this.text, at + 3);
  }

  // Empty lines, comments, directives and `...` before a document; where the document begins.
  private prefix(): number {
    const { text, end } = this;
    let line = this.pos;
    while (line < end) {
      let at = line;
      while (at < end && isBlank(text.charCodeAt(at))) at++;
      const lineEnd = this.lineEnd(at);
      const code = text.charCodeAt(at);
      if (at === line && code === 0xfeff) {
        line++;
        continue;
      }
      if (at < end && code === 35) this.comments.push(at - this.base, lineEnd - this.base);
      else if (at === line && code === 37) this.directive(at, lineEnd);
      else if (at === line && this.marks('...', at)) this.endMark(at, lineEnd);
      else if (at < lineEnd) return line;
      line = this.behindBreak(lineEnd);
    }
    return end;
  }

  private lineEnd(from: number): number {
    let at = from;
    while (at < this.end && !isBreak(this.text.charCodeAt(at))) at++;
    return at;
  }

  private behindBreak(at: number): number {
    return this.text.startsWith('\r\n', at) ? Math.min(at + 2, this.end) : Math.min(at + 1, this.end);
  }

  private endMark(at: number, lineEnd: number): void {
    const rest = this.text.slice(at + 3, lineEnd);
    const comment = /^[ \t]+#/.exec(rest);
    if (comment) this.comments.push(at + 3 + comment[0].length - 1 - this.base, lineEnd - this.base);
    else if (rest.trim() !== '') this.problem('Only a comment may stand behind `...`.', at + 3, lineEnd);
  }

  private directive(at: number, lineEnd: number): void {
    this.hasDirective = true;
    const text = this.text.slice(at, lineEnd);
    const comment = /[ \t]#.*$/.exec(text);
    if (comment) this.comments.push(at + comment.index + 1 - this.base, lineEnd - this.base);
    const words = text
      .slice(0, comment?.index ?? text.length)
      .trim()
      .split(/[ \t]+/);
    const [name, first = '', second = ''] = words;
    if (name === '%YAML') {
      if (this.hasVersion) this.problem('The %YAML line stands twice before this document.', at, lineEnd);
      if (words.length !== 2 || !/^\d+\.\d+$/.test(first))
        this.problem('Write %YAML with a version alone: "%YAML 1.2".', at, lineEnd);
      this.hasVersion = true;
    } else if (name === '%TAG') {
      if (words.length !== 3 || !/^!([\w-]*!)?$/.test(first))
        this.problem('Write %TAG with a handle and a prefix: "%TAG !e! tag:example.com,2000:".', at, lineEnd);
      else if (this.handles?.has(first)) this.problem(`The handle ${first} is declared twice.`, at, lineEnd);
      else this.handles = new Map([...(this.handles ?? []), [first, second]]);
    } else
      this.problems.push({
        code: 'directive',
        severity: 'info',
        message: `YAML knows no directive ${(name ?? '').slice(0, 40)}: it is ignored.`,
        start: at - this.base,
        end: lineEnd - this.base,
      });
  }

  private document(begin: number, isExplicit: boolean): void {
    const start = isExplicit ? begin + 3 : begin;
    const end = this.documentEnd(start);
    const reader = new BlockReader({ text: this.text, base: this.base, start, end });
    reader.lineStart = begin;
    if (this.handles) reader.handles = this.handles;
    reader.document(isExplicit);
    reader.nodes.trim();
    this.documents.push(reader.nodes);
    for (const offset of reader.comments) this.comments.push(offset);
    for (const problem of reader.problems) this.problems.push(problem);
    this.pos = end;
    this.isStopped ||= reader.isStopped;
    if (this.hasEndMarks && this.marks('...', end)) {
      const lineEnd = this.lineEnd(end);
      this.endMark(end, lineEnd);
      this.pos = this.behindBreak(lineEnd);
    }
  }

  // The next line that begins with `...` or, behind directives, with `---`.
  private documentEnd(from: number): number {
    const { text, end } = this;
    if (!this.hasEndMarks && !this.hasDirective && this.documents.length === 0 && !this.hasInnerStart(from)) return end;
    for (let at = from; at < end; ) {
      const line = this.behindBreak(this.lineEnd(at));
      if (line >= end) break;
      if (isBreak(text.charCodeAt(line - 1)) && (this.marks('...', line) || this.marks('---', line))) return line;
      at = line;
    }
    return end;
  }

  private hasInnerStart(from: number): boolean {
    return this.text.slice(from, this.end).includes('\n---');
  }

  private problem(message: string, start: number, end: number): void {
    this.problems.push({ code: 'syntax', severity: 'error', message, start: start - this.base, end: end - this.base });
  }
}
