import { replace } from './edits';
import { eachItem, found } from './found';
import { withAnd } from './operators';
import { type Item, isBare } from './outline';
import type { Fix, Place } from './types';

/** Whether a word starts with a sign of Lucene's language; `-5` is a number. */
export function isSigned(item: Item): boolean {
  return isBare(item) && /^[-+!](?![\d+!-])/.test(item.value.text);
}

/** `a -b`, `a AND -b`, `a +b`: the sign becomes the operator. */
function operatorFix(sign: string, place: Place, before: Item | undefined): Fix {
  if (sign !== '+') return replace(withAnd(before, place), 'ANDNOT ');
  return replace(place, before && !before.operator ? 'AND ' : '');
}

/** Signs of Lucene's language, which arXiv's server escapes: `-a`, `a^4`, `a~2`. */
export const signRule = eachItem((word, at, { items }) => {
  const { start, end, value } = word;
  if (!value) return undefined;
  const { text } = value;
  if (isSigned(word)) {
    const sign = text.charAt(0);
    const place = { start, end: start + 1 };
    const fixes = [operatorFix(sign, place, items[at - 1])];
    return found('luceneSign', place, { sign }, fixes, 'warning');
  }
  const [, sign] = /^(?!"|.*\$|\d+\^).*?((?:~|\^\d)[\d.]*)$/.exec(text) ?? [];
  if (!sign) return undefined;
  return found('luceneSign', { start: end - sign.length, end }, { sign }, [''], 'warning');
});
