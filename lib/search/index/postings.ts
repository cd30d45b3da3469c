import { everyWay, type Occurrence } from './occurrences';
import { newWriter, type Reader, readNumber, type Writer } from './varint';

/** The fields a word can be in, a bit for each, in the order in which their places are written. */
export const inTitle = 1;
export const inAbstract = 2;
export const inAuthors = 4;
export const inRest = 8;

/** Papers that have a term by their numbers, rising, and in which fields each has it. */
export type Postings = { papers: number[]; fields: number[] };

// The commonest fields take two bits beside the number; all others follow in a byte of their own.
const common = [inAbstract, inTitle, inTitle | inAbstract];
const other = common.length;

/** Writes papers and fields: numbers as steps, with the fields in their low bits. */
export function writePostings({ papers, fields }: Postings): Uint8Array {
  const writer = newWriter(papers.length * 2);
  let before = -1;
  for (const [index, paper] of papers.entries()) {
    const mask = fields[index] ?? 0;
    const code = common.indexOf(mask);
    writer.number((paper - before - 1) * 4 + (code < 0 ? other : code));
    if (code < 0) writer.number(mask);
    before = paper;
  }
  return writer.take();
}

/** Reads so many papers as `writePostings` wrote them. */
export function eachPosting(
  reader: Reader,
  count: number,
  tell: (paper: number, fields: number) => void,
): void {
  let paper = -1;
  for (let left = count; left > 0; left--) {
    const value = readNumber(reader);
    paper += Math.floor(value / 4) + 1;
    tell(paper, common[value % 4] ?? readNumber(reader));
  }
}

/** Adds the fields of so many papers to those of their rows, which begin at `offset`. */
export function addFields(fields: Uint8Array, offset: number, reader: Reader, count: number): void {
  const { bytes } = reader;
  let row = offset - 1;
  for (let left = count; left > 0; left--) {
    // Most steps are one byte, and all are far below 2^32.
    const byte = bytes[reader.at] ?? 0;
    let value = byte;
    if (byte < 128) reader.at += 1;
    else value = readNumber(reader);
    row += (value >>> 2) + 1;
    fields[row] = (fields[row] ?? 0) | (common[value & 3] ?? readNumber(reader));
  }
}

/** Writes where a term stands in one field of one paper: steps, and after each whether it is the last. */
export function writePlaces(writer: Writer, occurrences: readonly Occurrence[]): void {
  let before = 0;
  for (const [index, { at, ways, length }] of occurrences.entries()) {
    const isOdd = ways !== everyWay || length !== 1;
    const isLast = index === occurrences.length - 1;
    writer.number((at - before) * 4 + (isOdd ? 2 : 0) + (isLast ? 1 : 0));
    if (isOdd) {
      writer.number(ways);
      writer.number(length);
    }
    before = at;
  }
}

/** Reads the places of a term in a paper that has it in these fields. */
export function eachPlace(
  reader: Reader,
  fields: number,
  tell?: (field: number, at: number, ways: number, length: number) => void,
): void {
  for (let field = inTitle; field <= inRest; field *= 2) {
    if ((fields & field) === 0) continue;
    let at = 0;
    for (let isLast = false; !isLast; ) {
      const value = readNumber(reader);
      at += Math.floor(value / 4);
      isLast = value % 2 === 1;
      const isOdd = value % 4 >= 2;
      const ways = isOdd ? readNumber(reader) : everyWay;
      const length = isOdd ? readNumber(reader) : 1;
      tell?.(field, at, ways, length);
    }
  }
}
