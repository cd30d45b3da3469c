import { parse } from '@/lib/arxiv/query/parse';
import { print } from '@/lib/arxiv/query/print';
import type { Field } from '@/lib/arxiv/query/types';

/** What a rule is mostly about. */
export type RuleTopic = 'word' | 'author' | 'category';

const fields: Readonly<Record<RuleTopic, Field>> = { word: 'all', author: 'au', category: 'cat' };

/** Writes a word or phrase, an author's name or a category in arXiv's query language; '' of nothing. */
export function topicText(topic: RuleTopic, value: string): string {
  // What stands in quotes can't hold one, and a backslash would take the closing one with it.
  const plain = value.replace(/["\\]/g, ' ').replace(/\s+/g, ' ').trim();
  if (plain === '') return '';
  const bare = (topic === 'category' ? /^[\w.*-]+$/ : /^[\p{L}\p{N}]+$/u).test(plain);
  const quoted = bare && !/^(?:AND|OR|ANDNOT|NOT)$/.test(plain) ? plain : `"${plain}"`;
  return print({ kind: 'term', field: fields[topic], value: quoted });
}

/** Puts a further topic beside what stands there, so that papers of either fit. */
export function orTopic(text: string, topic: string): string {
  const before = text.trim();
  if (before === '' || topic === '') return before || topic;
  const read = parse(before);
  // arXiv knows no precedence: what isn't all "or" must stand in brackets.
  const isPlain = read.ok && !/\b(?:AND|ANDNOT)\b/.test(before);
  return isPlain ? `${before} OR ${topic}` : `(${before}) OR ${topic}`;
}
