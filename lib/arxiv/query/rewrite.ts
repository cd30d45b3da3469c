import { fillDate } from './fill-date';

type Piece = { from: number; to: number; sourceFrom: number; sourceTo: number };

/** A text as the server changes it before reading, with the way back to the original. */
export type Rewritten = {
  text: string;
  /** Index into the original text of an index into `text`. */
  toSource: (at: number) => number;
};

const dates = /(lastUpdatedDate:|submittedDate:)(?:\[([\p{Nd}-]{4,14}) TO ([\p{Nd}-]{4,14})\])?/gu;

function locate(pieces: Piece[], at: number): number {
  const piece = pieces.findLast(({ from }) => from <= at);
  if (!piece) return at;
  if (at >= piece.to) return piece.sourceTo + at - piece.to;
  return piece.sourceFrom;
}

/** Line breaks become blanks, `lastUpdatedDate:` an alias, and date ranges are completed. */
export function rewrite(source: string): Rewritten {
  const flat = source.replace(/[\r\n]/g, ' ');
  const pieces: Piece[] = [];
  let text = '';
  let read = 0;
  function put(sourceTo: number, replacement: string): void {
    const from = text.length;
    text += replacement;
    pieces.push({ from, to: text.length, sourceFrom: read, sourceTo });
    read = sourceTo;
  }
  for (const match of flat.matchAll(dates)) {
    const [whole, name = '', first, last] = match;
    text += flat.slice(read, match.index);
    read = match.index;
    put(read + name.length, 'submittedDate:');
    if (first === undefined || last === undefined) continue;
    put(match.index + whole.length, `"${fillDate(first, 'start')} TO ${fillDate(last, 'end')}"`);
  }
  text += flat.slice(read);
  return { text, toSource: (at) => locate(pieces, at) };
}
