import { expect, it } from 'vitest';
import { addressOf, filterOf } from './library-address';
import type { Filter } from './reading-list';

it.each<[string, Filter]>([
  ['/library.html', { view: 'new' }],
  ['/library.html?query=a+b', { view: 'new', queryId: 'a b' }],
  ['/library.html?view=all&text=%22x%22+%26+y', { view: 'all', text: '"x" & y' }],
])('the address %s is that of its filter and back', (address, filter) => {
  expect(addressOf('/library.html', filter)).toBe(address);
  expect(filterOf(new URL(address, 'https://a.test').search)).toEqual({
    queryId: undefined,
    text: undefined,
    ...filter,
  });
});

it('shows new papers for a view it does not know', () => {
  expect(filterOf('?view=constructor').view).toBe('new');
});
