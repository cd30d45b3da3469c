import { parse } from './query/parse';
import { print } from './query/print';
import type { Tree } from './query/types';

/** Twelve digits, as arXiv names a minute; UTC. */
function minuteOf(time: number): string {
  return new Date(time).toJSON().slice(0, 16).replace(/\D/g, '');
}

/**
 * Gives the text that finds what `text` finds and was first submitted between two whole minutes
 * (epoch milliseconds), both included; undefined where arXiv would read no such thing.
 */
export function withinSpan(text: string, from: number, until: number): string | undefined {
  const range = `submittedDate:[${minuteOf(from)} TO ${minuteOf(until)}]`;
  const [whole, dates] = [parse(text), parse(range)];
  if (!whole.ok || !dates.ok) return undefined;
  const left = whole.tree;
  const meant = print({ kind: 'pair', operator: 'AND', left, right: dates.tree });
  // As the reader wrote it where that holds, else with every bracket: a quote without a partner
  // would find one in the dates, and a name with an underscore is only mended at the beginning.
  const texts = [`(${text}) AND ${range}`, `(${print(left)}) AND ${range}`];
  return texts.find((one) => isRead(parse(one), meant));
}

function isRead(read: { ok: boolean; tree?: Tree }, meant: string): boolean {
  return read.tree !== undefined && print(read.tree) === meant;
}
