import { unquoted } from '../language';

function timeOf(digits: string): number {
  const [, year, month, day, hour, minute] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  const back = new Date(time);
  const isReal = back.getUTCMonth() === Number(month) - 1 && back.getUTCDate() === Number(day);
  return isReal && Number(hour) < 24 && Number(minute) < 60 ? time : Number.NaN;
}

/** Both ends of an adapted date range, epoch milliseconds; `undefined` where arXiv fails. */
export function dateSpan(value: string): { from: number; to: number } | undefined {
  const [, first, last] = /^(\d{12}) TO (\d{12})$/.exec(unquoted(value)) ?? [];
  if (!first || !last) return undefined;
  const span = { from: timeOf(first), to: timeOf(last) };
  return Number.isNaN(span.from + span.to) ? undefined : span;
}

/** The month a paper was announced, read from its id, as `yyyy-mm`. */
export function announcedMonth(id: string): string | undefined {
  const [, year, month] = /^(?:[a-z-]+(?:\.[A-Z]{2})?\/)?(\d\d)(\d\d)\.?\d{3,5}$/.exec(id) ?? [];
  if (!year || !month) return undefined;
  return `${Number(year) >= 91 ? '19' : '20'}${year}-${month}`;
}

/** A word of `all:` read as an announcement year or month: `yyyy`, `yyyy-mm` or `yymm`. */
export function announcementTest(word: string): ((month: string) => boolean) | undefined {
  if (/^\d{4}-\d\d$/.test(word)) return (month) => month === word;
  if (!/^\d{4}$/.test(word)) return undefined;
  const [, year = '', number = ''] = /^(\d\d)(0[1-9]|1[0-2])$/.exec(word) ?? [];
  const short = year && `${Number(year) >= 91 ? '19' : '20'}${year}-${number}`;
  return (month) => month.startsWith(`${word}-`) || month === short;
}
