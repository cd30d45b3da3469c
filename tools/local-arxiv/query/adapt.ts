import { quoteDateRanges } from './dates';
import { type Operator, type Token, tokenize } from './tokens';

/** Part of an adapted query; a term without text is dropped only after operators are settled. */
type Part =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'operator'; operator: Operator }
  | { kind: 'term'; prefix: string; text: string };

/** Gives every word its field: its own prefix, else that of the outermost bracket, else `all`. */
function toParts(tokens: Token[]): Part[] {
  const brackets: (string | undefined)[] = [];
  return tokens.flatMap((token, index): Part[] => {
    const before = tokens[index - 1];
    const prefix = before?.kind === 'prefix' ? before.prefix : undefined;
    const outer = brackets.at(-1);
    if (token.kind === 'open') brackets.push(outer ?? prefix);
    if (token.kind === 'close') brackets.pop();
    if (token.kind === 'prefix') return isUsed(tokens[index + 1]) ? [] : [emptyTerm(token.prefix)];
    if (token.kind === 'text') {
      return [{ kind: 'term', prefix: prefix ?? outer ?? 'all', text: token.text }];
    }
    return [token];
  });
}

function isUsed(next: Token | undefined): boolean {
  return next?.kind === 'text' || next?.kind === 'open';
}

function emptyTerm(prefix: string): Part {
  return { kind: 'term', prefix, text: '' };
}

/** Of several operators in a row the last one counts. */
function keepLastOperators(parts: Part[]): Part[] {
  return parts.filter(
    (part, index) => part.kind !== 'operator' || parts[index + 1]?.kind !== 'operator',
  );
}

function insertOrs(parts: Part[]): Part[] {
  return parts.flatMap((part, index): Part[] => {
    const before = parts[index - 1];
    const ends = before?.kind === 'term' || before?.kind === 'close';
    const begins = part.kind === 'term' || part.kind === 'open';
    return ends && begins ? [{ kind: 'operator', operator: 'OR' }, part] : [part];
  });
}

/**
 * arXiv means to turn underscores of author names into blanks, yet always looks at the first term
 * of the query: right for a query that begins with `au:x_y`, and wrong for `ti:a_b AND au:smith`.
 */
function spellAuthors(parts: Part[]): Part[] {
  const [first, ...rest] = parts;
  const hasAuthor = parts.some((part) => part.kind === 'term' && part.prefix === 'au');
  if (!hasAuthor || first?.kind !== 'term' || !/^[^"]*_/.test(first.text)) return parts;
  return [{ ...first, text: `"${first.text.replaceAll('_', ' ')}"` }, ...rest];
}

function write(part: Part): string {
  if (part.kind === 'open') return '(';
  if (part.kind === 'close') return ')';
  if (part.kind === 'operator') return part.operator;
  return `${part.prefix === 'title' ? 'ti' : part.prefix}:${part.text}`;
}

function join(parts: Part[]): string {
  return parts
    .map((part, index) => {
      const before = parts[index - 1];
      const touches =
        before === undefined ||
        (before.kind === 'open' && part.kind === 'term') ||
        (before.kind === 'term' && part.kind === 'close');
      return `${touches ? '' : ' '}${write(part)}`;
    })
    .join('');
}

/**
 * Gives the query as arXiv's server understands it, undefined when nothing is left of it.
 * Rules: https://github.com/arXiv/arxiv-search, classic API query adaptor.
 */
export function adaptQuery(query: string): string | undefined {
  const plain = query.replace(/[\r\n]/g, ' ').replaceAll('lastUpdatedDate:', 'submittedDate:');
  const tokens = tokenize(quoteDateRanges(plain));
  const parts = insertOrs(keepLastOperators(toParts(tokens)));
  const spelt = spellAuthors(parts);
  return join(spelt.filter((part) => part.kind !== 'term' || part.text !== '')) || undefined;
}
