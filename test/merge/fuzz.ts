// Merge scenarios whose truth is computed on the model: both sides' changes applied in both orders. Where the orders disagree the two sides contradict each other, and only a conflict is right.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { merge } from '../../src/core/merge/merge.ts';
import {
  applyCodeChange,
  type CodeChange,
  CodeMaker,
  type CodeModel,
  drawCodeChange,
  generatorsCodeLook,
  printCode,
  readCode,
  usersCodeLook,
} from './code-model.ts';
import { applyChange, drawChange, live, Maker, type Model, plainOf } from './model.ts';
import { generatorsLook, type Look, printJsonModel, printTomlModel, printYamlModel, usersLook } from './print-data.ts';
import { type Random, randomFrom } from './random.ts';

export const fuzzFormats = ['yaml', 'mlproject', 'json', 'toml', 'python', 'shell', 'markdown', 'hcl'] as const;
export type FuzzFormat = (typeof fuzzFormats)[number];
export type Outcome = 'correct' | 'right-conflict' | 'needless-conflict' | 'wrong';

export interface Scenario {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** What must be there of the user's comments. */
  readonly comments: readonly string[];
  readonly contradicts: boolean;
  /** Both moved one thing: a conflict is right, and so is a result with both contents in a right order. */
  readonly mayContradict: boolean;
  /** The user's version without the comments: one that stands in what the generator takes away is a reason for a conflict. */
  readonly bare: string;
  /** Whether a text says what both changes make of the base. */
  isTruth(text: string): boolean;
}

export function judge(
  scenario: Scenario,
  merged: (scenario: Scenario) => { isConflict: boolean; text: string },
): Outcome {
  const result = merged(scenario);
  if (result.isConflict) {
    if (scenario.contradicts || scenario.mayContradict) return 'right-conflict';
    return scenario.bare !== scenario.ours && !merged({ ...scenario, ours: scenario.bare }).isConflict
      ? 'right-conflict'
      : 'needless-conflict';
  }
  if (scenario.contradicts) return 'wrong';
  return scenario.isTruth(result.text) && scenario.comments.every((words) => result.text.includes(words))
    ? 'correct'
    : 'wrong';
}

const paths: Readonly<Record<FuzzFormat, string>> = {
  yaml: 'a.yaml',
  mlproject: 'MLproject',
  json: 'a.json',
  toml: 'a.toml',
  python: 'a.py',
  shell: 'a.sh',
  markdown: 'a.md',
  hcl: 'a.tf',
};

export function mergeOurs({ base, ours, theirs }: Scenario, format: FuzzFormat): { isConflict: boolean; text: string } {
  const result = merge({ path: paths[format], base, ours, theirs });
  return { isConflict: result.kind === 'conflict', text: result.text };
}

let folder: string | undefined;
export function mergeByGit({ base, ours, theirs }: Scenario): { isConflict: boolean; text: string } {
  folder ??= mkdtempSync(join(tmpdir(), 'merge-fuzz-'));
  const files = { base, ours, theirs };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const run = spawnSync('git', ['merge-file', '-p', 'ours', 'base', 'theirs'], { cwd: folder, encoding: 'utf8' });
  return { isConflict: run.status !== 0, text: run.stdout };
}

export function forgetFiles(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
}

export function scenarioOf(format: FuzzFormat, seed: number): Scenario {
  const random = randomFrom(seed * 8 + fuzzFormats.indexOf(format));
  if (format === 'yaml' || format === 'mlproject' || format === 'json' || format === 'toml')
    return dataScenario(format, random);
  return codeScenario(format, random);
}

function dataScenario(format: 'yaml' | 'mlproject' | 'json' | 'toml', random: Random): Scenario {
  const maker = new Maker(random, 1);
  const base = maker.document();
  const draw = () => drawSome(random, () => drawChange(base, random, maker));
  const both = bothOrders(base, draw(), draw(), applyChange, (model) => JSON.stringify(plainOf(model)));
  const print = { yaml: printYamlModel, mlproject: printYamlModel, json: printJsonModel, toml: printTomlModel }[format];
  const parse = { yaml: parseYaml, mlproject: parseYaml, json: JSON.parse, toml: parseToml }[format] as (
    text: string,
  ) => unknown;
  const look: Look = { ...usersLook(random) };
  const ours = print(both.ours, look);
  const bare = print(both.ours, { ...look, comments: [], random: undefined });
  return {
    base: print(base, generatorsLook),
    ours,
    bare: look.comments.length > 0 ? bare : ours,
    theirs: print(both.theirs, generatorsLook),
    comments: look.comments,
    mayContradict: both.mayContradict,
    contradicts: both.contradicts(sameData),
    isTruth: (text) => {
      let value: unknown;
      try {
        value = parse(text);
      } catch {
        return false;
      }
      return (
        isBetween(value, plainOf(both.first), plainOf(both.second), true) &&
        isDataOrder(value, both.first, ordersOf(base, both))
      );
    },
  };
}

function codeScenario(format: 'python' | 'shell' | 'markdown' | 'hcl', random: Random): Scenario {
  const maker = new CodeMaker(random, 1);
  const base = maker.model(format);
  const draw = () => withoutGoneHalves(drawSome(random, () => drawCodeChange(base, format, random, maker)));
  const both = bothOrders(base, draw(), draw(), applyCodeChange, (model) =>
    printCode(model, format, generatorsCodeLook),
  );
  const plain = (model: CodeModel) => readCode(printCode(model, format, generatorsCodeLook), format);
  const ours = printCode(both.ours, format, usersCodeLook(random));
  return {
    base: printCode(base, format, generatorsCodeLook),
    ours,
    bare: ours,
    theirs: printCode(both.theirs, format, generatorsCodeLook),
    comments: [],
    mayContradict: both.mayContradict,
    contradicts: both.contradicts((a, b) => isBetween(plain(a), plain(b), plain(b), true, true)),
    isTruth: (text) =>
      isBetween(readCode(text, format), plain(both.first), plain(both.second), true, true) &&
      isCodeOrder(
        readCode(text, format).map(({ name }) => name),
        base,
        both,
      ),
  };
}

// Half of a section, the other half taken away: nobody could tell that from a new name.
function withoutGoneHalves(changes: readonly CodeChange[]): readonly CodeChange[] {
  const split = new Set(changes.flatMap((change) => (change.do === 'split' ? [change.uid] : [])));
  return changes.filter((change) => change.do !== 'remove-part' || !split.has(change.uid));
}

function drawSome<T>(random: Random, draw: () => T | undefined): readonly T[] {
  const wanted = 1 + random.below(3);
  const found: T[] = [];
  for (let tries = 0; tries < 200 && found.length < wanted; tries++) {
    const change = draw();
    if (change) found.push(change);
  }
  return found;
}

function movedUid(change: object): readonly unknown[] {
  return 'do' in change && 'uid' in change && (change.do === 'move' || change.do === 'move-part') ? [change.uid] : [];
}

function bothOrders<M, C extends object>(
  base: M,
  usersDrawn: readonly C[],
  generatorsDrawn: readonly C[],
  apply: (model: M, change: C) => boolean,
  said: (model: M) => string,
) {
  const after = (...lists: (readonly C[])[]) => {
    const model = structuredClone(base);
    const failed = new Set<C>();
    for (const change of lists.flat()) if (!apply(model, change)) failed.add(change);
    return { model, failed };
  };
  // What a later change of the same side made void was never there.
  const lasting = (drawn: readonly C[]) =>
    drawn.filter((change) => said(after(drawn.filter((other) => other !== change)).model) !== said(after(drawn).model));
  const user = lasting(usersDrawn);
  const generator = lasting(generatorsDrawn);
  // One thing moved to two places.
  const movedBy = (side: readonly C[]) => side.flatMap((change) => movedUid(change));
  const bothMoved = movedBy(user).some((uid) => movedBy(generator).includes(uid));
  const ours = after(user);
  const theirs = after(generator);
  const first = after(user, generator);
  const second = after(generator, user);
  // A change that works alone and not on top of the other side speaks of something that the other took away.
  const isLost = (both: Set<C>) => [...both].some((change) => !ours.failed.has(change) && !theirs.failed.has(change));
  return {
    mayContradict: bothMoved,
    ours: ours.model,
    theirs: theirs.model,
    first: first.model,
    second: second.model,
    contradicts: (isSame: (a: M, b: M) => boolean) =>
      isLost(first.failed) || isLost(second.failed) || !isSame(first.model, second.model),
  };
}

function sameData(a: Model, b: Model): boolean {
  return isBetween(plainOf(a), plainOf(b), plainOf(a), true);
}

/** The same as both in what there is. Lines of a section keep their order; the order of lists is judged apart, pair by pair. */
function isBetween(value: unknown, first: unknown, second: unknown, hasFreeOrder: boolean, isCode = false): boolean {
  if (Array.isArray(value) && Array.isArray(first) && Array.isArray(second)) {
    if (value.length !== first.length || value.length !== second.length) return false;
    if (!hasFreeOrder) return [first, second].some((list) => value.every((item, at) => item === list[at]));
    const own = value.map(nameOf);
    const [a, b] = [first.map(nameOf), second.map(nameOf)];
    return own.every(
      (name, at) =>
        a.includes(name) &&
        b.includes(name) &&
        isBetween(value[at], first[a.indexOf(name)], second[b.indexOf(name)], !isCode, isCode),
    );
  }
  if (isRecord(value) && isRecord(first) && isRecord(second)) {
    const keys = Object.keys(value);
    return (
      keys.length === Object.keys(first).length &&
      keys.length === Object.keys(second).length &&
      keys.every(
        (key) => key in first && key in second && isBetween(value[key], first[key], second[key], hasFreeOrder, isCode),
      )
    );
  }
  return value === first && value === second;
}

/** Each pair stands as the side has it that changed its order, or that alone knows both; what one side added has no one place among what the other reordered. */
function isPairwise(names: readonly number[], { b, o, t }: Record<'b' | 'o' | 't', readonly number[]>): boolean {
  const before = (list: readonly number[], x: number, y: number) =>
    list.includes(x) && list.includes(y) ? list.indexOf(x) < list.indexOf(y) : undefined;
  const turned = (side: readonly number[], x: number) =>
    b.some(
      (z) =>
        before(b, x, z) !== undefined && before(side, x, z) !== undefined && before(b, x, z) !== before(side, x, z),
    );
  const isFree = (side: readonly number[], x: number, y: number) => turned(side, x) || turned(side, y);
  return names.every((x, at) =>
    names.slice(at + 1).every((y) => {
      const [base, ours, theirs] = [before(b, x, y), before(o, x, y), before(t, x, y)];
      if ((ours === undefined && isFree(o, x, y)) || (theirs === undefined && isFree(t, x, y))) return true;
      if (ours === undefined) return theirs !== false;
      if (theirs === undefined || theirs === base || ours === theirs) return ours;
      return ours === base ? theirs : true;
    }),
  );
}

type Orders = (list: number) => Record<'b' | 'o' | 't', readonly number[]>;

function ordersOf(base: Model, both: { readonly ours: Model; readonly theirs: Model }): Orders {
  const index = (root: Model) => {
    const lists = new Map<number, readonly number[]>();
    const walk = (model: Model): void => {
      if (model.kind === 'list')
        lists.set(
          model.uid,
          live(model.items).map(({ uid }) => uid),
        );
      if (model.kind !== 'leaf')
        for (const { value } of live<{ value: Model; isGone?: boolean | 'moved' }>(
          model.kind === 'map' ? model.entries : model.items,
        ))
          walk(value);
    };
    walk(root);
    return lists;
  };
  const [b, o, t] = [index(base), index(both.ours), index(both.theirs)];
  return (list) => ({ b: b.get(list) ?? [], o: o.get(list) ?? [], t: t.get(list) ?? [] });
}

function isDataOrder(value: unknown, model: Model, orders: Orders, key = ''): boolean {
  if (model.kind === 'map')
    return (
      isRecord(value) &&
      live(model.entries).every((entry) => isDataOrder(value[entry.key], entry.value, orders, entry.key))
    );
  if (model.kind === 'leaf' || !Array.isArray(value)) return true;
  const items = live(model.items);
  const found = value.map((item) => items.find((one) => nameOf(plainOf(one.value)) === nameOf(item)));
  const isRight =
    key === 'dependencies' ||
    isPairwise(
      found.flatMap((item) => (item ? [item.uid] : [])),
      orders(model.uid),
    );
  return isRight && value.every((item, at) => found[at] === undefined || isDataOrder(item, found[at].value, orders));
}

function isCodeOrder(
  names: readonly string[],
  base: CodeModel,
  both: { readonly first: CodeModel; readonly ours: CodeModel; readonly theirs: CodeModel },
): boolean {
  const uids = ({ parts }: CodeModel) => parts.filter(({ isGone }) => !isGone).map(({ uid }) => uid);
  const found = names.flatMap((name) => both.first.parts.find((part) => part.name === name && !part.isGone)?.uid ?? []);
  return isPairwise(found, { b: uids(base), o: uids(both.ours), t: uids(both.theirs) });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(item: unknown): string {
  return isRecord(item) && typeof item['name'] === 'string' ? item['name'] : JSON.stringify(item);
}
