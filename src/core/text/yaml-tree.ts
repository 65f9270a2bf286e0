// Reads YAML or JSON into branches with places and quick keys. Only this file and print-yaml.ts know the parser.
import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  Parser,
  type YAMLError,
} from 'yaml';
import { type Finding, finding } from './finding.ts';
import type { Place } from './place.ts';

/** Kubernetes, KFP and Grafana documents stay below 60 levels; every reader behind this one may recurse. */
const deepest = 200;
/** How many values the aliases of a document may unfold to beside those that were written. */
const mostUnfolded = 100_000;

/** A value where it stands. `unfolds` counts it and all below it, what aliases name included. */
export interface Branch {
  readonly place: Place;
  unfolds: number;
  readonly content:
    | { readonly kind: 'scalar'; readonly value: unknown }
    | {
        readonly kind: 'map';
        readonly entries: readonly Entry[];
        readonly merged: readonly Branch[];
        readonly byKey: ReadonlyMap<string, Entry>;
      }
    | { readonly kind: 'list'; readonly items: readonly Branch[] }
    | { readonly kind: 'alias'; readonly target: Branch | undefined };
}

export interface Entry {
  readonly key: string;
  readonly keyPlace: Place | undefined;
  readonly branch: Branch;
}

export interface Tree {
  readonly top: Branch | undefined;
  readonly place: Place;
}

/** What an alias names; everything else is itself. */
export function followed(branch: Branch): Branch {
  return branch.content.kind === 'alias' && branch.content.target ? branch.content.target : branch;
}

export interface YamlReading {
  readonly trees: readonly Tree[];
  readonly comments: readonly { readonly place: Place; readonly text: string }[];
  readonly findings: readonly Finding[];
}

/** One tree for each document. Never throws: what cannot be read is a finding, and the rest is read. */
export function readYaml(text: string): YamlReading {
  const skipped = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const tokens = readTokens(text.slice(skipped));
  const inText = (start: number, end: number): Place => ({
    start: Math.max(0, Math.min(start + skipped, text.length)),
    end: Math.max(0, Math.min(end + skipped, text.length)),
  });
  const builders = tokens.documents.map((document) => new TreeBuilder(document, text, inText));
  const trees = builders.map((builder) => builder.build());
  const problems = tokens.documents.flatMap((document) => [...document.errors, ...document.warnings]);
  // Behind the place where reading stopped everything looks unfinished; that is no fault of the file.
  const own = problems.filter(({ pos }) => tokens.stoppedAt === undefined || pos[1] < tokens.stoppedAt);
  const stop = tokens.stoppedAt === undefined ? [] : [tooDeep(inText(tokens.stoppedAt, tokens.stoppedAt + 1))];
  const comments = tokens.comments.map(({ offset, text: comment }) => ({
    place: inText(offset, offset + comment.length),
    text: comment.slice(1),
  }));
  const findings = [
    ...own.map((problem) => fromParser(problem, inText)),
    ...builders.flatMap((builder) => builder.findings),
    ...stop,
  ];
  return { trees, comments, findings };
}

function fromParser(problem: YAMLError, inText: (start: number, end: number) => Place): Finding {
  const isWarning = problem.name === 'YAMLWarning';
  const place = inText(problem.pos[0], Math.max(problem.pos[1], problem.pos[0] + 1));
  return finding({
    rule: isWarning ? 'yaml/warning' : 'yaml/syntax',
    severity: isWarning ? 'warning' : 'error',
    message: sentence(problem.message),
    place,
  });
}

function tooDeep(place: Place): Finding {
  return finding({
    rule: 'yaml/syntax',
    severity: 'error',
    message: `This is nested more than ${deepest} levels deep; from here on the file is not read.`,
    place,
  });
}

function sentence(message: string): string {
  const first = (message.split('\n')[0] ?? message).trim();
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

interface Tokens {
  readonly documents: readonly Document.Parsed[];
  readonly comments: readonly { readonly offset: number; readonly text: string }[];
  /** Where reading stopped because of the depth. */
  readonly stoppedAt: number | undefined;
}

const scalarFollows = '\u001f';
const widthless = new Set(['\u0002', '\u0018', scalarFollows]);

// The parser's own three steps, so that comments are seen as such and depth is bounded before anything recurses.
function readTokens(text: string): Tokens {
  const comments: { offset: number; text: string }[] = [];
  const parser = new Parser();
  let stoppedAt: number | undefined;
  function* tokens() {
    let offset = 0;
    let isScalar = false;
    for (const lexeme of new Lexer().lex(text)) {
      if (!isScalar && lexeme.startsWith('#')) comments.push({ offset, text: lexeme });
      if (isScalar || !widthless.has(lexeme)) offset += lexeme.length;
      isScalar = !isScalar && lexeme === scalarFollows;
      yield* parser.next(lexeme);
      if (parser.stack.length > deepest) {
        stoppedAt = offset;
        break;
      }
    }
    yield* parser.end();
  }
  // Duplicate keys are found below in linear time; the parser compares each key with each.
  const composer = new Composer({
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    keepSourceTokens: false,
  });
  // An empty file is one empty document: some readers refuse exactly that.
  const documents = [...composer.compose(tokens(), true, text.length)];
  return { documents, comments, stoppedAt };
}

// Turns the parser's nodes into branches with quick keys, in one pass over the document.
class TreeBuilder {
  private readonly document: Document.Parsed;
  private readonly text: string;
  private readonly inText: (start: number, end: number) => Place;
  private readonly anchors = new Map<string, Branch>();
  readonly findings: Finding[] = [];
  private unfolded = 0;

  constructor(document: Document.Parsed, text: string, inText: (start: number, end: number) => Place) {
    this.document = document;
    this.text = text;
    this.inText = inText;
  }

  build(): Tree {
    const [start, end] = this.document.range ?? [0, 0];
    const { contents } = this.document;
    const place = this.placeOf(contents) ?? this.inText(start, end);
    return { top: contents === null ? undefined : this.branch(contents, place), place };
  }

  private placeOf(node: unknown): Place | undefined {
    return isNode(node) && node.range ? this.inText(node.range[0], node.range[1]) : undefined;
  }

  private branch(node: unknown, otherwise: Place): Branch {
    const place = this.placeOf(node) ?? otherwise;
    const made = isMap(node)
      ? this.map(node.items, place)
      : isSeq(node)
        ? this.list(node.items, place)
        : isAlias(node)
          ? this.alias(node.source, place)
          : this.scalar(node, place);
    // Known from here on: inside itself an anchor has no value, so that nothing turns in a circle.
    if (isNode(node) && !isAlias(node) && node.anchor !== undefined) this.anchors.set(node.anchor, made);
    return made;
  }

  private scalar(node: unknown, place: Place): Branch {
    const value = isScalar(node) ? node.value : null;
    // Dates, bytes and the like of YAML 1.1: as they were written.
    const plain =
      (typeof value === 'object' && value !== null) || typeof value === 'symbol'
        ? this.text.slice(place.start, place.end)
        : value;
    return { place, unfolds: 1, content: { kind: 'scalar', value: plain ?? null } };
  }

  private list(nodes: readonly unknown[], place: Place): Branch {
    const items = nodes.map((node) => (isPair(node) ? this.map([node], place) : this.branch(node, place)));
    return { place, unfolds: items.reduce((sum, item) => sum + item.unfolds, 1), content: { kind: 'list', items } };
  }

  private alias(name: string, place: Place): Branch {
    const target = this.anchors.get(name);
    if (!target) {
      this.problem('yaml/alias', `There is no anchor &${name} before this alias.`, place);
    } else if (target.unfolds > 1) {
      this.unfolded += target.unfolds;
      if (this.unfolded > mostUnfolded) {
        if (this.unfolded - target.unfolds <= mostUnfolded)
          this.problem(
            'yaml/alias',
            `The aliases unfold to more than ${mostUnfolded} values: this one and those after it are not followed.`,
            place,
          );
        return { place, unfolds: 1, content: { kind: 'alias', target: undefined } };
      }
    }
    return { place, unfolds: target?.unfolds ?? 1, content: { kind: 'alias', target } };
  }

  private map(pairs: readonly Pair[], place: Place): Branch {
    const entries: Entry[] = [];
    const merged: Branch[] = [];
    const byKey = new Map<string, Entry>();
    for (const pair of pairs) {
      const keyPlace = this.placeOf(pair.key);
      const behindKey = keyPlace ? { start: keyPlace.end, end: keyPlace.end } : place;
      const key = this.keyOf(pair.key, keyPlace);
      const branch = this.branch(pair.value, behindKey);
      if (isMergeKey(pair.key)) {
        merged.push(...mapsIn(branch));
        continue;
      }
      const entry: Entry = { key, keyPlace, branch };
      const first = byKey.get(key);
      if (first) this.duplicate(key, keyPlace ?? place, first.keyPlace);
      entries.push(entry);
      byKey.set(key, entry);
    }
    const unfolds = [...entries.map((entry) => entry.branch), ...merged].reduce((sum, below) => sum + below.unfolds, 1);
    return { place, unfolds, content: { kind: 'map', entries, merged, byKey } };
  }

  // A collection as a key is legal YAML that no reader of ours knows; it is named by its text and not looked into.
  private keyOf(node: unknown, place: Place | undefined): string {
    if (node === null || (isScalar(node) && node.value === null)) return '';
    if (isScalar(node) && typeof node.value !== 'object' && typeof node.value !== 'symbol') return String(node.value);
    return place ? this.text.slice(place.start, Math.min(place.end, place.start + 80)) : '';
  }

  private duplicate(key: string, place: Place, first: Place | undefined): void {
    const message = `The key ${JSON.stringify(key.slice(0, 80))} stands twice in this mapping: the last one silently wins. Remove one of them.`;
    this.findings.push(
      finding({
        rule: 'yaml/duplicate-key',
        severity: 'error',
        message,
        place,
        related: first ? [{ place: first, message: 'it stands here already' }] : [],
      }),
    );
  }

  private problem(rule: string, message: string, place: Place): void {
    this.findings.push(finding({ rule, severity: 'error', message, place }));
  }
}

// `<<` without quotes; the parser makes a symbol of it under YAML 1.1.
function isMergeKey(key: unknown): boolean {
  return isScalar(key) && (typeof key.value === 'symbol' || (key.value === '<<' && key.type === 'PLAIN'));
}

function mapsIn(branch: Branch): Branch[] {
  const { content } = followed(branch);
  if (content.kind === 'list')
    return content.items.flatMap((item) => (followed(item).content.kind === 'map' ? [item] : []));
  return content.kind === 'map' ? [branch] : [];
}
