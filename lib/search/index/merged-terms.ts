import type { Rest } from '../reading';
import type { WrittenTerm } from './blocks';
import { eachPlace, eachPosting, writePostings } from './postings';
import { none, type Renumbering } from './renumber';
import type { SourceTerm } from './sources';
import { newWriter } from './varint';

/** The part of a merged term that comes from one segment. */
type Share = { source: number; term: SourceTerm };

type Entry = { paper: number; fields: number; places: Uint8Array };

/** Gives the terms of all sources in their order, each once, with the papers' new numbers. */
export async function* mergedTerms(
  sources: readonly AsyncIterator<SourceTerm>[],
  renumbering: Renumbering,
  rest: Rest,
): AsyncGenerator<WrittenTerm> {
  const heads = await Promise.all(sources.map(headOf));
  for (;;) {
    let lowest: string | undefined;
    for (const head of heads) {
      if (head && (lowest === undefined || head.term < lowest)) lowest = head.term;
    }
    if (lowest === undefined) return;
    const shares: Share[] = [];
    for (const [source, head] of heads.entries()) {
      if (head?.term !== lowest) continue;
      shares.push({ source, term: head });
      const next = sources[source];
      heads[source] = next && (await headOf(next));
    }
    const term = merged(lowest, shares, renumbering);
    if (term.count > 0) yield term;
    const wait = rest();
    if (wait) await wait;
  }
}

async function headOf(source: AsyncIterator<SourceTerm>): Promise<SourceTerm | undefined> {
  const { done, value } = await source.next();
  return done ? undefined : value;
}

function merged(name: string, shares: readonly Share[], renumbering: Renumbering): WrittenTerm {
  const { numbers, isInOrder } = renumbering;
  const entries = shares.flatMap(({ source, term }) =>
    entriesOf(term, numbers[source] ?? new Uint32Array(), !isInOrder),
  );
  if (!isInOrder) entries.sort((a, b) => a.paper - b.paper);
  const places = newWriter();
  if (isInOrder) for (const { term } of shares) places.bytes(placesOf(term));
  else for (const entry of entries) places.bytes(entry.places);
  return {
    term: name,
    count: entries.length,
    postings: writePostings({
      papers: entries.map(({ paper }) => paper),
      fields: entries.map(({ fields }) => fields),
    }),
    places: places.take(),
  };
}

const noPlaces = new Uint8Array();

/** Where nothing changes its place, the places of all papers are one piece and needn't be parted. */
function entriesOf(term: SourceTerm, numbers: Uint32Array, isParted: boolean): Entry[] {
  const entries: Entry[] = [];
  const bytes = placesOf(term);
  const places = { bytes, at: 0 };
  eachPosting({ bytes: term.terms, at: term.start }, term.count, (number, fields) => {
    const from = places.at;
    if (isParted && bytes.length > 0) eachPlace(places, fields);
    const paper = numbers[number] ?? none;
    if (paper === none) return;
    const mine = isParted && bytes.length > 0 ? bytes.subarray(from, places.at) : noPlaces;
    entries.push({ paper, fields, places: mine });
  });
  return entries;
}

function placesOf({ places, placesStart, placesEnd }: SourceTerm): Uint8Array {
  return places.subarray(placesStart, placesEnd);
}
