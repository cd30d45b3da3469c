import { parse } from './query/parse';
import { print } from './query/print';

/** Twelve digits, as arXiv names a minute; UTC. */
function minuteOf(time: number): string {
  return new Date(time).toJSON().slice(0, 16).replace(/\D/g, '');
}

/**
 * Gives the text that finds what `text` finds and was first submitted between two whole minutes
 * (epoch milliseconds), both included; undefined where arXiv can't read the text. It is written with
 * every bracket: as the reader wrote it, a quote without a partner would find one in the dates, and
 * names with an underscore are only mended at the beginning.
 */
export function withinSpan(text: string, from: number, until: number): string | undefined {
  const read = parse(text);
  if (!read.ok) return undefined;
  return `(${print(read.tree)}) AND submittedDate:[${minuteOf(from)} TO ${minuteOf(until)}]`;
}
