import type { Token, TokenKind } from './types';

function inserted(kind: TokenKind, text: string, before: Token): Token {
  return { kind, text, start: before.start, end: before.start };
}

/** NOT and AND NOT become ANDNOT; the token after an AND NOT is not looked at. */
function joinNots(tokens: Token[]): Token[] {
  const out: Token[] = [];
  let previous: Token | undefined;
  for (let i = 0; i < tokens.length; i++) {
    let token = tokens[i];
    if (!token) break;
    const isNot = token.kind === 'operator' && token.text === 'NOT';
    const joins = isNot && previous?.kind === 'operator' && previous.text === 'AND';
    if (isNot)
      token = { ...token, text: 'ANDNOT', start: joins ? (previous?.start ?? 0) : token.start };
    if (joins) out.pop();
    out.push(token);
    previous = token;
    const next = tokens[i + 1];
    if (!joins || !next) continue;
    out.push(next);
    i++;
  }
  return out;
}

/** A prefix before a bracket goes to every bare word inside. */
function spreadPrefixes(tokens: Token[]): Token[] {
  const out: Token[] = [];
  let prefix: Token | undefined;
  let depth = 0;
  for (const token of tokens) {
    const { kind } = token;
    if (prefix && depth > 0) {
      const isBare = kind === 'text' && out.at(-1)?.kind !== 'prefix';
      if (isBare) out.push(inserted('prefix', prefix.text, token));
      depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
      if (depth === 0) prefix = undefined;
    } else if (prefix && kind === 'open') {
      out.pop();
      depth = 1;
    } else {
      // A prefix right after a prefix is not looked at again.
      prefix = !prefix && kind === 'prefix' ? token : undefined;
    }
    out.push(token);
  }
  return out;
}

function prefixBareWords(tokens: Token[]): Token[] {
  return tokens.flatMap((token, i) =>
    token.kind === 'text' && tokens[i - 1]?.kind !== 'prefix'
      ? [inserted('prefix', 'all:', token), token]
      : [token],
  );
}

function keepLastOperator(tokens: Token[]): Token[] {
  return tokens.filter(
    (token, i) => token.kind !== 'operator' || tokens[i + 1]?.kind !== 'operator',
  );
}

function lacksOperator(left: Token | undefined, right: Token): boolean {
  if (left?.kind === 'prefix') return right.kind === 'prefix';
  if (left?.kind !== 'close' && left?.kind !== 'text') return false;
  return right.kind === 'prefix' || right.kind === 'open' || right.kind === 'text';
}

function addOrs(tokens: Token[]): Token[] {
  return tokens.flatMap((token, i) =>
    lacksOperator(tokens[i - 1], token) ? [inserted('operator', 'OR', token), token] : [token],
  );
}

/**
 * Names with underscores become quoted. The server looks at the second token of the whole query
 * instead of the name at hand, so every later name is overwritten by it.
 */
function quoteAuthors(tokens: Token[]): Token[] {
  let second = tokens[1]?.text ?? '';
  return tokens.map((token, i) => {
    const before = tokens[i - 1];
    const isName = token.kind === 'text' && before?.kind === 'prefix' && before.text === 'au:';
    if (!isName || !second.includes('_')) return token;
    const spaced = second.replaceAll('_', ' ');
    const text = spaced.includes('"') ? spaced : `"${spaced}"`;
    if (i === 1) second = text;
    return { ...token, text };
  });
}

function renameTitle(token: Token): Token {
  return token.kind === 'prefix' && token.text === 'title:' ? { ...token, text: 'ti:' } : token;
}

function dropEmptyPrefixes(tokens: Token[]): Token[] {
  return tokens.filter((token, i) => token.kind !== 'prefix' || tokens[i + 1]?.kind === 'text');
}

/** The server's repairs, in its order; a strict query is what it hopes to get. */
export function repair(tokens: Token[]): Token[] {
  const operators = keepLastOperator(prefixBareWords(spreadPrefixes(joinNots(tokens))));
  return dropEmptyPrefixes(quoteAuthors(addOrs(operators)).map(renameTitle));
}
