import { replace } from './edits';
import { found } from './found';
import type { Finding } from './types';

const percent = /%[0-9a-f]{2}/i;
const plus = /\+(?:AND|OR|ANDNOT|NOT|TO)\+|%2B/i;

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function decode(text: string): string {
  const spaced = plus.test(text) || !/\s/.test(text) ? text.replaceAll('+', ' ') : text;
  const decoded = decodeOnce(spaced);
  const isDone = decoded === text || !(percent.test(decoded) || plus.test(decoded));
  return isDone ? decoded : decode(decoded);
}

/** A query copied out of an address: its `+` and `%20` are ordinary characters to arXiv. */
function encoded(text: string): Finding[] {
  const [, query] = /(?:^|[?&])search_query=([^&]*)/.exec(text) ?? [];
  if (!query && !percent.test(text) && !plus.test(text)) return [];
  const decoded = decode(query ?? text);
  const whole = { start: 0, end: text.length };
  return decoded === text ? [] : [found('encoded', whole, {}, [replace(whole, decoded)])];
}

/** Phrases first, so that nothing inside them is taken for a comment. */
const comment = /"[^"]*"|(?:^|\s)((?:#|\/\/)\s.*)/gm;

function comments(text: string): Finding[] {
  return Array.from(text.matchAll(comment)).flatMap(({ 0: whole, 1: words, index }) => {
    if (!words) return [];
    const end = index + whole.length;
    const place = { start: end - words.length, end };
    const isAll = words.length === text.trim().length;
    return [found('comment', place, {}, isAll ? [] : [replace({ start: index, end }, '')])];
  });
}

// `\"o` is TeX's ö, and 't begins a name.
const typed =
  /(?<!\p{L})\\"([^"\\]*)\\"(?!\p{L})|(?<=:)['‘]([^'’"]*)['’](?![^\s)])|[“”„‟«»]|(?<=\p{L})(?!-)\p{Pd}(?=\p{L})/gu;

function plain(sign: string, escaped?: string, single?: string): string {
  const inner = escaped ?? single;
  if (inner !== undefined) return `"${inner}"`;
  return isDash(sign) ? '-' : '"';
}

function isDash(sign: string): boolean {
  return /^\p{Pd}$/u.test(sign);
}

/** Quotes and hyphens as word processors and JSON write them. */
function typography(text: string): Finding[] {
  const signs = Array.from(text.matchAll(typed));
  const [first, last] = [signs[0], signs.at(-1)];
  if (!first || !last) return [];
  const place = { start: first.index, end: last.index + last[0].length };
  const mended = text.replace(typed, plain);
  const insert = mended.slice(place.start, mended.length - text.length + place.end);
  const severity = signs.every(([sign]) => isDash(sign)) ? 'warning' : 'error';
  return [found('typography', place, {}, [replace(place, insert)], severity)];
}

/** What must go before the rest can be read: signs of addresses and other programs. */
export function foreignSigns(text: string): Finding[] {
  const findings = encoded(text);
  return findings.length > 0 ? findings : [...comments(text), ...typography(text)];
}
