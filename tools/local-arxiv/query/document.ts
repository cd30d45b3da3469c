import type { Searchable } from './searchable';
import type { Vocabulary } from './vocabulary';

export type TextField = 'ti' | 'abs' | 'co' | 'jr' | 'au';
const FIELDS: readonly TextField[] = ['ti', 'abs', 'co', 'jr', 'au'];

/** A version with the word numbers of its fields one after the other, 0 between them. */
export type Document<V extends Searchable = Searchable> = {
  version: V;
  words?: Int32Array;
  ends?: number[];
};

function textOf(version: Searchable, field: TextField): string {
  if (field === 'ti') return version.title;
  if (field === 'abs') return version.abstract;
  if (field === 'co') return version.comment ?? '';
  if (field === 'jr') return version.journalRef ?? '';
  return version.authors.map(({ name }) => name).join(' ');
}

/** Fills `words` and `ends` of a document, once. */
export function readWords(document: Document, vocabulary: Vocabulary): void {
  if (document.words) return;
  const all: number[] = [];
  document.ends = FIELDS.map((field) => {
    vocabulary.encode(textOf(document.version, field), all);
    all.push(0);
    return all.length - 1;
  });
  document.words = Int32Array.from(all);
}

/** First and one-past-last place of a field in `words`; undefined field means all of them. */
export function rangeOf(document: Document, field: TextField | undefined): [number, number] {
  const ends = document.ends ?? [];
  if (field === undefined) return [0, document.words?.length ?? 0];
  const index = FIELDS.indexOf(field);
  const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
  return [start, ends[index] ?? 0];
}
