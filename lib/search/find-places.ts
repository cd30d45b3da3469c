import { foldPlaced, stylesOf } from './fold';
import { hasName, isCategory, isLabel } from './make-test';
import type { PlacedText } from './placed-text';
import type { Prepared } from './prepare';
import type { Condition, Field, FieldPlace, Place, Search } from './types';

type Entry = { field: Field; index?: number; text: string };

/** Where the words, names, categories and tags of a search stand in a paper, to be marked. */
export function findPlaces({ terms }: Search, prepared: Prepared): FieldPlace[] {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  return wanted.flatMap(({ condition }) => placesOf(condition, prepared));
}

function placesOf(condition: Condition, { document, authors }: Prepared): FieldPlace[] {
  switch (condition.kind) {
    case 'words':
      return textsOf(document, condition.field).flatMap((entry) => inText(entry, condition.phrase));
    case 'author': {
      const { words } = condition;
      return entriesOf('authors', document.authors)
        .filter((_, index) => hasName(authors[index] ?? '', words))
        .flatMap((entry) => inText(entry, words.flat()));
    }
    case 'category':
      return entriesOf('categories', document.categories)
        .filter(({ text }) => isCategory(text, condition))
        .map(whole);
    case 'label':
      if (condition.field === 'queryNames') return [];
      return entriesOf('tags', document.tags ?? [])
        .filter(({ text }) => isLabel(text, condition))
        .map(whole);
    default:
      return [];
  }
}

function textsOf(document: Prepared['document'], field: 'any' | 'title' | 'abstract'): Entry[] {
  if (field !== 'any') return [{ field, text: document[field] }];
  return [
    { field: 'id', text: document.id },
    { field: 'title', text: document.title },
    ...entriesOf('authors', document.authors),
    { field: 'abstract', text: document.abstract },
    { field: 'note', text: document.note ?? '' },
    ...entriesOf('tags', document.tags ?? []),
  ];
}

function entriesOf(field: Field, texts: readonly string[]): Entry[] {
  return texts.map((text, index) => ({ field, index, text }));
}

function whole({ text, ...entry }: Entry): FieldPlace {
  return { ...entry, start: 0, end: text.length };
}

/** Each place once, though it may be found in several ways. */
function inText({ text, ...entry }: Entry, words: readonly string[]): FieldPlace[] {
  const found = new Map<string, FieldPlace>();
  for (const style of stylesOf(text)) {
    const placed = foldPlaced(text, style);
    for (const word of words) {
      for (const { start, end } of occurrences(placed, word)) {
        found.set(`${start} ${end}`, { ...entry, start, end });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function occurrences({ text, starts, ends }: PlacedText, word: string): Place[] {
  const length = word.trimEnd().length;
  const places: Place[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    places.push({ start: starts[at + 1] ?? 0, end: ends[at + length - 1] ?? 0 });
  }
  return places;
}
