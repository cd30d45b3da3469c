import { daysInMonth } from '../fill-date';
import { replaceWith } from './edits';
import { fieldOf } from './names';
import type { Word } from './outline';
import type { Finding, Rule } from './types';

const FIRST_YEAR = '1991';
const NEVER = '2099';

const loose = /^(\d{4})(?:[-/.]?(\d\d)(?:[-/.]?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?\d\d)?Z?)?)?)?\*?$/;

/** A date in any common form as arXiv's digits, or `undefined` where it is no date. */
function digitsOf(date: string): string | undefined {
  const [, year, month, day, hour, minute] = loose.exec(date.trim()) ?? [];
  if (!year) return undefined;
  const days = month ? daysInMonth(Number(year), Number(month)) : 31;
  if (!days || Number(day ?? 1) > days || Number(day ?? 1) < 1) return undefined;
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return undefined;
  return [year, month, day, hour, minute].join('');
}

function endOf(date: string, open: string): string | undefined {
  return /^\**$/.test(date.trim()) ? open : digitsOf(date);
}

/** The range a value was meant to be, as arXiv wants it. */
function meantRange(value: string): [string, string] | undefined {
  const inner = value.replace(/^[["]|[\]"]$/g, '').trim();
  const parts = inner.split(/\s+to\s+|\s*,\s*|\s*\.\.\s*/i);
  const [first = '', last = first] = parts;
  if (parts.length > 2 || !inner) return undefined;
  const range = [endOf(first, FIRST_YEAR), endOf(last, NEVER)] as const;
  return range[0] && range[1] ? [range[0], range[1]] : undefined;
}

function isSound(value: string): boolean {
  const bracketed = /^\[(\d{4,14}) TO (\d{4,14})\]$/.exec(value);
  const quoted = /^"(\d{12}) TO (\d{12})"$/.exec(value);
  const [, first = '', last = ''] = bracketed ?? quoted ?? [];
  return [first, last].every((date) => {
    const digits = digitsOf(date.slice(0, 12));
    return digits !== undefined && [4, 6, 8, 12].includes(digits.length);
  });
}

function padded(date: string): string {
  return date.padEnd(12, '0');
}

function check({ text, start, end }: Word): Finding[] {
  if (!text) return [];
  const range = meantRange(text.text);
  const place = { start, end, params: { value: text.text } };
  function fix(first: string, last: string): Pick<Finding, 'fix'> {
    const insert = `[${first} TO ${last}]`;
    return { fix: replaceWith(`Write ${insert}`, text?.start ?? start, end, insert) };
  }
  if (!isSound(text.text)) {
    const message =
      'arXiv fails on this date; it wants [20250101 TO 20250131], with years, months, days or minutes.';
    return [
      { ...place, severity: 'error', code: 'bad-date', message, ...(range ? fix(...range) : {}) },
    ];
  }
  if (!range || padded(range[0]) <= padded(range[1])) return [];
  const message = 'This range ends before it starts, and finds nothing.';
  return [
    { ...place, severity: 'error', code: 'reversed-date', message, ...fix(range[1], range[0]) },
  ];
}

/** Dates arXiv answers with an error, and ranges without a day in them. */
export const dateRule: Rule = ({ outline: { words } }) =>
  words.flatMap((word) =>
    word.prefix && fieldOf(word) === 'submittedDate' && /Date:$/i.test(word.prefix.text)
      ? check(word)
      : [],
  );
