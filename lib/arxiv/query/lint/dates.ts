import { fillDate, timeOf } from '../fill-date';
import { rewrite } from '../rewrite';
import { replace } from './edits';
import { eachItem, found } from './found';

const FIRST_YEAR = '1991';
const NEVER = '2099';

const loose = /^\d{4}(?:[-/.:T ]?\d\d){0,5}Z?\*?$/;

/** A date in any common form as arXiv's digits, or `undefined` where it is no date. */
function digitsOf(date: string, open: string): string | undefined {
  if (/^\**$/.test(date)) return open;
  const digits = date.replace(/\D/g, '').slice(0, 12);
  const isDate = loose.test(date) && !Number.isNaN(timeOf(fillDate(digits, 'start')));
  return isDate ? digits : undefined;
}

/** Dates arXiv answers with an error, and ranges without a day in them. */
export const dateRule = eachItem((word) => {
  const { prefix, field, value } = word;
  if (field !== 'submittedDate' || !value) return undefined;
  const { text } = value;
  const inner = text.replace(/[[\]"]/g, '').trim();
  const [first = '', last = first, ...more] = inner.split(/\s*(?:to|,|–|\.\.)\s*/i);
  const [start, end] = [digitsOf(first, FIRST_YEAR), digitsOf(last, NEVER)];
  if (!inner || more.length > 0 || !start || !end) return found('badDate', word, {});
  const [from, to] = [fillDate(start, 'start'), fillDate(end, 'end')];
  const isSound = rewrite(`submittedDate:${text}`).text === `submittedDate:"${from} TO ${to}"`;
  const isReversed = from > to;
  if (isSound && !isReversed) return undefined;
  const range = isReversed ? `[${end} TO ${start}]` : `[${start} TO ${end}]`;
  // In round brackets arXiv completes no dates.
  const fixes = prefix ? [replace({ start: prefix.end, end: value.end }, range)] : [];
  return found(isSound ? 'reversedDate' : 'badDate', word, {}, fixes);
});
