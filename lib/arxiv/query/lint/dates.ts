import { daysInMonth, fillDate } from '../fill-date';
import { replace } from './edits';
import { eachItem, found } from './found';

const FIRST_YEAR = '1991';
const NEVER = '2099';

const loose = /^(\d{4})(?:[-/.]?(\d\d)(?:[-/.]?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?\d\d)?Z?)?)?)?\*?$/;

/** A date in any common form as arXiv's digits, or `undefined` where it is no date. */
function digitsOf(date: string, open: string): string | undefined {
  if (/^\**$/.test(date)) return open;
  const [, year, month = '01', day = '01', hour = '00', minute = '00'] = loose.exec(date) ?? [];
  const days = daysInMonth(Number(year), Number(month)) ?? 0;
  if (!year || day < '01' || Number(day) > days || hour > '23' || minute > '59') return undefined;
  return date.replace(/\D/g, '').slice(0, 12);
}

/** The range a value was meant to be, as arXiv wants it. */
function meantRange(value: string): [string, string] | undefined {
  const inner = value.replace(/^[["]|[\]"]$/g, '').trim();
  const [first = '', last = first, ...more] = inner.split(/\s*(?:to|,|–|\.\.)\s*/i);
  const [start, end] = [digitsOf(first, FIRST_YEAR), digitsOf(last, NEVER)];
  return inner && more.length === 0 && start && end ? [start, end] : undefined;
}

function isSound(value: string, [start, end]: [string, string]): boolean {
  // arXiv completes dates in square brackets, and cuts them after the minutes.
  if (value.replace(/(\d{12})\d+/g, '$1') === `[${start} TO ${end}]`) return true;
  return value === `"${start} TO ${end}"` && start.length + end.length === 24;
}

/** Dates arXiv answers with an error, and ranges without a day in them. */
export const dateRule = eachItem((word) => {
  if (word.kind !== 'word' || word.field !== 'submittedDate' || !word.text) return undefined;
  const { prefix, text: value } = word;
  const range = meantRange(value.text);
  if (!range) return found('badDate', word, {});
  const [start, end] = range;
  // In round brackets arXiv completes no dates.
  const write = (words: string) =>
    prefix ? [replace({ start: prefix.end, end: value.end }, words)] : [];
  if (!isSound(value.text, range)) return found('badDate', word, {}, write(`[${start} TO ${end}]`));
  if (fillDate(start, 'start') <= fillDate(end, 'end')) return undefined;
  return found('reversedDate', word, {}, write(`[${end} TO ${start}]`));
});
