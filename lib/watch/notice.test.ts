import { beforeEach, expect, test } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import { fakeExtension } from '@/tests/support/fake-extension';
import { noticeOf, noticeTarget } from './notice';

beforeEach(() => {
  fakeExtension();
});

const other = { ...firstQuery, id: 'other', name: 'Other' };

test('a notice names the queries in the reader’s order and counts their papers', () => {
  expect(noticeOf({ other: 2, [firstQuery.id]: 1 }, [firstQuery, other])).toEqual({
    id: `new:${firstQuery.id},other`,
    title: '3 new papers',
    message: 'AI for Materials Science: 1\nOther: 2',
  });
  expect(noticeOf({ other: 1 }, [firstQuery, other]).title).toBe('1 new paper');
});

test.each([
  ['of one query opens the library at it', 'new:a b', '/library.html?query=a%20b'],
  ['of several opens the library', 'new:a,b', '/library.html'],
  ['of somebody else opens nothing', 'update', undefined],
])('a notice %s', (_, id, target) => {
  expect(noticeTarget(id)).toBe(target);
});
