import { beforeEach, expect, test } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import { fakeExtension } from '@/tests/support/fake-extension';
import { noticeOf, noticeTarget } from './notice';

beforeEach(() => {
  fakeExtension();
});

const other = { ...firstQuery, id: 'other', name: 'Other' };

test('a notice names the queries in the reader’s order and counts papers once', () => {
  const byQuery = new Map([
    ['other', 2],
    [firstQuery.id, 1],
  ]);
  expect(noticeOf({ ids: ['a', 'b'], byQuery }, [firstQuery, other], 5)).toEqual({
    id: `new:5:${firstQuery.id},other`,
    title: '2 new papers',
    message: 'AI for Materials Science: 1\nOther: 2',
  });
  const one = { ids: ['a'], byQuery: new Map([['other', 1]]) };
  expect(noticeOf(one, [firstQuery, other], 5).title).toBe('1 new paper');
});

test('a notice is written in the signs of its language', () => {
  fakeExtension({ language: 'zh_CN' });
  const told = { ids: ['a', 'b'], byQuery: new Map([['other', 2]]) };
  expect(noticeOf(told, [other], 5).message).toBe('Other：2');
});

test.each([
  ['of one query opens the library at it', 'new:5:a b', '/library.html?query=a%20b'],
  ['of several opens the library', 'new:5:a,b', '/library.html'],
  ['of somebody else opens nothing', 'update', undefined],
])('a notice %s', (_, id, target) => {
  expect(noticeTarget(id)).toBe(target);
});
