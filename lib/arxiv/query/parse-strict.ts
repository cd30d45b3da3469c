import { ANY_FIELD, isField, isQuoted, strip, unquoted, WORD_CHARACTER } from './language';
import type { Operator, ParseErrorReason, Tree } from './types';

/** A tree, or why and where in the strict text there is none. */
export type Strict = { ok: true; tree: Tree } | { ok: false; reason: ParseErrorReason; at: number };

/** An operator that waits for what stands to its right, or a bracket for its end. */
type Waiting = { word: Operator | '('; left: Tree | undefined; at: number };

// lark's `common.WS` and `common.ESCAPED_STRING`.
// https://github.com/lark-parser/lark/blob/master/lark/grammars/common.lark
const blanks = '[ \\t\\f\\r\\n]*';
const string = `"(?:[^"\\\\\\n]|\\\\[^\\n])*"`;
const term = `(${ANY_FIELD})${blanks}:${blanks}(${string}|${WORD_CHARACTER}+)`;
const token = new RegExp(`(${blanks})(?:(ANDNOT|AND|OR|[()])|${term})?`, 'yu');

/** Whether a word waits for more: an operator after a tree, or what may stand before one. */
function waits(word: string | undefined, left: Tree | undefined): word is Operator | '(' {
  return word === 'ANDNOT' || (left ? word === 'AND' || word === 'OR' : word === '(');
}

function termOf(name: string, raw: string): Tree | undefined {
  if (!isField(name)) return undefined;
  if (!isQuoted(raw)) return { kind: 'term', field: name, value: raw };
  const inner = strip(unquoted(raw));
  return { kind: 'term', field: name, value: inner && `"${inner}"` };
}

/** Gives a tree to what waits since the last bracket: each operator takes all to its right. */
function join(waiting: Waiting[], last: Tree): Tree {
  let right = last;
  for (;;) {
    const { word = '(', left } = waiting.at(-1) ?? {};
    if (word === '(') return right;
    right = left ? { kind: 'pair', operator: word, left, right } : { kind: 'not', of: right };
    waiting.pop();
  }
}

function whyNoTerm(word: string | undefined, isEnd: boolean, last?: Waiting): ParseErrorReason {
  if (isEnd) return 'endsEarly';
  if (!word) return 'unreadable';
  if (word !== ')') return 'operatorWithoutLeft';
  return last?.word === '(' ? 'emptyBrackets' : 'endsEarly';
}

/** Reads a text by arXiv's grammar alone, without its repairs. */
export function parseStrict(text: string): Strict {
  const waiting: Waiting[] = [];
  let left: Tree | undefined;
  for (let at = 0; ; at = token.lastIndex) {
    token.lastIndex = at;
    const [, blank = '', word, name = '', raw = ''] = token.exec(text) ?? [];
    at += blank.length;
    const isEnd = at === text.length;
    if (waits(word, left)) {
      waiting.push({ word, left, at });
      left = undefined;
    } else if (!left) {
      left = termOf(name, raw);
      if (!left) return { ok: false, reason: whyNoTerm(word, isEnd, waiting.at(-1)), at };
    } else if (word === ')' || isEnd) {
      left = join(waiting, left);
      const bracket = waiting.pop();
      if (isEnd && !bracket) return { ok: true, tree: left };
      if (isEnd) return { ok: false, reason: 'unclosedBracket', at: bracket?.at ?? at };
      if (!bracket) return { ok: false, reason: 'unopenedBracket', at };
    } else return { ok: false, reason: 'missingOperator', at };
  }
}
