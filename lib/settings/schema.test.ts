import { expect, test } from 'vitest';
import { parseSettings } from './schema';

const defaults = parseSettings(undefined).settings;
const link = { name: 'Own', template: 'https://example.org/{id}' };

test.each([
  [undefined, {}, []],
  [{}, {}, []],
  [{ theme: 'dark', hours: 6, unknown: 1 }, { theme: 'dark', hours: 6 }, []],
  [{ theme: 'pink', hours: 5, density: 'compact' }, { density: 'compact' }, ['hours', 'theme']],
  [{ linkTemplates: [link, { ...link, more: 1 }] }, { linkTemplates: [link, link] }, []],
  [{ linkTemplates: [link, { name: 'Own' }] }, {}, ['linkTemplates']],
  [{ holidays: { '2027-10-08': true } }, { holidays: { '2027-10-08': true } }, []],
  [{ holidays: { '2027-10-08': 'no' } }, {}, ['holidays']],
  [{ citeFormat: 'word' }, {}, ['citeFormat']],
])('%j', (stored, change, broken) => {
  expect(parseSettings(stored)).toEqual({ settings: { ...defaults, ...change }, broken });
});

test.each([[null], [1], ['text'], [[]]])('%j has nothing of its own', (stored) => {
  expect(parseSettings(stored)).toEqual({
    settings: defaults,
    broken: expect.arrayContaining(Object.keys(defaults)),
  });
});
