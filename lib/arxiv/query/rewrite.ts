import { fillDate } from './fill-date';

/** A replaced piece of the text; `grown` is how much longer all before its end became. */
type Piece = { start: number; end: number; source: number; grown: number };

/** A text as the server changes it before reading, with the way back to the original. */
export type Rewritten = {
  text: string;
  /** Index into the original text of an index into `text`. */
  toSource: (at: number) => number;
};

const dates =
  /lastUpdatedDate:|(?<=(?:lastUpdated|submitted)Date:)\[([\p{Nd}-]{4,14}) TO ([\p{Nd}-]{4,14})\]/gu;

/** Line breaks become blanks, `lastUpdatedDate:` an alias, and date ranges are completed. */
export function rewrite(source: string): Rewritten {
  const pieces: Piece[] = [];
  let grown = 0;
  function instead(words: string, first: string | undefined, last: string, at: number): string {
    const range = first && `"${fillDate(first, 'start')} TO ${fillDate(last, 'end')}"`;
    const text = range ?? 'submittedDate:';
    const start = at + grown;
    grown += text.length - words.length;
    pieces.push({ start, end: start + text.length, source: at, grown });
    return text;
  }
  function toSource(at: number): number {
    const piece = pieces.findLast(({ start }) => start <= at);
    return piece && at < piece.end ? piece.source : at - (piece?.grown ?? 0);
  }
  return { text: source.replace(/[\r\n]/g, ' ').replace(dates, instead), toSource };
}
