// The condition grammar of the retraining pipeline: `evaluation.f1_score > 0.88 and not (drift.psi >= 0.2)`.
// Every target engine can say this much; nothing more is accepted, so that nothing is lost when a pipeline is compiled.

export type Comparison = '>' | '>=' | '<' | '<=' | '==' | '!=';

export type Operand =
  /** An output of a step: `model-evaluation.f1_score`. Offsets count in the condition's text. */
  | {
      readonly kind: 'output';
      readonly step: string;
      readonly output: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'value'; readonly value: number | string | boolean; readonly start: number; readonly end: number };

export type Condition =
  | { readonly kind: 'compare'; readonly left: Operand; readonly operator: Comparison; readonly right: Operand }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition };

export interface ConditionProblem {
  readonly kind: 'problem';
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

const deepest = 50;

/** Never throws; the first thing that cannot be read is the problem. */
export function readCondition(text: string): Condition | ConditionProblem {
  const words = wordsOf(text);
  if ('message' in words) return words;
  const reader = new Reader(text, words);
  const condition = reader.either(0);
  if (condition.kind === 'problem') return condition;
  return reader.rest() ?? condition;
}

/** All operands that name an output, in their order. */
export function outputsIn(condition: Condition): readonly Extract<Operand, { kind: 'output' }>[] {
  switch (condition.kind) {
    case 'compare':
      return [condition.left, condition.right].filter((operand) => operand.kind === 'output');
    case 'not':
      return outputsIn(condition.part);
    case 'and':
    case 'or':
      return condition.parts.flatMap(outputsIn);
    default:
      return condition satisfies never;
  }
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pattern =
  /\s*(>=|<=|==|!=|[<>()]|&&|\|\||!|"[^"]*"|'[^']*'|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])|[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)/y;

function wordsOf(text: string): readonly Word[] | ConditionProblem {
  const words: Word[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) {
      const start = at + (text.slice(at).length - text.slice(at).trimStart().length);
      return problem(
        `${JSON.stringify(text.slice(start, start + 12))} cannot be read. A condition compares outputs of steps with values, such as "evaluation.f1_score > 0.88".`,
        start,
        start + 1,
      );
    }
    at = pattern.lastIndex;
    const word = match[1] ?? '';
    words.push({ text: word, start: at - word.length, end: at });
  }
  return words;
}

function problem(message: string, start: number, end: number): ConditionProblem {
  return { kind: 'problem', message, start, end };
}

class Reader {
  readonly #text: string;
  readonly #words: readonly Word[];
  #next = 0;

  constructor(text: string, words: readonly Word[]) {
    this.#text = text;
    this.#words = words;
  }

  either(depth: number): Condition | ConditionProblem {
    return this.#joined('or', ['or', '||'], depth, () =>
      this.#joined('and', ['and', '&&'], depth, () => this.#one(depth)),
    );
  }

  rest(): ConditionProblem | undefined {
    const word = this.#words[this.#next];
    return (
      word &&
      problem(
        `${JSON.stringify(word.text)} is not expected here. Join comparisons with "and" or "or".`,
        word.start,
        word.end,
      )
    );
  }

  #joined(
    kind: 'and' | 'or',
    words: readonly string[],
    depth: number,
    read: () => Condition | ConditionProblem,
  ): Condition | ConditionProblem {
    if (depth > deepest) return problem('This condition is nested too deeply.', 0, this.#text.length);
    const parts: Condition[] = [];
    do {
      const part = read();
      if (part.kind === 'problem') return part;
      parts.push(part);
    } while (this.#take(words));
    const [first] = parts;
    return parts.length === 1 && first ? first : { kind, parts };
  }

  #one(depth: number): Condition | ConditionProblem {
    if (depth > deepest) return problem('This condition is nested too deeply.', 0, this.#text.length);
    if (this.#take(['not', '!'])) {
      const part = this.#one(depth + 1);
      return part.kind === 'problem' ? part : { kind: 'not', part };
    }
    if (this.#take(['('])) {
      const inner = this.either(depth + 1);
      if (inner.kind === 'problem') return inner;
      return this.#take([')']) ? inner : this.#missing('a closing parenthesis');
    }
    return this.#comparison();
  }

  #comparison(): Condition | ConditionProblem {
    const left = this.#operand();
    if (left.kind === 'problem') return left;
    const word = this.#words[this.#next];
    if (!word || !/^(>=|<=|==|!=|>|<)$/.test(word.text)) return this.#missing('a comparison (>, >=, <, <=, ==, !=)');
    this.#next++;
    const right = this.#operand();
    return right.kind === 'problem' ? right : { kind: 'compare', left, operator: word.text as Comparison, right };
  }

  #operand(): Operand | ConditionProblem {
    const word = this.#words[this.#next];
    if (!word || /^([<>()!]|>=|<=|==|!=|&&|\|\||and|or|not)$/.test(word.text))
      return this.#missing('an output of a step or a value');
    this.#next++;
    const { text, start, end } = word;
    if (/^["']/.test(text)) return { kind: 'value', value: text.slice(1, -1), start, end };
    if (/^-?\d/.test(text)) return { kind: 'value', value: Number(text), start, end };
    if (text === 'true' || text === 'false') return { kind: 'value', value: text === 'true', start, end };
    const dot = text.indexOf('.');
    if (dot < 0)
      return problem(
        `${JSON.stringify(text)} names no output. Write step.output, such as "evaluation.f1_score"; texts stand in quotes.`,
        start,
        end,
      );
    return { kind: 'output', step: text.slice(0, dot), output: text.slice(dot + 1), start, end };
  }

  #take(texts: readonly string[]): boolean {
    if (!texts.includes(this.#words[this.#next]?.text ?? '')) return false;
    this.#next++;
    return true;
  }

  #missing(what: string): ConditionProblem {
    const word = this.#words[this.#next];
    const at = word ?? { start: Math.max(0, this.#text.length - 1), end: Math.max(1, this.#text.length) };
    return problem(`Here ${what} is missing.`, at.start, at.end);
  }
}
