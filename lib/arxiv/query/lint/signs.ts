import { replace } from './edits';
import { eachItem, found } from './found';
import { withAnd } from './operators';
import { type Item, isBare, type Word } from './outline';
import type { Fix } from './types';

/** Whether a word starts with a sign of Lucene's language; `-5` is a number. */
export function isSigned(item: Item): boolean {
  return isBare(item) && /^[-+!](?![\d+!-])/.test(item.text.text);
}

/** `a -b`, `a AND -b`, `a +b`: the sign becomes the operator. */
function operatorFix({ start }: Word, sign: string, before: Item | undefined): Fix {
  const place = { start, end: start + 1 };
  if (sign !== '+') return replace(withAnd(before, place), 'ANDNOT ');
  return replace(place, before && before.kind !== 'sign' ? 'AND ' : '');
}

/** `a^4`, `a~2`. */
function trailing(text: string): string {
  const [sign = ''] = /(?:~|\^\d)[\d.]*$/.exec(text) ?? [];
  return /^"|\$|^\d+\^/.test(text) ? '' : sign;
}

/** Signs of Lucene's language, which arXiv's server escapes. */
export const signRule = eachItem((word, at, { items }) => {
  if (word.kind !== 'word' || !word.text) return undefined;
  const { start, end } = word;
  const { text } = word.text;
  if (isSigned(word)) {
    const sign = text.charAt(0);
    const fixes = [operatorFix(word, sign, items[at - 1])];
    return found('luceneSign', { start, end: start + 1 }, { sign }, fixes, 'warning');
  }
  const sign = trailing(text);
  const place = { start: end - sign.length, end };
  return sign ? found('luceneSign', place, { sign }, [replace(place, '')], 'warning') : undefined;
});
