import { expect, it } from 'vitest';
import { addressOf, figuresAddress, filterOf, isFigures } from './library-address';
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

it('has an address for the statistics, which show new papers once they are left', () => {
  const { search } = new URL(figuresAddress('/library.html'), 'https://a.test');
  expect(isFigures(search)).toBe(true);
  expect(isFigures('?view=all')).toBe(false);
  expect(filterOf(search).view).toBe('new');
});
