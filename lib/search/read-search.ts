import { waysOf } from './fold';
import { foldLabel } from './label';
import { readDate } from './read-date';
import { readId } from './read-id';
import { type Part, splitSearch } from './split-search';
import {
  type Condition,
  type Phrase,
  PREFIXES,
  type Prefix,
  type Problem,
  type Search,
  STATES,
  type Term,
} from './types';

type Read = { condition?: Condition; problem?: Problem };

const knownPrefixes: ReadonlySet<string> = new Set(PREFIXES);

function isPrefix(word: string): word is Prefix {
  return knownPrefixes.has(word);
}

/**
 * Reads a search. Unquoted words are found where a word begins with them, quoted ones whole, the
 * last word of an open quotation again by its beginning. What can't be understood asks for nothing
 * and is told as a problem; what is written again counts once, also in a whole page that was pasted.
 */
export function readSearch(text: string): Search {
  const terms: Term[] = [];
  const problems: Problem[] = [];
  const parts = splitSearch(text);
  for (const part of new Map(parts.map((each) => [written(text, each), each])).values()) {
    const { condition, problem } = readPart(part);
    const { start, end, isExcluded } = part;
    if (condition) terms.push({ start, end, condition, isExcluded });
    if (problem) problems.push(problem);
  }
  return { terms, problems };
}

function written(text: string, { start, end }: Part): string {
  return text.slice(start, end);
}

function readPart(part: Part): Read {
  const { prefix, value, isQuoted } = part;
  const id = isQuoted && prefix ? undefined : readId(prefix ? `${prefix}:${value}` : value);
  // A text may name its version, so an id need not end there.
  if (id !== undefined) return inWords('any', phraseOf(id, false));
  if (prefix === undefined) return words(part, 'any', value);
  const known = prefix.toLowerCase();
  if (isPrefix(known)) return value.trim() === '' ? {} : readers[known](part);
  const read = words(part, 'any', `${prefix} ${value}`);
  // `Attention: a study` has a colon and no prefix, and so has an address.
  const isMeant = value !== '' && !value.startsWith('//');
  return isMeant ? { ...read, problem: unknownPrefix(part, prefix) } : read;
}

const readers: Readonly<Record<Prefix, (part: Part) => Read>> = {
  au: author,
  ti: (part) => words(part, 'title', part.value),
  abs: (part) => words(part, 'abstract', part.value),
  cat: category,
  tag: (part) => label(part, 'tags'),
  is: state,
  query: (part) => label(part, 'queryNames'),
  before: (part) => date(part, 'before'),
  after: (part) => date(part, 'after'),
};

function words(part: Part, field: 'any' | 'title' | 'abstract', text: string): Read {
  return inWords(field, phraseOf(text, isWhole(part)));
}

function inWords(field: 'any' | 'title' | 'abstract', phrase: Phrase): Read {
  return phrase.length > 0 ? { condition: { kind: 'words', field, phrase } } : {};
}

function isWhole({ isQuoted, isOpen, value }: Part): boolean {
  return isQuoted && (!isOpen || /\s$/.test(value));
}

function phraseOf(text: string, whole: boolean): Phrase {
  const ways = waysOf(text).filter((way) => way !== ' ');
  return whole ? ways : ways.map((way) => way.slice(0, -1));
}

/** `Li, X` is anybody of that surname whose forename begins so. */
function author(part: Part): Read {
  const ways = phraseOf(part.value, true).map((way) => {
    const names = way.trim().split(' ');
    return names.map((name, index) => {
      const isTyped = !isWhole(part) && (!part.isQuoted || index === names.length - 1);
      return isTyped || name.length === 1 ? ` ${name}` : ` ${name} `;
    });
  });
  return ways.length > 0 ? { condition: { kind: 'author', words: ways } } : {};
}

function category({ value }: Part): Read {
  const id = value.trim().toLowerCase();
  const archive = /^[^.*]+(?=(?:\.\*)?$)/.exec(id)?.[0];
  return archive
    ? { condition: { kind: 'category', id: archive, isArchive: true } }
    : { condition: { kind: 'category', id: id.replace(/\*$/, ''), isArchive: false } };
}

function label(part: Part, field: 'tags' | 'queryNames'): Read {
  const name = foldLabel(part.value);
  if (name === '') return {};
  const phrase = phraseOf(part.value, false);
  const whole = part.isQuoted && !part.isOpen;
  return { condition: { kind: 'label', field, label: name, phrase, isWhole: whole } };
}

function state({ value, start, end }: Part): Read {
  const found = STATES.find((name) => name === value.trim().toLowerCase());
  return found
    ? { condition: { kind: 'state', state: found } }
    : { problem: { code: 'unknown-state', value, known: STATES, start, end } };
}

function date({ value, start, end }: Part, kind: 'before' | 'after'): Read {
  const moment = readDate(value.trim());
  return moment
    ? { condition: { kind, moment } }
    : { problem: { code: 'bad-date', value, start, end } };
}

function unknownPrefix({ start, end, isExcluded }: Part, prefix: string): Problem {
  const at = isExcluded ? start + 1 : start;
  return {
    code: 'unknown-prefix',
    prefix,
    known: PREFIXES,
    start: at,
    end: Math.min(end, at + prefix.length + 1),
  };
}
