import { expect, it } from 'vitest';
import type { Filter } from './filter';
import { addressOf, figuresAddress, filterOf, isFigures, isStep } from './library-address';

it.each<[string, Filter]>([
  ['/library.html', { view: 'new' }],
  ['/library.html?query=a+b', { view: 'new', queryId: 'a b' }],
  ['/library.html?view=all&text=%22x%22+%26+y', { view: 'all', text: '"x" & y' }],
  [
    '/library.html?category=hep-th&state=unread&sort=queries',
    { view: 'new', category: 'hep-th', state: 'unread', sort: 'queries' },
  ],
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

it('leaves out what it does not know or need not say', () => {
  expect(filterOf('?state=reed&sort=size')).toMatchObject({ state: undefined, sort: undefined });
  expect(addressOf('/library.html', { view: 'new', sort: 'arrival' })).toBe('/library.html');
});

it.each<[Filter, Filter, boolean]>([
  [{ view: 'new' }, { view: 'all' }, true],
  [{ view: 'new' }, { view: 'new', text: 'g' }, true],
  [{ view: 'new', text: 'g' }, { view: 'new', text: 'gl' }, false],
  [{ view: 'new', text: 'gl' }, { view: 'new' }, true],
  [{ view: 'new', text: 'gl' }, { view: 'new', text: 'g', state: 'read' }, true],
  [{ view: 'new' }, { view: 'new', text: undefined, state: undefined }, false],
])('"back" between %j and %j: %s', (to, from, steps) => {
  expect(isStep(from, to)).toBe(steps);
});
