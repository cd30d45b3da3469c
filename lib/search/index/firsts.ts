import { firstWhere } from '../first-where';
import { newWriter, type Reader, readText } from './varint';

/** Writes the first terms of blocks. */
export function writeFirsts(firsts: readonly string[]): Uint8Array {
  const writer = newWriter();
  for (const first of firsts) writer.text(first);
  return writer.take();
}

/** Reads the first terms of all blocks of a segment from its lists. */
export function readFirsts(lists: readonly Uint8Array[]): string[] {
  return lists.flatMap((bytes) => {
    const reader: Reader = { bytes, at: 0 };
    const firsts: string[] = [];
    while (reader.at < bytes.length) firsts.push(readText(reader));
    return firsts;
  });
}

/** In which blocks terms that begin so may be; the term itself too. */
export function blocksWith(
  firsts: readonly string[],
  start: string,
): [first: number, last: number] {
  const isUpTo = (at: number) => (firsts[at] ?? '') <= start;
  const first = firstWhere(firsts.length, (at) => !isUpTo(at)) - 1;
  const last = firstWhere(firsts.length, (at) => !isUpTo(at) && !firsts[at]?.startsWith(start)) - 1;
  return [Math.max(0, first), last];
}
