import type { Token, TokenKind } from './types';

function inserted(kind: TokenKind, text: string, before: Token): Token {
  return { ...before, kind, text, end: before.start };
}

/** NOT and AND NOT become ANDNOT; the token after an AND NOT is not looked at. */
function joinNots(tokens: Token[]): Token[] {
  const out: Token[] = [];
  let previous: Token | undefined;
  let isSkipped = false;
  for (const token of tokens) {
    const isNot: boolean = !isSkipped && token.text === 'NOT';
    const and: Token | undefined = isNot && previous?.text === 'AND' ? out.pop() : undefined;
    out.push(isNot ? { ...token, text: 'ANDNOT', start: (and ?? token).start } : token);
    if (!isSkipped) previous = out.at(-1);
    isSkipped = and !== undefined;
  }
  return out;
}

/** A prefix before a bracket goes to every bare word inside; other bare words get `all:`. */
function prefixWords(tokens: Token[]): Token[] {
  const out: Token[] = [];
  let prefix: Token | undefined;
  let depth = 0;
  for (const token of tokens) {
    const { kind } = token;
    const isBare = kind === 'text' && out.at(-1)?.kind !== 'prefix';
    if (isBare) out.push(inserted('prefix', (depth > 0 && prefix?.text) || 'all:', token));
    if (depth > 0) {
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

function lacksOperator(left: Token | undefined, { kind }: Token): boolean {
  if (left?.kind === 'prefix') return kind === 'prefix';
  if (left?.kind !== 'close' && left?.kind !== 'text') return false;
  return kind !== 'operator' && kind !== 'close';
}

/** Of several operators the last one stays, and only prefixes with a text do. */
function isNeeded({ kind }: Token, next: Token | undefined): boolean {
  if (kind === 'operator') return next?.kind !== 'operator';
  return kind !== 'prefix' || next?.kind === 'text';
}

function quoted(name: string): string {
  const spaced = name.replaceAll('_', ' ');
  return spaced.includes('"') ? spaced : `"${spaced}"`;
}

/**
 * Names with underscores become quoted. The server looks at the second token of the whole query
 * instead of the name at hand, so every later name is overwritten by it.
 */
function mended([first, second]: Token[], token: Token, left: Token | undefined): string {
  const isName = token.kind === 'text' && left?.text === 'au:';
  const isMeant = token === second || first?.text !== 'au:';
  if (isName && isMeant && second?.text.includes('_')) return quoted(second.text);
  return token.text === 'title:' ? 'ti:' : token.text;
}

/** The server's repairs; a strict query is what it hopes to get. */
export function repair(source: Token[]): Token[] {
  const tokens = prefixWords(joinNots(source));
  return tokens.flatMap((token, i) => {
    const left = tokens[i - 1];
    const or = lacksOperator(left, token) ? [inserted('operator', 'OR', token)] : [];
    if (!isNeeded(token, tokens[i + 1])) return or;
    return [...or, { ...token, text: mended(tokens, token, left) }];
  });
}
