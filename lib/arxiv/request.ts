const ENDPOINT = 'https://export.arxiv.org/api/query';

/** As many ids as one request may name: longer lists were seen to fail. */
export const MAX_IDS = 50;

/** What to ask of arXiv's query interface; times and order are those of the shown versions. */
export type QueryRequest = {
  search: string;
  /** Index of the first entry wanted, from 0. */
  start: number;
  /** Entries wanted at most, 1 to 2,000. */
  max: number;
  sortBy?: 'relevance' | 'lastUpdatedDate' | 'submittedDate';
  sortOrder?: 'ascending' | 'descending';
};

/** The address that answers a search, newest version first unless told otherwise. */
export function queryUrl({
  search,
  start,
  max,
  sortBy = 'lastUpdatedDate',
  sortOrder = 'descending',
}: QueryRequest): string {
  // One order of parameters for everybody, so that caches on the way may share answers.
  return address({
    search_query: search,
    start: String(start),
    max_results: String(max),
    sortBy,
    sortOrder,
  });
}

/** The address that answers with these papers, in an order of arXiv's own; 1 to 50 ids. */
export function idsUrl(ids: string[]): string {
  if (ids.length < 1 || ids.length > MAX_IDS) {
    throw new RangeError(`arxiv request: ${ids.length} ids, allowed are 1 to ${MAX_IDS}`);
  }
  // Without max_results arXiv names ten papers, however many ids it was given.
  return address({ id_list: ids.join(','), start: '0', max_results: String(ids.length) });
}

function address(parameters: Record<string, string>): string {
  return `${ENDPOINT}?${new URLSearchParams(parameters)}`;
}
