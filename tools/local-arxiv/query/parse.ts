import type { Operator } from './tokens';

export type Leaf = { kind: 'term'; field: string; text: string; quoted: boolean };
export type Tree =
  | Leaf
  | { kind: 'not'; of: Tree }
  | { kind: 'both'; operator: Operator; left: Tree; right: Tree };

const LEXEME =
  /\s*(?:([()])|(ANDNOT|AND|OR)(?![^\s"()])|(abs|all|au|cat|co|doi|id|jr|rn|submittedDate|ti):(?:"([^"]*)"|([^\s"()]+)))/uy;

type Lexeme = { mark: string } | { leaf: Leaf };

function isOperator(mark: string | undefined): mark is Operator {
  return mark === 'AND' || mark === 'OR' || mark === 'ANDNOT';
}

/** Cuts an adapted query into marks and terms; undefined where something does not fit. */
function lex(query: string): Lexeme[] | undefined {
  const text = query.trimEnd();
  const lexemes: Lexeme[] = [];
  LEXEME.lastIndex = 0;
  while (LEXEME.lastIndex < text.length) {
    const match = LEXEME.exec(text);
    if (match === null) return undefined;
    const [, bracket, operator, field, quoted, word] = match;
    const mark = bracket ?? operator;
    if (mark !== undefined) lexemes.push({ mark });
    else if (field !== undefined) lexemes.push({ leaf: leafOf(field, quoted, word) });
  }
  return lexemes;
}

function leafOf(field: string, quoted: string | undefined, word: string | undefined): Leaf {
  const text = quoted?.trim() ?? word ?? '';
  return { kind: 'term', field, text, quoted: quoted !== undefined };
}

type Step = { tree: Tree; next: number } | undefined;

function parseFirst(lexemes: Lexeme[], at: number): Step {
  const lexeme = lexemes[at];
  if (lexeme === undefined) return undefined;
  if ('leaf' in lexeme) return { tree: lexeme.leaf, next: at + 1 };
  const inner = parseAll(lexemes, at + 1);
  if (inner === undefined) return undefined;
  if (lexeme.mark === 'ANDNOT') return { tree: { kind: 'not', of: inner.tree }, next: inner.next };
  const end = lexemes[inner.next];
  const closed = end !== undefined && 'mark' in end && end.mark === ')';
  return lexeme.mark === '(' && closed ? { tree: inner.tree, next: inner.next + 1 } : undefined;
}

/** Operators have no precedence and everything to the right of one belongs to it. */
function parseAll(lexemes: Lexeme[], at: number): Step {
  const first = parseFirst(lexemes, at);
  if (first === undefined) return undefined;
  const lexeme = lexemes[first.next];
  const operator = lexeme !== undefined && 'mark' in lexeme ? lexeme.mark : undefined;
  if (!isOperator(operator)) return first;
  const rest = parseAll(lexemes, first.next + 1);
  if (rest === undefined) return undefined;
  const tree: Tree = { kind: 'both', operator, left: first.tree, right: rest.tree };
  return { tree, next: rest.next };
}

/** Parses an adapted query into arXiv's right-associative tree; undefined when arXiv refuses it. */
export function parseQuery(adapted: string): Tree | undefined {
  const lexemes = lex(adapted);
  const parsed = lexemes && parseAll(lexemes, 0);
  return parsed !== undefined && parsed.next === lexemes?.length ? parsed.tree : undefined;
}
