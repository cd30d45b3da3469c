import { isField } from '../language';
import type { Field } from '../types';
import type { Item, Operand, Word } from './outline';

const aliases: Readonly<Record<string, Field>> = {
  title: 'ti',
  titles: 'ti',
  author: 'au',
  authors: 'au',
  abstract: 'abs',
  abst: 'abs',
  summary: 'abs',
  category: 'cat',
  categories: 'cat',
  subject: 'cat',
  comment: 'co',
  comments: 'co',
  journal: 'jr',
  journal_ref: 'jr',
  arxiv: 'id',
  arxivid: 'id',
  paper_id: 'id',
  report: 'rn',
  report_num: 'rn',
  any: 'all',
  text: 'all',
  fulltext: 'all',
  keyword: 'all',
  date: 'submittedDate',
  submitted: 'submittedDate',
  submitteddate: 'submittedDate',
  lastupdateddate: 'submittedDate',
};

/** The prefix a name was meant to be, however cased; `undefined` where none is near. */
export function meantField(name: string): Field | undefined {
  const lower = name.toLowerCase();
  if (isField(lower)) return lower;
  return Object.hasOwn(aliases, lower) ? aliases[lower] : undefined;
}

/** The field of a word or group, as meant; `all` without a prefix. */
export function fieldOf({ prefix }: Operand): Field {
  if (!prefix) return 'all';
  return meantField(prefix.text.slice(0, -1)) ?? 'all';
}

/** Whether an item is a word without prefix and quotes. */
export function isBare(item: Item | undefined): item is Word {
  return item?.kind === 'word' && !item.prefix && item.text?.text.startsWith('"') === false;
}
