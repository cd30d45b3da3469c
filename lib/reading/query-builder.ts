import { isQuoted, unquoted } from '@/lib/arxiv/query/language';
import { parse } from '@/lib/arxiv/query/parse';
import type { Field, Term, Tree } from '@/lib/arxiv/query/types';

/** The fields a builder offers one value for; dates have a place of their own. */
export type EntryField = Exclude<Field, 'submittedDate'>;

/** One thing to look for, without quotes; `exact` has some though one word needs none. */
export type Entry = { field: EntryField; value: string; exact?: boolean };

export type GroupKind = 'any' | 'all' | 'none';

export type EntryGroup = { kind: GroupKind; entries: Entry[] };

/** Days of first submission, both `YYYY-MM-DD` and both included, in UTC. */
export type DaySpan = { from: string; to: string };

/** What a builder shows: a paper must fit every group, and the days. */
export type Groups = { groups: EntryGroup[]; days?: DaySpan | undefined };

type Parts = { wanted: Term[]; unwanted: Term[]; choices: Term[][] };

function alternatives(tree: Tree): Term[] | undefined {
  if (tree.kind === 'term') return [tree];
  if (tree.kind === 'not' || tree.operator !== 'OR') return undefined;
  const [left, right] = [alternatives(tree.left), alternatives(tree.right)];
  return left && right && [...left, ...right];
}

function unwantedPart(tree: Tree): Parts | undefined {
  const unwanted = alternatives(tree);
  return unwanted && { wanted: [], unwanted, choices: [] };
}

function partsOf(tree: Tree): Parts | undefined {
  if (tree.kind === 'term') return { wanted: [tree], unwanted: [], choices: [] };
  if (tree.kind === 'not') return unwantedPart(tree.of);
  if (tree.operator === 'OR') {
    const choice = alternatives(tree);
    return choice && { wanted: [], unwanted: [], choices: [choice] };
  }
  const left = partsOf(tree.left);
  const right = tree.operator === 'AND' ? partsOf(tree.right) : unwantedPart(tree.right);
  if (!left || !right) return undefined;
  return {
    wanted: [...left.wanted, ...right.wanted],
    unwanted: [...left.unwanted, ...right.unwanted],
    choices: [...left.choices, ...right.choices],
  };
}

function needsQuotes(value: string): boolean {
  return /[\s():]|^(?:AND|OR|NOT|ANDNOT)$/.test(value);
}

function entryOf({ field, value }: Term): Entry | undefined {
  const plain = unquoted(value);
  if (field === 'submittedDate' || plain.trim() === '') return undefined;
  const exact = isQuoted(value) && !needsQuotes(plain);
  return { field, value: plain, ...(exact ? { exact } : {}) };
}

const dayStamp = /^(\d{4})(\d\d)(\d\d)0000 TO (\d{4})(\d\d)(\d\d)2359$/;

function daysOf({ value }: Term): DaySpan | undefined {
  const found = dayStamp.exec(unquoted(value));
  if (!found) return undefined;
  const [, y1, m1, d1, y2, m2, d2] = found;
  return { from: `${y1}-${m1}-${d1}`, to: `${y2}-${m2}-${d2}` };
}

function groupOf(kind: GroupKind, terms: Term[]): EntryGroup[] | undefined {
  const entries = terms.map(entryOf).filter((entry) => entry !== undefined);
  if (entries.length < terms.length) return undefined;
  return entries.length > 0 ? [{ kind, entries }] : [];
}

function isDate({ field }: Term): boolean {
  return field === 'submittedDate';
}

/** Whether two trees ask the same as a builder sees them: order within a group means nothing. */
function isSame(left: Tree, right: Tree): boolean {
  return fingerprint(left) === fingerprint(right);
}

function fingerprint(tree: Tree): string | undefined {
  const parts = partsOf(tree);
  const words = (terms: Term[]) => terms.map(({ field, value }) => `${field}:${value}`).sort();
  if (!parts) return undefined;
  const { wanted, unwanted, choices } = parts;
  return JSON.stringify([words(wanted), words(unwanted), choices.map(words).map(String).sort()]);
}

/** The groups a tree is made of, or undefined where it is more than groups can say. */
export function toGroups(tree: Tree): Groups | undefined {
  const parts = partsOf(tree);
  if (!parts) return undefined;
  const dates = parts.wanted.filter(isDate);
  const [date] = dates;
  const days = date && daysOf(date);
  if (dates.length > 1 || (date && !days)) return undefined;
  const lone = parts.wanted.filter((term) => !isDate(term));
  const groups = [
    groupOf('all', lone),
    ...parts.choices.map((choice) => groupOf('any', choice)),
    groupOf('none', parts.unwanted),
  ];
  const known = groups.filter((group) => group !== undefined);
  if (known.length < groups.length) return undefined;
  const shown: Groups = { groups: known.flat(), ...(days ? { days } : {}) };
  // Whatever arXiv would read otherwise once written anew stays as it was written.
  const again = parse(toText(shown));
  return again.ok && isSame(again.tree, tree) ? shown : undefined;
}

function entryText({ field, value, exact }: Entry): string {
  const plain = value.replace(/"/g, '').trim();
  return `${field}:${exact || needsQuotes(plain) ? `"${plain}"` : plain}`;
}

function textsOf({ entries }: EntryGroup): string[] {
  return entries.filter(({ value }) => value.replace(/"/g, '').trim() !== '').map(entryText);
}

function joined(parts: string[], operator: 'AND' | 'OR'): string {
  return parts.length > 1 ? `(${parts.join(` ${operator} `)})` : (parts[0] ?? '');
}

function dateText({ from, to }: DaySpan): string {
  const digits = (day: string) => day.replace(/\D/g, '');
  return `submittedDate:[${digits(from)}0000 TO ${digits(to)}2359]`;
}

/** The query that groups stand for, with every bracket arXiv needs; empty entries are left out. */
export function toText({ groups, days }: Groups): string {
  const texts = (kind: GroupKind) => groups.filter((group) => group.kind === kind).map(textsOf);
  const wanted = [
    ...texts('all').flat(),
    ...texts('any').map((entries) => joined(entries, 'OR')),
    ...(days ? [dateText(days)] : []),
  ].filter((text) => text !== '');
  const unwanted = joined(texts('none').flat(), 'OR');
  const all = wanted.join(' AND ');
  if (unwanted === '') return wanted.length === 1 ? all.replace(/^\((.*)\)$/, '$1') : all;
  return `${joined(wanted, 'AND')} ANDNOT ${unwanted}`.trim();
}
