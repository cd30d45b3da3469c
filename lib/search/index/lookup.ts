import type { BlockCache } from './block-cache';
import { type FoundTerm, termsIn } from './blocks';
import { blocksWith } from './firsts';
import { beginning, shortest } from './gather';
import type { OpenIndex, OpenSegment } from './open-index';
import { addFields, eachPlace, eachPosting } from './postings';

/** A word that is whole, or one that others begin with. */
export type Wanted = { word: string; isWhole: boolean };

/** What terms of the index say of its rows. */
export type Lookup = {
  rows: number;
  /** In which fields each row has a word. */
  fieldsOf(wanted: Wanted): Promise<Uint8Array>;
  /** Tells where a word stands in the rows that are asked for. */
  places(wanted: Wanted, isAsked: (row: number) => boolean, tell: TellPlace): Promise<void>;
  /** Tells the terms that begin so, and their rows. */
  each(start: string, tell: (term: string, row: number) => void): Promise<void>;
};

/** `ways` and `length` as of an occurrence. */
type TellPlace = (row: number, field: number, at: number, ways: number, length: number) => void;

type TellTerm = (segment: OpenSegment, bytes: Uint8Array, found: FoundTerm, block: number) => void;

/** Looks terms up in an open index. */
export function newLookup(index: OpenIndex, cache: BlockCache): Lookup {
  const { rows, segments } = index;
  function eachTerm({ word, isWhole }: Wanted, tell: TellTerm): Promise<unknown> {
    const passes = (term: string) => (isWhole ? term === word : term.startsWith(word));
    return Promise.all(
      segments.map(async (segment) => {
        const [first, last] = blocksWith(segment.firsts, word);
        // A term stands in one block only.
        const end = isWhole ? Math.min(first, last) : last;
        const blocks = await cache.get(segment, 'terms', first, end);
        for (const [at, bytes] of blocks.entries()) {
          for (const found of termsIn(bytes)) {
            if (passes(found.term)) tell(segment, bytes, found, first + at);
            else if (found.term > word) break;
          }
        }
      }),
    );
  }
  async function each(start: string, tell: (term: string, row: number) => void): Promise<void> {
    await eachTerm({ word: start, isWhole: false }, ({ offset }, bytes, found) => {
      eachPosting({ bytes, at: found.start }, found.count, (paper) =>
        tell(found.term, offset + paper),
      );
    });
  }
  async function fieldsOf(wanted: Wanted): Promise<Uint8Array> {
    const fields = new Uint8Array(rows);
    await eachTerm(shortened(wanted), ({ offset }, bytes, { start, count }) => {
      addFields(fields, offset, { bytes, at: start }, count);
    });
    return fields;
  }
  async function places(
    wanted: Wanted,
    isAsked: (row: number) => boolean,
    tell: TellPlace,
  ): Promise<void> {
    const found: { segment: OpenSegment; bytes: Uint8Array; term: FoundTerm; block: number }[] = [];
    await eachTerm(wanted, (segment, bytes, term, block) => {
      found.push({ segment, bytes, term, block });
    });
    await Promise.all(
      found.map(async ({ segment, bytes, term, block }) => {
        const asked = askedIn(segment, bytes, term, isAsked);
        if (asked === 0) return;
        const [all = new Uint8Array()] = await cache.get(segment, 'places', block, block);
        const reader = { bytes: all, at: term.placesStart };
        eachPosting({ bytes, at: term.start }, term.count, (paper, fields) => {
          const row = segment.offset + paper;
          if (!isAsked(row)) eachPlace(reader, fields);
          else eachPlace(reader, fields, (...place) => tell(row, ...place));
        });
      }),
    );
  }
  return { rows, fieldsOf, places, each };
}

function askedIn(
  { offset }: OpenSegment,
  bytes: Uint8Array,
  { start, count }: FoundTerm,
  isAsked: (row: number) => boolean,
): number {
  let asked = 0;
  eachPosting({ bytes, at: start }, count, (paper) => {
    if (isAsked(offset + paper)) asked += 1;
  });
  return asked;
}

/** Where many words begin so, the index has them all as one term. */
function shortened({ word, isWhole }: Wanted): Wanted {
  if (isWhole || word.length > shortest) return { word, isWhole };
  return { word: beginning + word, isWhole: true };
}
