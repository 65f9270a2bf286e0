// Programs and prose as a model: sections with names, lines with numbers of their own.
import type { Random } from './random.ts';

export type CodeLanguage = 'python' | 'shell' | 'markdown' | 'hcl';
export interface Line {
  readonly uid: number;
  text: string;
  /** What was taken away stays as a mark: the other side may have put something behind it. */
  isGone?: boolean | 'moved';
}
export interface Part {
  readonly uid: number;
  name: string;
  lines: Line[];
  isGone?: boolean | 'moved';
}
export interface CodeModel {
  first: Line[];
  parts: Part[];
  last: Line[];
}

export class CodeMaker {
  private next: number;
  private readonly random: Random;

  constructor(random: Random, first: number) {
    this.random = random;
    this.next = first;
  }

  uid(): number {
    return this.next++;
  }

  line(language: CodeLanguage): Line {
    const uid = this.uid();
    const { random } = this;
    const words = random.pick(['load', 'train', 'score', 'check', 'write', 'send']);
    // Some lines stand more than once in a file, as in real ones.
    const common = random.chance(0.12);
    const text = {
      python: common ? 'count += 1' : `${words}_${uid}(${random.below(99)})`,
      shell: common ? 'set -e' : `${words} --step ${uid} --count ${random.below(99)}`,
      markdown: common ? '- see above' : `The ${words} of ${uid} is ${random.below(99)}.`,
      hcl: `${words}_${uid} = ${random.below(99)}`,
    }[language];
    return { uid, text };
  }

  part(language: CodeLanguage): Part {
    const uid = this.uid();
    return {
      uid,
      name: `${this.random.pick(['run', 'make', 'deploy', 'watch'])}_${uid}`,
      lines: Array.from({ length: 3 + this.random.below(8) }, () => this.line(language)),
    };
  }

  model(language: CodeLanguage): CodeModel {
    return {
      first: Array.from({ length: 2 + this.random.below(4) }, () => this.line(language)),
      parts: Array.from({ length: 2 + this.random.below(5) }, () => this.part(language)),
      last: language === 'markdown' ? [] : Array.from({ length: 1 + this.random.below(3) }, () => this.line(language)),
    };
  }
}

export type CodeChange =
  | { readonly do: 'insert-line'; readonly after: number; readonly line: Line }
  | { readonly do: 'remove-line'; readonly uid: number }
  | { readonly do: 'bump'; readonly uid: number; readonly to: string }
  | { readonly do: 'insert-part'; readonly after: number | undefined; readonly part: Part }
  | { readonly do: 'remove-part'; readonly uid: number }
  | { readonly do: 'move-part'; readonly uid: number; readonly after: number | undefined }
  | { readonly do: 'rename'; readonly uid: number; readonly to: string }
  | { readonly do: 'split'; readonly uid: number; readonly from: number; readonly made: number; readonly name: string };

const lists = (model: CodeModel) => [model.first, ...model.parts.map(({ lines }) => lines), model.last];

export function applyCodeChange(model: CodeModel, change: CodeChange): boolean {
  const listOf = (uid: number) =>
    [model.first, ...model.parts.filter(({ isGone }) => !isGone).map(({ lines }) => lines), model.last].find((list) =>
      list.some((line) => line.uid === uid),
    );
  const partAt = (uid: number | undefined) => model.parts.findIndex((part) => part.uid === uid);
  switch (change.do) {
    case 'insert-line': {
      const list = listOf(change.after);
      list?.splice(list.findIndex(({ uid }) => uid === change.after) + 1, 0, { ...change.line });
      return list !== undefined;
    }
    case 'remove-line': {
      // Gone is gone, whoever took it away.
      const list = listOf(change.uid);
      const line = list?.find(({ uid }) => uid === change.uid);
      if (!line || line.isGone === 'moved') return false;
      line.isGone = true;
      return true;
    }
    case 'bump': {
      const line = listOf(change.uid)?.find(({ uid, isGone }) => !isGone && uid === change.uid);
      if (line) line.text = change.to;
      return line !== undefined;
    }
    case 'insert-part': {
      if (change.after !== undefined && partAt(change.after) < 0) return false;
      model.parts.splice(partAt(change.after) + 1, 0, structuredClone(change.part));
      return true;
    }
    case 'remove-part': {
      const part = model.parts[partAt(change.uid)];
      if (part) part.isGone = true;
      return true;
    }
    case 'move-part': {
      const at = partAt(change.uid);
      if (at < 0) return false;
      const [part] = model.parts.splice(at, 1);
      if (change.after !== undefined && partAt(change.after) < 0) return false;
      if (part) model.parts.splice(partAt(change.after) + 1, 0, part);
      return true;
    }
    case 'rename': {
      const part = model.parts[partAt(change.uid)];
      if (!part || part.isGone) return false;
      part.name = change.to;
      return true;
    }
    case 'split': {
      const at = partAt(change.uid);
      const part = model.parts[at];
      const from = part?.lines.findIndex(({ uid, isGone }) => !isGone && uid === change.from) ?? -1;
      if (!part || part.isGone || from < 1) return false;
      // What was split off is new: a change to where it was does not follow it.
      const moved = part.lines.slice(from).filter(({ isGone }) => !isGone);
      const lines = moved.map(({ uid, text }) => ({ uid: uid + change.made * 1000, text }));
      for (const line of moved) line.isGone = 'moved';
      model.parts.splice(at + 1, 0, { uid: change.made, name: change.name, lines });
      return true;
    }
    default:
      return change satisfies never;
  }
}

export function drawCodeChange(
  model: CodeModel,
  language: CodeLanguage,
  random: Random,
  maker: CodeMaker,
): CodeChange | undefined {
  const kind = random.pick([
    'insert-line',
    'insert-line',
    'remove-line',
    'bump',
    'bump',
    'bump',
    'insert-part',
    'remove-part',
    'move-part',
    'rename',
    'split',
  ] as const);
  const line = () => random.pick(random.pick(lists(model).filter((list) => list.length > 0)));
  const part = () => random.pick(model.parts);
  const place = (not?: number) =>
    model.parts.filter(({ uid }) => uid !== not)[random.below(model.parts.length + 1) - 1]?.uid;
  switch (kind) {
    case 'insert-line':
      return { do: kind, after: line().uid, line: maker.line(language) };
    case 'remove-line': {
      const list = random.pick(lists(model));
      return list.length < 2 ? undefined : { do: kind, uid: random.pick(list).uid };
    }
    case 'bump': {
      const { uid, text } = line();
      return /\d/.test(text)
        ? { do: kind, uid, to: text.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + 1 + random.below(50))) }
        : undefined;
    }
    case 'insert-part':
      return { do: kind, after: place(), part: maker.part(language) };
    case 'remove-part':
      return model.parts.length < 2 ? undefined : { do: kind, uid: part().uid };
    case 'move-part': {
      const { uid } = part();
      const after = place(uid);
      const at = model.parts.findIndex((one) => one.uid === uid);
      return after === model.parts[at - 1]?.uid ? undefined : { do: kind, uid, after };
    }
    case 'rename': {
      const { uid } = part();
      return { do: kind, uid, to: `renamed_${maker.uid()}` };
    }
    case 'split': {
      const { uid, lines } = part();
      const from = lines[1 + random.below(lines.length - 1)];
      return from && lines.length > 3
        ? { do: kind, uid, from: from.uid, made: maker.uid(), name: `half_${maker.uid()}` }
        : undefined;
    }
    default:
      return kind satisfies never;
  }
}

export interface CodeLook {
  readonly step: number;
  readonly hasTrailing: boolean;
  readonly isWindows: boolean;
  readonly blanks: number;
}

export const generatorsCodeLook: CodeLook = { step: 4, hasTrailing: false, isWindows: false, blanks: 1 };

export function usersCodeLook(random: Random): CodeLook {
  if (random.chance(0.4)) return generatorsCodeLook;
  return {
    step: random.pick([2, 4, 8]),
    hasTrailing: random.chance(0.3),
    isWindows: random.chance(0.3),
    blanks: random.pick([1, 2]),
  };
}

export function printCode({ first, parts, last }: CodeModel, language: CodeLanguage, look: CodeLook): string {
  const indent = language === 'markdown' ? '' : ' '.repeat(look.step);
  const gap = '\n'.repeat(look.blanks);
  const top = { python: '"""A file."""', shell: '#!/usr/bin/env bash', markdown: '# Title', hcl: '# Settings' }[
    language
  ];
  const lineOf = ({ text }: Line, before: string) => `${before}${text}${look.hasTrailing ? '  ' : ''}\n`;
  const live = <T extends { readonly isGone?: boolean | 'moved' }>(list: readonly T[]) =>
    list.filter(({ isGone }) => !isGone);
  const blocks = live(parts).map(({ name, lines }) => {
    const [open, close] = {
      python: [`def ${name}(count):`, ''],
      shell: [`${name}() {`, '}\n'],
      markdown: [`## ${name}`, ''],
      hcl: [`resource "service" "${name}" {`, '}\n'],
    }[language];
    return `${gap}${open}\n${language === 'markdown' ? '\n' : ''}${live(lines)
      .map((line) => lineOf(line, indent))
      .join('')}${close}`;
  });
  const text = `${top}\n${live(first)
    .map((line) => lineOf(line, ''))
    .join('')}${blocks.join('')}${live(last).length > 0 ? gap : ''}${live(last)
    .map((line) => lineOf(line, ''))
    .join('')}`;
  return look.isWindows ? text.replaceAll('\n', '\r\n') : text;
}

/** Back from a text, apart from the reader that is tested: names and lines, white space left out. */
export function readCode(text: string, language: CodeLanguage): { name: string; lines: string[] }[] {
  const head = {
    python: /^def (\w+)\(count\):$/,
    shell: /^(\w+)\(\) \{$/,
    markdown: /^## (\w+)$/,
    hcl: /^resource "service" "(\w+)" \{$/,
  }[language];
  const parts: { name: string; lines: string[] }[] = [{ name: '^', lines: [] }];
  let isInside = false;
  for (const raw of text.replaceAll('\r\n', '\n').split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    const name = head.exec(raw.trimEnd())?.[1];
    if (name !== undefined) {
      parts.push({ name, lines: [] });
      isInside = true;
    } else if (raw.startsWith('}')) {
      isInside = false;
    } else {
      const isIn =
        language === 'markdown'
          ? isInside || parts.length === 1
          : language === 'python'
            ? /^\s/.test(raw) || parts.length === 1
            : isInside || parts.length === 1;
      if (!isIn && parts.at(-1)?.name !== '$') parts.push({ name: '$', lines: [] });
      parts.at(-1)?.lines.push(line);
    }
  }
  return parts;
}
