import { type Refusal, refuse, refusePlainly } from './error-feed';

const SORTS = ['relevance', 'lastUpdatedDate', 'submittedDate'] as const;
const ORDERS = ['ascending', 'descending'] as const;
const MANUAL = 'https://arxiv.org/help/api/user-manual#sort';

type SortBy = (typeof SORTS)[number];
type SortOrder = (typeof ORDERS)[number];

/** A request that passed arXiv's checks. */
export type Params = {
  searchQuery: string | undefined;
  ids: readonly string[];
  start: number;
  maxResults: number;
  sortBy: SortBy;
  sortOrder: SortOrder;
  raw: boolean;
};

const LOOKS_LIKE_ID = /(?<![\d.=])\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}/;

function readIds(list: string): string[] | Refusal {
  const ids = list === '' ? [] : list.split(',');
  const wrong = ids.find((id) => !LOOKS_LIKE_ID.test(id));
  return wrong === undefined ? ids : refuse(`incorrect id format for ${wrong}`);
}

function readNumber(given: URLSearchParams, name: string, otherwise: number): number | Refusal {
  const text = given.get(name) ?? String(otherwise);
  if (!/^\s*[+-]?\d+\s*$/.test(text)) return refuse(`${name} must be an integer`);
  const number = Number(text);
  return number < 0 ? refuse(`${name} must be non-negative`) : number;
}

function readChoice<T extends string>(
  given: URLSearchParams,
  name: string,
  choices: readonly T[],
  otherwise: T,
): T | Refusal {
  const text = given.get(name) ?? otherwise;
  const choice = choices.find((one) => one === text);
  const message = `${name} must be in: ${choices.join(', ')}`;
  return choice ?? { status: 400, message, link: MANUAL };
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'message' in value;
}

/** Checks a request in arXiv's order; the first thing wrong is what it is refused for. */
export function readParams(given: URLSearchParams): Params | Refusal {
  const ids = readIds(given.get('id_list') ?? '');
  if (isRefusal(ids)) return ids;
  const maxResults = readNumber(given, 'max_results', 10);
  if (isRefusal(maxResults)) return maxResults;
  const start = readNumber(given, 'start', 0);
  if (isRefusal(start)) return start;
  const sortBy = readChoice(given, 'sortBy', SORTS, 'relevance');
  if (isRefusal(sortBy)) return sortBy;
  const sortOrder = readChoice(given, 'sortOrder', ORDERS, 'descending');
  if (isRefusal(sortOrder)) return sortOrder;
  const searchQuery = given.get('search_query')?.trim() ? given.get('search_query') : undefined;
  if (!searchQuery && ids.length === 0) return NOTHING_ASKED;
  const raw = given.get('raw') === '1';
  return { searchQuery: searchQuery ?? undefined, ids, start, maxResults, sortBy, sortOrder, raw };
}

export const NOTHING_ASKED: Refusal = refusePlainly(
  400,
  'Either a search_query or id_list must be specified for the classic API.',
);

/** The most papers a search reaches, and the window in which start and size must lie. */
const WINDOW = 10_000;

/** Python's rounding of page numbers: halves go to the even neighbour. */
function roundHalfEven(number: number): number {
  const floor = Math.floor(number);
  if (number - floor !== 0.5) return Math.round(number);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Is the slice one that arXiv's server can cut? Otherwise it fails with status 500. */
export function isInWindow({ start, maxResults }: Params): boolean {
  if (maxResults === 0) return false;
  const page = 1 + roundHalfEven(start / maxResults);
  return page <= Math.floor(WINDOW / maxResults) && start + maxResults <= WINDOW;
}
