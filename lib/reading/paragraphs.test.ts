import { expect, it } from 'vitest';
import { paragraphs } from './paragraphs';

it('parts an abstract at its empty lines and drops blank pieces', () => {
  expect(paragraphs('One.\n\nTwo\nstill two.\n \n\n Three ')).toEqual([
    'One.',
    'Two\nstill two.',
    'Three',
  ]);
  expect(paragraphs('  ')).toEqual([]);
});
