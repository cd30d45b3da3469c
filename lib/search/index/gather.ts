import type { Searchable } from '../types';
import { type Occurrence, occurrencesOf } from './occurrences';
import { inAbstract, inAuthors, inRest, inTitle, writePlaces } from './postings';
import { newWriter, type Writer } from './varint';

/** What of a paper is indexed; its note, tags, queries and states change too often. */
export type IndexedPaper = Pick<
  Searchable,
  'id' | 'title' | 'abstract' | 'authors' | 'categories' | 'firstSeen' | 'published'
>;

/** A term of a segment with all that has to be written of it. */
export type Gathered = { papers: number[]; fields: number[]; places: Writer };

// What isn't a word begins with a sign that no word has.
/** All words that begin so, where that is one letter or two. */
export const beginning = '\u0001';
/** Where an author's name goes on that took more places than one has. */
export const goingOn = '\u0002';
/** A category as it is written. */
export const category = '\u0003';

/** In which field a category is said to be; it has no places. */
const asCategory = 16;

/** Places one author's name has. Each begins at a multiple, so that words of one name are told. */
export const nameRoom = 32;

/** Letters of the beginnings that are terms of their own. */
export const shortest = 2;

type PaperTerms = Map<string, Map<number, Occurrence[]>>;

/** Adds the terms of a paper, which has a higher number than all before it. */
export function gather(terms: Map<string, Gathered>, number: number, paper: IndexedPaper): void {
  for (const [term, byField] of termsOf(paper)) {
    let gathered = terms.get(term);
    if (!gathered) {
      gathered = { papers: [], fields: [], places: newWriter(4) };
      terms.set(term, gathered);
    }
    gathered.papers.push(number);
    gathered.fields.push([...byField.keys()].reduce((mask, field) => mask | field, 0));
    for (const occurrences of byField.values()) {
      if (occurrences.length > 0) writePlaces(gathered.places, occurrences);
    }
  }
}

function termsOf({ id, title, abstract, authors, categories }: IndexedPaper): PaperTerms {
  const terms: PaperTerms = new Map();
  // In the order in which places are read.
  addText(terms, inTitle, occurrencesOf(title).occurrences);
  addText(terms, inAbstract, occurrencesOf(abstract).occurrences);
  addText(terms, inAuthors, namesOf(authors));
  addText(terms, inRest, occurrencesOf(id).occurrences);
  for (const [term, byField] of [...terms]) {
    if (term === goingOn) continue;
    for (let length = 1; length <= Math.min(shortest, term.length); length++) {
      for (const field of byField.keys()) {
        const begun = beginning + term.slice(0, length);
        terms.set(begun, (terms.get(begun) ?? new Map()).set(field, []));
      }
    }
  }
  for (const name of categories) terms.set(category + name, new Map([[asCategory, []]]));
  return terms;
}

function addText(terms: PaperTerms, field: number, occurrences: readonly Occurrence[]): void {
  for (const occurrence of occurrences) {
    const byField = terms.get(occurrence.term) ?? new Map<number, Occurrence[]>();
    const places = byField.get(field);
    if (places) places.push(occurrence);
    else byField.set(field, [occurrence]);
    terms.set(occurrence.term, byField);
  }
}

function namesOf(authors: readonly string[]): Occurrence[] {
  let base = 0;
  return authors.flatMap((name) => {
    const { occurrences, end } = occurrencesOf(name);
    const placed = occurrences.map((one) => ({ ...one, at: one.at + base }));
    const next = base + (Math.floor(end / nameRoom) + 1) * nameRoom;
    for (let at = base + nameRoom; at < next; at += nameRoom) {
      placed.push({ term: goingOn, at, length: 1, ways: 7 });
    }
    base = next;
    return placed;
  });
}
