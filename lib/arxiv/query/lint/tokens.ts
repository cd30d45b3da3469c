import { tokenize } from '../tokenize';
import type { Token } from '../types';

const date =
  /(?:\w*date|submitted):(?:\s*\[[^\]()"]*\]|\s*"[^"]*"|[^\s()"]+\s+to\s+[^\s()"]+|[^\s()"]*)/iy;

/** Cuts a token after its first `length` letters, which are a prefix. */
function cut(token: Token, length: number): Token[] {
  const middle = token.start + length;
  const value = token.text.slice(length).trimStart();
  const prefix: Token = {
    ...token,
    kind: 'prefix',
    text: token.text.slice(0, length),
    end: middle,
  };
  const text: Token = { ...token, kind: 'text', text: value, start: token.end - value.length };
  return value ? [prefix, text] : [prefix];
}

/** The first letters of a token that are no prefix of arXiv's, but were meant as one. */
function unknownPrefix({ kind, text }: Token, before: Token | undefined): string | undefined {
  if (kind !== 'text' || before?.kind === 'prefix') return undefined;
  return /^[A-Za-z_]+:(?!\/\/)/.exec(text)?.[0];
}

/** Date ranges as one token, unknown prefixes as prefixes, everything else as the server cuts it. */
export function readTokens(text: string): Token[] {
  const out: Token[] = [];
  let read = 0;
  for (const token of tokenize(text)) {
    const { kind, start } = token;
    if (start < read) continue;
    const prefix = kind === 'prefix' ? token.text : unknownPrefix(token, out.at(-1));
    date.lastIndex = start;
    const range = prefix && date.exec(text)?.[0];
    read = start + (range?.length ?? 0);
    if (range) out.push(...cut({ ...token, text: range, end: read }, range.indexOf(':') + 1));
    else if (prefix && kind === 'text') out.push(...cut(token, prefix.length));
    else out.push(token);
  }
  return out;
}
