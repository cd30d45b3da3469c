export type Operator = 'AND' | 'OR' | 'ANDNOT';

export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'operator'; operator: Operator }
  | { kind: 'prefix'; prefix: string }
  | { kind: 'text'; text: string };

const TOKEN =
  /(?<quoted>"[^"]*")|(?<bracket>[()])|(?<operator>\b(?:ANDNOT|AND|NOT|OR)\b)|(?<prefix>(?:abs|all|au|cat|co|doi|id|jr|rn|submittedDate|title|ti):)|(?<text>[^\s"()]+)/gu;

function asOperator(text: string | undefined): Operator | undefined {
  if (text === 'NOT') return 'ANDNOT';
  return text === 'AND' || text === 'OR' || text === 'ANDNOT' ? text : undefined;
}

function asToken(match: RegExpMatchArray): Token {
  const { bracket, prefix } = match.groups ?? {};
  const operator = asOperator(match.groups?.operator);
  if (bracket) return bracket === '(' ? { kind: 'open' } : { kind: 'close' };
  if (operator) return { kind: 'operator', operator };
  if (prefix) return { kind: 'prefix', prefix: prefix.slice(0, -1) };
  return { kind: 'text', text: match[0] };
}

/** Cuts a query into brackets, operators, field prefixes and words; a lone quote vanishes. */
export function tokenize(query: string): Token[] {
  return [...query.matchAll(TOKEN)].map(asToken);
}
