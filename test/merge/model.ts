// A file as a model: trees for data, named sections of lines for programs. Every part has a number of its own, so that both sides' changes find it whatever the other did.
import type { Random } from './random.ts';

export type Scalar = string | number | boolean;
export interface MapModel {
  readonly kind: 'map';
  readonly uid: number;
  /** What was taken away stays as a mark: the other side may have put something behind it. */
  entries: { uid: number; key: string; value: Model; isGone?: boolean | 'moved' }[];
}
export interface ListModel {
  readonly kind: 'list';
  readonly uid: number;
  /** A new item of this list. */
  readonly of: 'container' | 'env' | 'step' | 'word';
  items: { uid: number; value: Model; isGone?: boolean | 'moved' }[];
}
export interface LeafModel {
  readonly kind: 'leaf';
  readonly uid: number;
  value: Scalar;
}
export type Model = MapModel | ListModel | LeafModel;

export class Maker {
  private next: number;
  private readonly random: Random;

  constructor(random: Random, first: number) {
    this.random = random;
    this.next = first;
  }

  uid(): number {
    return this.next++;
  }

  leaf(value: Scalar): LeafModel {
    return { kind: 'leaf', uid: this.uid(), value };
  }

  map(entries: Readonly<Record<string, Model>>): MapModel {
    return {
      kind: 'map',
      uid: this.uid(),
      entries: Object.entries(entries).map(([key, value]) => ({ uid: this.uid(), key, value })),
    };
  }

  list(of: ListModel['of'], count: number): ListModel {
    return {
      kind: 'list',
      uid: this.uid(),
      of,
      items: Array.from({ length: count }, () => ({ uid: this.uid(), value: this.item(of) })),
    };
  }

  word(): string {
    return `${this.random.pick(['alpha', 'beta', 'gamma', 'delta', 'model', 'data', 'score', 'drift', 'batch', 'cache'])}-${this.uid()}`;
  }

  scalar(): LeafModel {
    const { random } = this;
    return this.leaf(
      random.pick([
        () => random.below(1000),
        () => this.word(),
        () => random.chance(0.5),
        () => `${random.below(9)}.${random.below(9)}.0`,
        () => `yes: ${this.word()} # no`,
      ])(),
    );
  }

  item(of: ListModel['of']): Model {
    const { random } = this;
    switch (of) {
      case 'word':
        return this.leaf(this.word());
      case 'env':
        return this.map({ name: this.leaf(`VAR_${this.uid()}`), value: this.leaf(String(random.below(100))) });
      case 'container':
        return this.map({
          name: this.leaf(this.word()),
          image: this.leaf(`registry/${this.word()}:${random.below(9)}`),
          env: this.list('env', 1 + random.below(4)),
          limits: this.map({ cpu: this.leaf(random.below(16)), memory: this.leaf(`${random.below(64)}Gi`) }),
        });
      case 'step':
        return this.map({
          name: this.leaf(this.word()),
          component: this.leaf(`tfx.${this.word()}`),
          config: this.map({
            epochs: this.leaf(random.below(90)),
            rate: this.leaf(0.25),
            path: this.leaf(`s3://bucket/${this.word()}`),
          }),
          dependencies: this.list('word', 1 + random.below(2)),
        });
      default:
        return of satisfies never;
    }
  }

  document(): MapModel {
    const { random } = this;
    return this.map({
      apiVersion: this.leaf('example.com/v1'),
      kind: this.leaf('Pipeline'),
      metadata: this.map({
        name: this.leaf(this.word()),
        labels: this.map({ team: this.leaf(this.word()), tier: this.leaf('T2') }),
      }),
      spec: this.map({
        replicas: this.leaf(random.below(20)),
        paused: this.leaf(false),
        limits: this.map({ cpu: this.leaf(4), memory: this.leaf('8Gi'), gpu: this.leaf(random.below(4)) }),
        containers: this.list('container', 1 + random.below(4)),
        args: this.list('word', 2 + random.below(4)),
        steps: this.list('step', 1 + random.below(5)),
        note: this.leaf('keep: "this" # as it is'),
      }),
    });
  }
}

export type DataChange =
  | {
      readonly do: 'insert-key';
      readonly map: number;
      readonly after: number | undefined;
      readonly key: string;
      readonly value: Model;
      readonly uid: number;
    }
  | {
      readonly do: 'insert-item';
      readonly list: number;
      readonly after: number | undefined;
      readonly value: Model;
      readonly uid: number;
    }
  | { readonly do: 'remove'; readonly uid: number }
  | { readonly do: 'move'; readonly uid: number; readonly after: number | undefined }
  | { readonly do: 'rename'; readonly item: number; readonly to: string }
  | { readonly do: 'rename-key'; readonly uid: number; readonly to: string }
  | { readonly do: 'bump'; readonly leaf: number; readonly to: Scalar }
  | {
      readonly do: 'split';
      readonly uid: number;
      readonly made: number;
      readonly leaf: number;
      readonly name: string;
      readonly map: number;
      readonly entry: number;
      readonly keyUid: number;
    };

/** False when what it speaks of is no longer there. */
export function applyChange(root: Model, change: DataChange): boolean {
  switch (change.do) {
    case 'insert-key': {
      const map = find(root, change.map);
      if (map?.kind !== 'map' || map.entries.some(({ key, isGone }) => !isGone && key === change.key)) return false;
      const at = map.entries.findIndex(({ uid }) => uid === change.after);
      map.entries.splice(at + 1, 0, { uid: change.uid, key: change.key, value: structuredClone(change.value) });
      return true;
    }
    case 'insert-item': {
      const list = find(root, change.list);
      if (list?.kind !== 'list') return false;
      const at = list.items.findIndex(({ uid }) => uid === change.after);
      if (at < 0 && change.after !== undefined) return false;
      list.items.splice(at + 1, 0, { uid: change.uid, value: structuredClone(change.value) });
      return true;
    }
    case 'remove': {
      // Gone is gone, whoever took it away.
      const holder = holderOf(root, change.uid);
      const entry = holder?.list[holder.at];
      if (!entry || entry.isGone === 'moved') return false;
      entry.isGone = true;
      return true;
    }
    case 'move': {
      const holder = holderOf(root, change.uid);
      if (!holder) return false;
      const [moved] = holder.list.splice(holder.at, 1);
      const at = holder.list.findIndex(({ uid }) => uid === change.after);
      if (at < 0 && change.after !== undefined) return false;
      if (moved) (holder.list as unknown[]).splice(at + 1, 0, moved);
      return true;
    }
    case 'rename': {
      const holder = holderOf(root, change.item);
      const item = holder?.list[holder.at];
      if (item?.isGone) return false;
      const value = item?.value;
      const name = value?.kind === 'map' ? value.entries.find(({ key }) => key === 'name')?.value : undefined;
      if (name?.kind !== 'leaf') return false;
      name.value = change.to;
      return true;
    }
    case 'rename-key': {
      const holder = holderOf(root, change.uid);
      const entry = holder?.list[holder.at];
      if (!entry || entry.isGone || !('key' in entry)) return false;
      entry.key = change.to;
      return true;
    }
    case 'bump': {
      const leaf = find(root, change.leaf);
      if (leaf?.kind !== 'leaf') return false;
      leaf.value = change.to;
      return true;
    }
    case 'split': {
      const holder = holderOf(root, change.uid);
      const item = holder?.list[holder.at];
      if (!holder || item?.isGone || item?.value.kind !== 'map') return false;
      const at = item.value.entries.findIndex(({ uid, isGone }) => !isGone && uid === change.entry);
      if (at < 0) return false;
      const moved = item.value.entries[at];
      if (!moved) return false;
      moved.isGone = 'moved';
      const value: MapModel = {
        kind: 'map',
        uid: change.map,
        entries: [
          { uid: change.keyUid, key: 'name', value: { kind: 'leaf', uid: change.leaf, value: change.name } },
          { ...renumbered(moved, change.map), key: moved.key },
        ],
      };
      (holder.list as unknown[]).splice(holder.at + 1, 0, { uid: change.made, value });
      return true;
    }
    default:
      return change satisfies never;
  }
}

// What was split off is new: a change to where it was does not follow it.
function renumbered(entry: { uid: number; value: Model }, by: number): { uid: number; value: Model } {
  const shift = by * 1000;
  const value = structuredClone(entry.value);
  const below =
    value.kind === 'map'
      ? value.entries.filter(({ isGone }) => !isGone)
      : value.kind === 'list'
        ? value.items.filter(({ isGone }) => !isGone)
        : [];
  const made = below.map((one) => ({ ...one, ...renumbered(one, by) }));
  const uid = value.uid + shift;
  return {
    uid: entry.uid + shift,
    value:
      value.kind === 'map'
        ? { ...value, uid, entries: made as MapModel['entries'] }
        : value.kind === 'list'
          ? { ...value, uid, items: made }
          : { ...value, uid },
  };
}

function find(root: Model, uid: number): Model | undefined {
  if (root.uid === uid) return root;
  const below = root.kind === 'map' ? root.entries : root.kind === 'list' ? root.items : [];
  for (const { value, isGone } of below) {
    const found = isGone ? undefined : find(value, uid);
    if (found) return found;
  }
  return undefined;
}

function holderOf(
  root: Model,
  uid: number,
): { list: { uid: number; key?: string; value: Model; isGone?: boolean | 'moved' }[]; at: number } | undefined {
  const below: { uid: number; key?: string; value: Model; isGone?: boolean | 'moved' }[] =
    root.kind === 'map' ? root.entries : root.kind === 'list' ? root.items : [];
  const at = below.findIndex((entry) => entry.uid === uid);
  if (at >= 0) return { list: below, at };
  for (const { value, isGone } of below) {
    const found = isGone ? undefined : holderOf(value, uid);
    if (found) return found;
  }
  return undefined;
}

/** One change to what is there, made on the model and remembered by numbers. */
export function drawChange(root: Model, random: Random, maker: Maker): DataChange | undefined {
  const all = nodesOf(root);
  const maps = all.filter((node) => node.kind === 'map');
  const lists = all.filter((node) => node.kind === 'list');
  const leaves = all.filter((node) => node.kind === 'leaf');
  const kind = random.pick([
    'insert-key',
    'insert-item',
    'remove',
    'remove-item',
    'move',
    'rename',
    'rename-key',
    'bump',
    'bump',
    'split',
  ] as const);
  switch (kind) {
    case 'insert-key': {
      const map = random.pick(maps);
      const value = random.chance(0.3) ? maker.map({ a: maker.scalar(), b: maker.scalar() }) : maker.scalar();
      return {
        do: 'insert-key',
        map: map.uid,
        after: map.entries[random.below(map.entries.length + 1) - 1]?.uid,
        key: `key${maker.uid()}`,
        value,
        uid: maker.uid(),
      };
    }
    case 'insert-item': {
      const list = random.pick(lists);
      return {
        do: 'insert-item',
        list: list.uid,
        after: list.items[random.below(list.items.length + 1) - 1]?.uid,
        value: maker.item(list.of),
        uid: maker.uid(),
      };
    }
    case 'remove': {
      const map = random.pick(maps);
      const entry = random.pick(map.entries);
      if (map.entries.length < 2) return undefined;
      return entry.key === 'name' ||
        entry.key === 'kind' ||
        entry.key === 'apiVersion' ||
        entry.key === 'spec' ||
        entry.key === 'metadata'
        ? undefined
        : { do: 'remove', uid: entry.uid };
    }
    case 'remove-item': {
      const list = random.pick(lists);
      return list.items.length < 2 ? undefined : { do: 'remove', uid: random.pick(list.items).uid };
    }
    case 'move': {
      const list = random.pick(lists);
      const item = random.pick(list.items);
      const others = list.items.filter(({ uid }) => uid !== item.uid);
      const at = list.items.indexOf(item);
      const after = others[random.below(others.length + 1) - 1]?.uid;
      return list.items.length < 2 || after === list.items[at - 1]?.uid
        ? undefined
        : { do: 'move', uid: item.uid, after };
    }
    case 'rename': {
      const list = random.pick(lists);
      return list.of === 'word' || list.of === 'env'
        ? undefined
        : { do: 'rename', item: random.pick(list.items).uid, to: maker.word() };
    }
    case 'rename-key': {
      const map = random.pick(maps);
      const entry = random.pick(map.entries);
      return entry.value.kind === 'map' && map.uid !== root.uid
        ? { do: 'rename-key', uid: entry.uid, to: `key${maker.uid()}` }
        : undefined;
    }
    case 'bump': {
      const leaf = random.pick(leaves);
      return {
        do: 'bump',
        leaf: leaf.uid,
        to:
          typeof leaf.value === 'number'
            ? leaf.value + 1 + random.below(9)
            : typeof leaf.value === 'boolean'
              ? !leaf.value
              : `${leaf.value}-${maker.uid()}`,
      };
    }
    case 'split': {
      const list = random.pick(lists);
      const item = random.pick(list.items);
      const entry =
        item.value.kind === 'map'
          ? item.value.entries.find(({ key }) => key === 'config' || key === 'limits')
          : undefined;
      return (
        entry && {
          do: 'split',
          uid: item.uid,
          made: maker.uid(),
          leaf: maker.uid(),
          name: maker.word(),
          map: maker.uid(),
          entry: entry.uid,
          keyUid: maker.uid(),
        }
      );
    }
    default:
      return kind satisfies never;
  }
}

function nodesOf(root: Model): Model[] {
  const below = root.kind === 'map' ? root.entries : root.kind === 'list' ? root.items : [];
  return [root, ...below.flatMap(({ value }) => nodesOf(value))];
}

export function plainOf(model: Model): unknown {
  if (model.kind === 'leaf') return model.value;
  if (model.kind === 'list') return live(model.items).map(({ value }) => plainOf(value));
  return Object.fromEntries(live(model.entries).map(({ key, value }) => [key, plainOf(value)]));
}

export function live<T extends { readonly isGone?: boolean | 'moved' }>(list: readonly T[]): readonly T[] {
  return list.filter(({ isGone }) => !isGone);
}
