import type { Row } from '@/lib/library/lists';
import type { Held } from '@/lib/search/index/standing';
import { readSearch } from '@/lib/search/read-search';
import type { Search, Searchable, State } from '@/lib/search/types';
import type { Filter } from './filter';

/** Gives a paper as the search sees it; `names` are those of the saved queries by id. */
export function searchableOf({ mark, paper }: Row, names: ReadonlyMap<string, string>): Searchable {
  const { id, title, abstract, categories } = paper;
  const { note, published, firstSeen } = mark;
  return {
    ...{ id, title, abstract, categories, note, published, firstSeen },
    authors: paper.authors.map(({ name }) => name),
    ...heldOf(mark, names),
  };
}

/** Gives what many papers have in common of what is searched of them. */
export function heldOf(mark: Row['mark'], names: ReadonlyMap<string, string>): Held {
  return {
    tags: mark.tags,
    queryNames: mark.queries.flatMap((query) => names.get(query) ?? []),
    states: statesOf(mark),
  };
}

function statesOf(mark: Row['mark']): ReadonlySet<State> {
  const flags = ['unread', 'revised', 'starred', 'later', 'archived', 'muted'] as const;
  const states = new Set<State>(flags.filter((flag) => mark[flag] === 1));
  // A paper that waits for the reader's decision is neither.
  if (mark.unread === 0 && mark.asideFor === undefined) states.add('read');
  return states;
}

/** Reads what a filter searches for within its list: the reader's words, category and state. */
export function searchOf({ text = '', category, state }: Filter): Search {
  const { terms, problems } = readSearch(text);
  const chosen = [category && `cat:${category}`, state && `is:${state}`];
  const more = chosen.flatMap((part) => (part ? readSearch(part).terms : []));
  return { terms: [...terms, ...more], problems };
}

/** Whether a search has words that one paper can answer better than another. */
export function hasWords({ terms }: Search): boolean {
  return terms.some(({ condition, isExcluded }) => condition.kind === 'words' && !isExcluded);
}
