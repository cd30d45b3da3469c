import { expect, it } from 'vitest';
import type { ReaderRule } from '@/lib/library/types/reader';
import { aWednesday, paper } from '@/tests/support/papers';
import { previewRule, type RuleDraft } from './preview-rule';

const unread = (id: string, title: string, ...queryIds: string[]) => ({
  paper: { ...paper({ id, title }), asOf: aWednesday },
  queryIds,
});

const papers = [
  unread('1', 'A survey', 'q'),
  unread('2', 'A survey of glass', 'q'),
  unread('3', 'A survey of ice', 'q', 'r'),
  unread('4', 'Ice', 'r'),
];

const highlight: ReaderRule = { id: 'h', kind: 'highlight', text: 'ti:glass', order: 0 };

it.each<[what: string, RuleDraft, others: ReaderRule[], concerned: number, kept: number]>([
  ['all it fits', { kind: 'mute', text: 'ti:survey' }, [], 3, 0],
  ['none it does not fit', { kind: 'mute', text: 'ti:crystal' }, [], 0, 0],
  ['apart what another rule highlights', { kind: 'mute', text: 'ti:survey' }, [highlight], 2, 1],
  ['a highlight whatever others say', { kind: 'highlight', text: 'ti:glass' }, [highlight], 1, 0],
  [
    'no mute of what another query brought',
    { kind: 'mute', text: 'ti:survey', queryId: 'q' },
    [],
    2,
    0,
  ],
  [
    'a highlight of one of its queries',
    { kind: 'highlight', text: 'ti:ice', queryId: 'q' },
    [],
    1,
    0,
  ],
])('counts %s', async (_, draft, others, concerned, kept) => {
  const found = await previewRule(draft, { others, papers, rest: () => undefined });
  expect(found).toEqual({ total: 4, concerned, kept, unknown: 0 });
});

it('says of how many papers only arXiv could tell', async () => {
  const draft: RuleDraft = { kind: 'mute', text: 'rn:LAB-1', queryId: 'r' };
  const found = await previewRule(draft, { others: [], papers, rest: () => undefined });
  expect(found).toEqual({ total: 4, concerned: 0, kept: 0, unknown: 1 });
});

it('says nothing of a text arXiv could not read', async () => {
  const draft: RuleDraft = { kind: 'mute', text: '(ti:survey' };
  const given = { others: [], papers, rest: () => undefined };
  expect(await previewRule(draft, given)).toBeUndefined();
});
