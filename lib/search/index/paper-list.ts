import { firstWhere } from '../first-where';
import { newWriter, type Reader, readNumber } from './varint';

/** What a segment knows of its papers by their numbers, which follow their ids. */
export type PaperList = {
  ids: readonly string[];
  firstSeen: Float64Array;
  published: Float64Array;
};

type Listed = { id: string; firstSeen: number; published: number };

const parter = '\n';

/** Writes the papers of a segment, in the order of their ids; no id has a break of a line. */
export function writePapers(papers: readonly Listed[]): Uint8Array {
  const writer = newWriter();
  const ids = new TextEncoder().encode(papers.map(({ id }) => id).join(parter));
  writer.number(papers.length);
  writer.number(ids.length);
  writer.bytes(ids);
  for (const name of ['firstSeen', 'published'] as const) {
    writer.bytes(new Uint8Array(Float64Array.from(papers, (paper) => paper[name]).buffer));
  }
  return writer.take();
}

/** Reads what `writePapers` wrote. */
export function readPapers(bytes: Uint8Array): PaperList {
  const reader: Reader = { bytes, at: 0 };
  const count = readNumber(reader);
  const length = readNumber(reader);
  const text = new TextDecoder().decode(bytes.subarray(reader.at, reader.at + length));
  const times = bytes.slice(reader.at + length).buffer;
  return {
    ids: count === 0 ? [] : text.split(parter),
    firstSeen: new Float64Array(times, 0, count),
    published: new Float64Array(times, count * 8, count),
  };
}

/** Where an id stands among sorted ones, or would: the first that isn't below it. */
export function placeOf(ids: readonly string[], id: string): number {
  return firstWhere(ids.length, (place) => (ids[place] ?? '') >= id);
}
