import { expect, test } from 'vitest';
import { findAuthors } from './find-authors';

const names = ['Ada Example', 'José Ortega y Gasset', 'J. K. Łoś', '张伟', 'Li-wei Chen'];

test.each([
  ['', names],
  ['  ', names],
  ['EXAMPLE ada', ['Ada Example']],
  ['jose', ['José Ortega y Gasset']],
  ['josé', ['José Ortega y Gasset']],
  ['伟', ['张伟']],
  ['li-wei', ['Li-wei Chen']],
  ['ada chen', []],
])('%j', (typed, found) => {
  expect(findAuthors(names, typed)).toEqual(found);
});
