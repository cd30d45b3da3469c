// fake-indexeddb does the same as before, only sooner: nearly all of the simulation's time is its.

import type { RawRecords } from './disk';

type Key = { readonly key: unknown; readonly value: unknown };
type Node = {
  record: Key;
  left?: Node;
  right?: Node;
  parent?: Node;
  deleted: boolean;
};
type Range = { lower?: unknown; upper?: unknown; lowerOpen: boolean; upperOpen: boolean };
type Tree = { _root?: Node; _keysAreUnique: boolean; getRecords: Walk };
type Walk = (this: Tree, range: Range, descending?: boolean) => IterableIterator<Key>;

const realClone = globalThis.structuredClone;

/** Rows on the disk; nobody writes into them, so whoever reads gets them as they are. */
const kept = new WeakSet<object>();

/**
 * Lets rows be read without a copy, frozen so that nobody can change what lies on the disk, and copies
 * what is written by hand; gives the way back.
 */
export function copyQuickly(): () => void {
  globalThis.structuredClone = ((value: unknown) => copyOf(value)) as typeof structuredClone;
  return () => {
    globalThis.structuredClone = realClone;
  };
}

function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'function' || typeof value === 'symbol' ? realClone(value) : value;
  }
  // Not before it is read: until then a row may still be given its number.
  if (kept.has(value)) return Object.freeze(value);
  const copy = bareCopy(value);
  kept.add(copy);
  return copy;
}

function bareCopy(value: object): object {
  if (Array.isArray(value)) return value.map(copyOf);
  if (Object.getPrototypeOf(value) !== Object.prototype) return realClone(value);
  const copy: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) copy[name] = Object.freeze(copyOf(one));
  return copy;
}

/** Walks an index by its nodes: as it comes, each row is handed up through all levels of the tree. */
export function walkQuickly(records: RawRecords): () => void {
  const prototype = Object.getPrototypeOf(Reflect.get(records, 'records')) as Tree;
  const slowly = prototype.getRecords;
  prototype.getRecords = function* (range, descending = false) {
    const [way, back] = descending
      ? [backwards(range), forwards(range)]
      : [forwards(range), backwards(range)];
    const first = firstNode(this._root, way);
    if (!first || way.isBeyond(first.record.key)) return;
    const last = firstNode(this._root, back);
    for (let node: Node | undefined = first; node; node = nodeAfter(node, way)) {
      if (!node.deleted) yield node.record;
      if (node === last) return;
    }
  };
  return () => {
    prototype.getRecords = slowly;
  };
}

type Way = {
  near: 'left' | 'right';
  far: 'left' | 'right';
  isBefore(key: unknown): boolean;
  isBeyond(key: unknown): boolean;
};

function forwards(range: Range): Way {
  return { near: 'left', far: 'right', isBefore: isBelow(range), isBeyond: isAbove(range) };
}

function backwards(range: Range): Way {
  return { near: 'right', far: 'left', isBefore: isAbove(range), isBeyond: isBelow(range) };
}

function isBelow({ lower, lowerOpen }: Range): (key: unknown) => boolean {
  if (lower === undefined) return () => false;
  return (key) => compared(key, lower) < (lowerOpen ? 1 : 0);
}

function isAbove({ upper, upperOpen }: Range): (key: unknown) => boolean {
  if (upper === undefined) return () => false;
  return (key) => compared(key, upper) > (upperOpen ? -1 : 0);
}

function firstNode(root: Node | undefined, { near, far, isBefore }: Way): Node | undefined {
  let first: Node | undefined;
  for (let node = root; node; ) {
    if (isBefore(node.record.key)) node = node[far];
    else {
      first = node;
      node = node[near];
    }
  }
  return first;
}

function nodeAfter(from: Node, { near, far }: Way): Node | undefined {
  let node = from[far];
  if (node) {
    while (node[near]) node = node[near];
    return node;
  }
  let below = from;
  for (node = from.parent; node?.[far] === below; node = node.parent) below = node;
  return node;
}

/** The order of keys as far as the library has them: numbers before texts before lists of these. */
function compared(one: unknown, other: unknown): number {
  if (Array.isArray(one) && Array.isArray(other)) {
    for (let at = 0; at < one.length && at < other.length; at += 1) {
      const order = compared(one[at], other[at]);
      if (order !== 0) return order;
    }
    return one.length - other.length;
  }
  const [rank, otherRank] = [rankOf(one), rankOf(other)];
  if (rank !== otherRank) return rank - otherRank;
  const [first, second] = [one as number, other as number];
  return first < second ? -1 : first > second ? 1 : 0;
}

function rankOf(key: unknown): number {
  if (typeof key === 'number') return 0;
  if (typeof key === 'string') return 1;
  if (Array.isArray(key)) return 2;
  throw new Error('disk: nobody knows how to order this key');
}
