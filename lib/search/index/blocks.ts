import { newWriter, type Reader, readNumber, readText } from './varint';

/** A term as it is written: its postings, and the places that stand in a block of their own. */
export type WrittenTerm = {
  term: string;
  count: number;
  postings: Uint8Array;
  places: Uint8Array;
};

/** Some terms in their order; `places` has those of all of them. */
export type Block = { first: string; terms: Uint8Array; places: Uint8Array };

/** A term found in a block: where its postings begin, and its places among all. */
export type FoundTerm = {
  term: string;
  count: number;
  /** Where its postings are in the block. */
  start: number;
  end: number;
  placesStart: number;
  placesEnd: number;
};

/**
 * Puts terms that are given in their order into blocks that are full after so many bytes; `close` gives the
 * last one.
 */
export function newBlocks(full: number): {
  add(term: WrittenTerm): Block | undefined;
  close(): Block | undefined;
} {
  let terms = newWriter(full);
  let places = newWriter(full);
  let first: string | undefined;
  let before = '';
  function close(): Block | undefined {
    const block =
      first === undefined ? undefined : { first, terms: terms.take(), places: places.take() };
    first = undefined;
    before = '';
    terms = newWriter(full);
    places = newWriter(full);
    return block;
  }
  function add(written: WrittenTerm): Block | undefined {
    first ??= written.term;
    const shared = sharedStart(before, written.term);
    terms.number(shared);
    terms.text(written.term.slice(shared));
    terms.number(written.count);
    terms.number(written.postings.length);
    terms.number(written.places.length);
    terms.bytes(written.postings);
    places.bytes(written.places);
    before = written.term;
    return terms.length() >= full ? close() : undefined;
  }
  return { add, close };
}

/** Gives the terms of a block in their order. */
export function* termsIn(bytes: Uint8Array): Generator<FoundTerm> {
  const reader: Reader = { bytes, at: 0 };
  let term = '';
  let placesStart = 0;
  while (reader.at < bytes.length) {
    const shared = readNumber(reader);
    term = term.slice(0, shared) + readText(reader);
    const count = readNumber(reader);
    const length = readNumber(reader);
    const placesEnd = placesStart + readNumber(reader);
    const start = reader.at;
    reader.at = start + length;
    yield { term, count, start, end: reader.at, placesStart, placesEnd };
    placesStart = placesEnd;
  }
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
