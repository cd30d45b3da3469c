import type { Moment } from './types';

const day = 24 * 60 * 60 * 1000;
const units: Readonly<Record<string, number>> = { d: day, w: 7 * day, m: 30 * day, y: 365 * day };

/**
 * The moment a date begins in UTC (`2026`, `2026-02`, `2026-02-01`), or how long ago (`7d`, `2w`,
 * `3m`, `1y`; 30 and 365 days); undefined where there is no such date.
 */
export function readDate(text: string): Moment | undefined {
  const [, count, unit = ''] = /^(\d+)([dwmy])$/i.exec(text) ?? [];
  const length = units[unit.toLowerCase()];
  if (count && length) return { ago: Number(count) * length };
  const [, year, month = '01', date = '01'] =
    /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(text) ?? [];
  return year === undefined ? undefined : dayAt(Number(year), Number(month), Number(date));
}

function dayAt(year: number, month: number, date: number): Moment | undefined {
  const time = new Date(0);
  // Unlike Date.UTC this takes the years before 100 as they are.
  time.setUTCFullYear(year, month - 1, date);
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return isReal ? { at: time.getTime() } : undefined;
}
