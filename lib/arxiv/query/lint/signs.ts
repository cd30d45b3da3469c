import { replaceWith } from './edits';
import type { Group, Item, Sign, Word } from './outline';
import type { Finding, Fix, Rule } from './types';

function findingOf(sign: string, start: number, end: number, fix: Fix): Finding {
  return {
    start,
    end,
    severity: 'warning',
    code: 'lucene-sign',
    params: { sign },
    message: `${sign} is no sign to arXiv; it is searched as part of a word or ignored.`,
    fix,
  };
}

/** `a -b`, `a AND -b`, `a +b`: the sign becomes the operator. */
function leadingSign(
  sign: string,
  start: number,
  before: Item | undefined,
  prior: Item | undefined,
): Finding {
  const operator = sign === '+' ? 'AND' : 'ANDNOT';
  const from = before?.kind === 'sign' && before.operator === 'AND' ? before.start : start;
  const hasLeft = before !== undefined && (before.kind !== 'sign' || prior !== undefined);
  const insert = sign === '+' && (!hasLeft || before?.kind === 'sign') ? '' : `${operator} `;
  const fix =
    insert === ''
      ? replaceWith('Remove it', start, start + 1, '')
      : replaceWith(`Write ${operator}`, from, start + 1, insert);
  return findingOf(sign, start, start + 1, fix);
}

function trailingSign(word: Word): Finding | undefined {
  const text = word.text?.text ?? '';
  const [sign = ''] = /(?:[~^]\d*(?:\.\d+)?)$/.exec(text) ?? [];
  if (!sign || text.startsWith('"') || text.includes('$') || sign === '^') return undefined;
  if (/^\d+\^/.test(text)) return undefined;
  return findingOf(
    sign,
    word.end - sign.length,
    word.end,
    replaceWith('Remove it', word.end - sign.length, word.end, ''),
  );
}

/** `&&` and `||`. */
function operatorSign({ token, operator, start, end }: Sign): Finding[] {
  if (/^[a-z]+$/i.test(token.text)) return [];
  return [
    findingOf(token.text, start, end, replaceWith(`Write ${operator}`, start, end, operator)),
  ];
}

function check(item: Item, i: number, { items }: Group): Finding[] {
  if (item.kind === 'sign') return operatorSign(item);
  if (item.kind !== 'word') return [];
  const start = item.prefix?.start ?? item.start;
  const text = item.text?.text ?? '';
  const bare = item.prefix ? '' : text;
  if (/^[-+!][^\s\d+\-!]/.test(bare))
    return [leadingSign(bare.charAt(0), start, items[i - 1], items[i - 2])];
  if (/^[-+!]$/.test(bare)) return [leadingSign(bare, start, items[i - 1], items[i - 2])];
  const trailing = trailingSign(item);
  return trailing ? [trailing] : [];
}

/** Signs of Lucene's language, which arXiv's server escapes. */
export const signRule: Rule = ({ outline: { groups } }) =>
  groups.flatMap((group) => group.items.flatMap((item, i) => check(item, i, group)));
