import { firstWhere } from '../first-where';
import type { Searchable } from '../types';
import type { OpenIndex, OpenSegment } from './open-index';
import { placeOf } from './paper-list';

/** What the reader and the queries say of a paper; many papers have the same. */
export type Held = Pick<Searchable, 'states' | 'queryNames'> & { tags: readonly string[] };

/** What is known of the rows of an index beside their texts. It is told by who reads the library. */
export type Standing = {
  index: OpenIndex;
  /** Which of `held` each row has; 0 of what isn't searched: dead rows, and papers without any. */
  kinds: Uint32Array;
  /** The first is of no row. */
  held: (Held | undefined)[];
  /** Notes, folded with all their ways. */
  notes: Map<number, string>;
  firstSeen: Float64Array;
  published: Float64Array;
  /** 1 of rows whose paper has changed or gone. */
  dead: Uint8Array;
};

/** Begins with rows of which only the papers are known. */
export function newStanding(index: OpenIndex): Standing {
  const firstSeen = new Float64Array(index.rows);
  const published = new Float64Array(index.rows);
  const deadRows = new Uint8Array(index.rows);
  for (const { offset, papers, dead } of index.segments) {
    for (const number of dead) deadRows[offset + number] = 1;
    firstSeen.set(papers.firstSeen, offset);
    published.set(papers.published, offset);
  }
  const kinds = new Uint32Array(index.rows);
  return {
    index,
    kinds,
    held: [undefined],
    notes: new Map(),
    firstSeen,
    published,
    dead: deadRows,
  };
}

/** The paper of a row. */
export function idOf({ segments }: OpenIndex, row: number): string {
  const segment = segments.findLast(({ offset }) => offset <= row);
  return segment?.papers.ids[row - segment.offset] ?? '';
}

/** The living row of a paper. */
export function rowOf({ segments }: OpenIndex, id: string): number | undefined {
  for (const segment of segments) {
    const row = livingRow(segment, id, placeOf(segment.papers.ids, id));
    if (row !== undefined) return row;
  }
  return undefined;
}

/** Gives `rowOf` for ids that are asked for in their order, which then needs no search. */
export function rowsInOrder({ segments }: OpenIndex): (id: string) => number | undefined {
  const places = segments.map(() => 0);
  return (id) => {
    for (const [index, segment] of segments.entries()) {
      const { ids } = segment.papers;
      let place = places[index] ?? 0;
      while (place < ids.length && (ids[place] ?? '') < id) place += 1;
      places[index] = place;
      const row = livingRow(segment, id, place);
      if (row !== undefined) return row;
    }
    return undefined;
  };
}

function livingRow(
  { papers: { ids }, dead, offset }: OpenSegment,
  id: string,
  from: number,
): number | undefined {
  for (let place = from; ids[place] === id; place++) if (!isIn(dead, place)) return offset + place;
  return undefined;
}

function isIn(sorted: readonly number[], number: number): boolean {
  return sorted[firstWhere(sorted.length, (at) => (sorted[at] ?? 0) >= number)] === number;
}
