import type { Mark } from '@/lib/library/types/marks';
import type { Held } from '@/lib/search/index/standing';
import { heldOf } from '../searchable';

/** What papers have in common that a list or a search asks of their marks. */
export type Kinds = {
  /** The kind of a mark, from 1. */
  kindOf(mark: Mark): number;
  /** A mark of that kind. */
  markOf(kind: number): Mark | undefined;
  /** What is searched of each kind, with these names of the saved queries by id. */
  held(names: ReadonlyMap<string, string>): (Held | undefined)[];
};

/** Begins without any; 100,000 marks have some hundred kinds. */
export function newKinds(): Kinds {
  const numbers = new Map<string, number>();
  const marks: (Mark | undefined)[] = [undefined];
  let known: { names: ReadonlyMap<string, string>; held: (Held | undefined)[] } | undefined;
  function kindOf(mark: Mark): number {
    const key = keyOf(mark);
    let kind = numbers.get(key);
    if (kind === undefined) {
      kind = marks.push(mark) - 1;
      numbers.set(key, kind);
    }
    return kind;
  }
  return {
    kindOf,
    markOf: (kind) => marks[kind],
    held(names) {
      if (known?.names !== names) known = { names, held: [] };
      const { held } = known;
      for (const mark of marks.slice(held.length)) held.push(mark && heldOf(mark, names));
      return held;
    },
  };
}

function keyOf(mark: Mark): string {
  const { unread, revised, starred, later, archived, muted, tags, queries, asideFor } = mark;
  const flags = `${unread}${revised}${starred}${later}${archived}${muted}`;
  const rest = tags.length > 0 || asideFor !== undefined ? JSON.stringify([tags, asideFor]) : '';
  return `${flags} ${queries.join(' ')} ${rest}`;
}
