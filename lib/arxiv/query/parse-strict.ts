import { FIELDS, isField, isQuoted, strip, unquoted, WORD_CHARACTER } from './language';
import type { Operator, ParseErrorReason, Tree } from './types';

/** An operand with the binary operator before it and the number of ANDNOTs after that. */
type Operand = { binary: Operator | undefined; nots: number; tree: Tree };

/** One pair of brackets under way. */
type Frame = { opened: number; operands: Operand[]; binary: Operator | undefined; nots: number };

/** A tree, or why and where in the strict text there is none. */
export type Strict = { ok: true; tree: Tree } | { ok: false; reason: ParseErrorReason; at: number };

// lark's `common.WS` and `common.ESCAPED_STRING`.
// https://github.com/lark-parser/lark/blob/master/lark/grammars/common.lark
const blanks = /[ \t\f\r\n]*/y;
const string = `"(?:[^"\\\\\\n]|\\\\[^\\n])*"`;
const term = new RegExp(
  `(${FIELDS.join('|')})[ \\t\\f\\r\\n]*:[ \\t\\f\\r\\n]*(${string}|${WORD_CHARACTER}+)`,
  'yu',
);
const operator = /ANDNOT|AND|OR/y;

function isOperator(word: string): word is Operator {
  return word === 'AND' || word === 'OR' || word === 'ANDNOT';
}

function readTerm(name: string, raw: string): Tree | undefined {
  if (!isField(name)) return undefined;
  if (!isQuoted(raw)) return { kind: 'term', field: name, value: raw };
  const inner = strip(unquoted(raw));
  return { kind: 'term', field: name, value: inner && `"${inner}"` };
}

/** Right-associative and without precedence, as arXiv's LALR parser settles its conflicts. */
function fold(operands: Operand[]): Tree | undefined {
  let tree: Tree | undefined;
  let joined: Operator | undefined;
  for (const operand of operands.toReversed()) {
    tree =
      tree && joined
        ? { kind: 'pair', operator: joined, left: operand.tree, right: tree }
        : operand.tree;
    for (let i = 0; i < operand.nots; i++) tree = { kind: 'not', of: tree };
    joined = operand.binary;
  }
  return tree;
}

function newFrame(opened: number): Frame {
  return { opened, operands: [], binary: undefined, nots: 0 };
}

function add(frame: Frame, tree: Tree): void {
  frame.operands.push({ binary: frame.binary, nots: frame.nots, tree });
  frame.binary = undefined;
  frame.nots = 0;
}

function whyNoOperand(next: string, frame: Frame): ParseErrorReason {
  const isFresh = frame.operands.length === 0 && frame.nots === 0;
  if (next === '') return 'endsEarly';
  if (next.startsWith(')')) return isFresh && frame.opened >= 0 ? 'emptyBrackets' : 'endsEarly';
  return /^(?:AND|OR)(?![^\s()])/.test(next) ? 'operatorWithoutLeft' : 'unreadable';
}

type Reader = { text: string; at: number; frames: Frame[] };

function take(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text) ?? undefined;
  reader.at += found?.[0].length ?? 0;
  return found;
}

/** Reads up to and with one term; what opens before it is kept in the frames. */
function readOperand(reader: Reader): ParseErrorReason | undefined {
  for (;;) {
    take(reader, blanks);
    const { text, at } = reader;
    const frame = reader.frames.at(-1) ?? newFrame(-1);
    if (text.charAt(at) === '(') {
      reader.frames.push(newFrame(reader.at++));
    } else if (take(reader, /ANDNOT/y)) {
      frame.nots++;
    } else {
      const [, name = '', raw = ''] = take(reader, term) ?? [];
      const tree = readTerm(name, raw);
      if (!tree) return whyNoOperand(text.slice(at, at + 8), frame);
      add(frame, tree);
      return undefined;
    }
  }
}

/** Reads closing brackets and one operator; `end` where the text is at its end. */
function readOperator(reader: Reader): ParseErrorReason | 'end' | undefined {
  for (;;) {
    take(reader, blanks);
    const frame = reader.frames.at(-1) ?? newFrame(-1);
    if (reader.at >= reader.text.length) return 'end';
    if (reader.text.charAt(reader.at) !== ')') {
      const word = take(reader, operator)?.[0] ?? '';
      if (!isOperator(word)) return 'missingOperator';
      frame.binary = word;
      return undefined;
    }
    reader.frames.pop();
    const outer = reader.frames.at(-1);
    const tree = fold(frame.operands);
    if (!outer || !tree) return 'unopenedBracket';
    add(outer, tree);
    reader.at++;
  }
}

/** Reads a text by arXiv's grammar alone, without its repairs. */
export function parseStrict(text: string): Strict {
  const reader: Reader = { text, at: 0, frames: [newFrame(-1)] };
  for (;;) {
    const reason = readOperand(reader) ?? readOperator(reader);
    if (reason === 'end') break;
    if (reason) return { ok: false, reason, at: reader.at };
  }
  const last = reader.frames.at(-1) ?? newFrame(-1);
  if (last.opened >= 0) return { ok: false, reason: 'unclosedBracket', at: last.opened };
  const tree = fold(last.operands);
  return tree ? { ok: true, tree } : { ok: false, reason: 'endsEarly', at: reader.at };
}
