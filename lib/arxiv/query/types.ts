/** The prefixes arXiv's query language knows, without their colon. */
export type Field =
  | 'ti'
  | 'au'
  | 'abs'
  | 'co'
  | 'jr'
  | 'cat'
  | 'rn'
  | 'id'
  | 'doi'
  | 'submittedDate'
  | 'all';

export type Operator = 'AND' | 'OR' | 'ANDNOT';

/** One thing to look for; `value` keeps its quotes, and `''` matches every paper. */
export type Term = { kind: 'term'; field: Field; value: string };

/** Everything but `of`: arXiv's ANDNOT with nothing before it. */
type Not = { kind: 'not'; of: Tree };

type Pair = { kind: 'pair'; operator: Operator; left: Tree; right: Tree };

export type Tree = Term | Not | Pair;

/** A tree as plain JSON: `["AND", left, right]`, `["ANDNOT", of]` or `"field:value"`. */
export type TreeCase = string | [Operator, TreeCase] | [Operator, TreeCase, TreeCase];

export type ParseErrorReason =
  | 'empty'
  | 'endsEarly'
  | 'emptyBrackets'
  | 'operatorWithoutLeft'
  | 'unopenedBracket'
  | 'unclosedBracket'
  | 'missingOperator'
  | 'unreadable';

/** Why a text is no query: `empty` has nothing left to ask, `invalid` is answered with HTTP 400. */
export type ParseError = {
  kind: 'empty' | 'invalid';
  reason: ParseErrorReason;
  /** Index into the text that was given. */
  position: number;
};

export type ParseResult = { ok: true; tree: Tree } | { ok: false; error: ParseError };

export type TokenKind = 'prefix' | 'open' | 'close' | 'operator' | 'text';

/** One word of a query; `start` and `end` index into the text that was given. */
export type Token = { kind: TokenKind; text: string; start: number; end: number };
