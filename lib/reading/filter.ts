import type { ListFilter } from '@/lib/library/lists';
import type { Sort } from '@/lib/search/engine';
import type { State } from '@/lib/search/types';

/** Which papers a page shows, and in which order. */
export type Filter = Pick<ListFilter, 'view' | 'queryId'> & {
  /** A search as the reader typed it. */
  text?: string;
  /** Only papers of this category, an id of arXiv's. */
  category?: string;
  state?: State;
  /** The latest arrival first, where nothing is said. */
  sort?: Sort;
};

/** Whether less is shown than the list has. */
export function isNarrowed({ text, category, state }: Filter): boolean {
  return Boolean(text?.trim() || category || state);
}

/** Whether all that is shown can be marked as read at once. */
export function isReadable(filter: Filter): boolean {
  return (filter.view === 'new' || filter.view === 'revised') && !isNarrowed(filter);
}

/** Whether the papers have to be searched for; else they are read along an index. */
export function isSearch(filter: Filter): boolean {
  return isNarrowed(filter) || (filter.sort ?? 'arrival') !== 'arrival';
}

const names = ['view', 'queryId', 'text', 'category', 'state', 'sort'] as const;

/** A text that is the same for equal filters. */
export function keyOf(filter: Partial<Record<(typeof names)[number], string>>): string {
  return JSON.stringify(names.map((name) => filter[name] || ''));
}
