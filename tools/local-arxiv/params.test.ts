import { describe, expect, test } from 'vitest';
import { isInWindow, readParams } from './params';

const refused: [asked: string, message: string, link: string][] = [
  ['search_query=a&start=x', 'start must be an integer', 'errors#start_must_be_an_integer'],
  ['search_query=a&start=-1', 'start must be non-negative', 'errors#start_must_be_non-negative'],
  ['search_query=a&start=1.5', 'start must be an integer', 'errors#start_must_be_an_integer'],
  [
    'search_query=a&max_results=',
    'max_results must be an integer',
    'errors#max_results_must_be_an_integer',
  ],
  [
    'search_query=a&max_results=-1',
    'max_results must be non-negative',
    'errors#max_results_must_be_non-negative',
  ],
  [
    'search_query=a&sortBy=Relevance',
    'sortBy must be in: relevance, lastUpdatedDate, submittedDate',
    'user-manual#sort',
  ],
  [
    'search_query=a&sortOrder=up',
    'sortOrder must be in: ascending, descending',
    'user-manual#sort',
  ],
  ['id_list=abc', 'incorrect id format for abc', 'errors#incorrect_id_format_for_abc'],
  ['id_list=1309.119', 'incorrect id format for 1309.119', 'incorrect_id_format_for_1309.119'],
  ['id_list=2101.01234,', 'incorrect id format for ', 'errors#incorrect_id_format_for_'],
  ['', 'Either a search_query or id_list must be specified for the classic API.', 'api/errors'],
  [
    'search_query=+',
    'Either a search_query or id_list must be specified for the classic API.',
    'api/errors',
  ],
];

const window: [start: number, size: number, fits: boolean][] = [
  [0, 10, true],
  [9990, 10, true],
  [9900, 100, true],
  [8000, 2000, true],
  [0, 10_000, true],
  [9995, 10, false],
  [9950, 100, false],
  [9001, 2000, false],
  [10_000, 2000, false],
  [9994, 10, false],
  [9000, 2000, false],
  [10_000, 10, false],
  [0, 10_001, false],
  [0, 30_000, false],
  [0, 0, false],
];

describe('parameters', () => {
  test.each(refused)('%j is refused: %s', (asked, message, link) => {
    const answer = readParams(new URLSearchParams(asked));
    expect(answer).toMatchObject({ status: 400, message });
    expect(answer).toHaveProperty('link', expect.stringContaining(link));
  });

  test('all have their default', () => {
    expect(readParams(new URLSearchParams('search_query=a&other=1'))).toEqual({
      searchQuery: 'a',
      ids: [],
      start: 0,
      maxResults: 10,
      sortBy: 'relevance',
      sortOrder: 'descending',
      raw: false,
    });
  });

  test.each(['arXiv:2101.01234', ' 2101.01234', 'https://arxiv.org/abs/2101.01234', '0000.0000'])(
    'the id %j passes the check',
    (id) => {
      expect(readParams(new URLSearchParams({ id_list: id }))).toHaveProperty('ids', [id]);
    },
  );

  test.each(window)('start %i with %i results fits the window: %s', (start, maxResults, fits) => {
    const params = readParams(new URLSearchParams({ search_query: 'a' }));
    if ('message' in params) throw new Error(params.message);
    expect(isInWindow({ ...params, start, maxResults })).toBe(fits);
  });
});
