import type { Document } from './document';
import type { Matcher } from './match-words';
import { fold } from './stem';

/** Turns a yes-or-no question about a version into a matcher. */
function when(question: (version: Document['version']) => boolean): Matcher {
  return ({ version }) => (question(version) ? 1 : 0);
}

function wildcard(text: string): RegExp {
  const escaped = text.replace(/[.+^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'iu');
}

/** `cat:`: the whole category id of any category, with `*` and `?`. */
export function matchCategory(text: string): Matcher {
  const pattern = wildcard(text);
  return when(({ categories }) => categories.some((category) => pattern.test(category)));
}

/** `doi:`: the whole DOI; `*` only outside quotes. */
export function matchDoi(text: string, quoted: boolean): Matcher {
  const pattern = wildcard(text);
  return when(({ dois }) => dois.some((doi) => (quoted ? doi === text : pattern.test(doi))));
}

/** `id:`: an id with or without version, or the seven digits of an old one. */
export function matchId(text: string): Matcher {
  return when(
    ({ id, version }) => id === text || `${id}v${version}` === text || id.endsWith(`/${text}`),
  );
}

/** A `$…$` piece is looked for as it stands. */
export function matchTex(field: string, text: string): Matcher {
  return when(
    ({ title, abstract }) =>
      (field !== 'abs' && title.includes(text)) || (field !== 'ti' && abstract.includes(text)),
  );
}

/** A word of `all:` such as 2026 or 2026-03 (also 2603) means the announcement year or month too. */
export function matchAnnouncementDate(text: string): Matcher | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const wanted = month === undefined ? year.slice(2) : `${year.slice(2)}${month}`;
  return when(({ id }) => {
    const yymm = (id.split('/')[1] ?? id).slice(0, 4);
    return yymm.startsWith(wanted) || (month === undefined && yymm === year);
  });
}

function wordsOf(name: string): string[] {
  return fold(name).replace(/[.,;]/g, ' ').split(/\s+/).filter(Boolean);
}

type IsName = (name: string[]) => boolean;

/** `Last, First`: a surname with the beginning of a forename. */
function surnameFirst(text: string): IsName {
  const [last = [], first = []] = text.split(',').map(wordsOf);
  return (name) =>
    name.slice(-last.length).join(' ') === last.join(' ') &&
    first.every((part) => name.slice(0, -last.length).some((given) => given.startsWith(part)));
}

function wordsInName(text: string): IsName {
  const words = wordsOf(text).map((word) => (/[*?]/.test(word) ? wildcard(word) : word));
  return (name) =>
    words.length > 0 &&
    words.every((word) =>
      typeof word === 'string' ? name.includes(word) : name.some((part) => word.test(part)),
    );
}

/** Remembers the verdict on each name: the same people write many papers. */
function remember(isName: IsName): (name: string) => boolean {
  const verdicts = new Map<string, boolean>();
  return (name) => {
    const known = verdicts.get(name);
    if (known !== undefined) return known;
    const verdict = isName(wordsOf(name));
    verdicts.set(name, verdict);
    return verdict;
  };
}

/** `au:`: all words in one author's name; unquoted also `Last,First` and `;` between authors. */
export function matchAuthor(text: string, quoted: boolean): Matcher {
  const asked = quoted ? [text] : text.split(';').filter(Boolean);
  const tests = asked.map((one) =>
    remember(!quoted && one.includes(',') ? surnameFirst(one) : wordsInName(one)),
  );
  return when(
    ({ authors }) =>
      tests.length > 0 && tests.every((isName) => authors.some(({ name }) => isName(name))),
  );
}

function minuteOf(text: string): number {
  const digits = text.replace(/\D/g, '').padEnd(12, '0');
  const [year, ...parts] = [digits.slice(0, 4), ...(digits.slice(4, 12).match(/../g) ?? [])];
  const [month = 1, day = 1, hour = 0, minute = 0] = parts.map(Number);
  return Date.UTC(Number(year), Math.max(1, month) - 1, Math.max(1, day), hour, minute);
}

/** `submittedDate:`: submission of version 1 from minute A to minute B, UTC. */
export function matchSubmitted(text: string): Matcher | undefined {
  const [, from, to] = /^([\d-]+) TO ([\d-]+)$/.exec(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const [start, end] = [minuteOf(from), minuteOf(to)];
  return when(({ published }) => published >= start && published <= end);
}
