import type { Paper } from '@/lib/arxiv/paper';
import { diffLists, type ListDiff } from './diff-lists';
import { diffWords, type Piece } from './diff-words';

type Version = Pick<
  Paper,
  'title' | 'abstract' | 'comment' | 'journalRef' | 'authors' | 'categories'
>;

/** What changed between two versions of a paper; a field without changes has no changed piece. */
export type Comparison = {
  title: Piece[];
  abstract: Piece[];
  comment: Piece[];
  journalRef: Piece[];
  authors: ListDiff;
  /** In categories the order tells which one is primary. */
  categories: ListDiff;
  /** Whether the abstract says something else, white space aside. */
  isAbstractChanged: boolean;
};

/** Compares a paper with a later version of it, field by field. */
export function compareVersions(from: Version, to: Version): Comparison {
  return {
    title: diffWords(from.title, to.title),
    abstract: diffWords(from.abstract, to.abstract),
    comment: diffWords(from.comment ?? '', to.comment ?? ''),
    journalRef: diffWords(from.journalRef ?? '', to.journalRef ?? ''),
    authors: diffLists(namesOf(from), namesOf(to)),
    categories: diffLists(from.categories, to.categories),
    isAbstractChanged: withoutBlanks(from.abstract) !== withoutBlanks(to.abstract),
  };
}

function namesOf({ authors }: Version): string[] {
  return authors.map(({ name }) => name.normalize('NFC'));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
