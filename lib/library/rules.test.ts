import { beforeEach, describe, expect, it } from 'vitest';
import { ledgerOf } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { aWednesday, paper } from '@/tests/support/papers';
import { markUnread } from './actions';
import { addRule, changeRule, readerRules, removeRule } from './change-rules';
import { unreadCounts } from './counts';
import { LibraryDatabase } from './database';
import { firstQuery } from './first-query';
import { listPage } from './list-page';
import { restoreTo } from './restore';
import { judgeBy } from './rules';
import type { Mark } from './types/marks';
import type { ReaderRule } from './types/reader';
import { redoLatest, undoLatest } from './undo';

function rule(kind: ReaderRule['kind'], text: string, queryId?: string): ReaderRule {
  return { id: text, kind, text, order: 0, queryId };
}

describe('a judge', () => {
  const survey = paper({
    id: '1',
    title: 'A survey of spin glasses',
    categories: ['cs.LG', 'cs.AI'],
  });

  it.each([
    ['nothing without rules', [], ['q'], 0, 0],
    ['a muted word', [rule('mute', 'ti:survey')], ['q'], 1, 0],
    ['a muted category', [rule('mute', 'cat:cs.AI')], ['q'], 1, 0],
    ['no other word', [rule('mute', 'ti:crystal')], ['q'], 0, 0],
    ['a highlight', [rule('highlight', 'ti:"spin glass"')], ['q'], 0, 1],
    [
      'a highlight above a mute',
      [rule('mute', 'ti:survey'), rule('highlight', 'ti:spin')],
      ['q'],
      0,
      1,
    ],
    ['a mute of the one query that brought it', [rule('mute', 'ti:survey', 'q')], ['q'], 1, 0],
    [
      'no mute of one query where another brought it too',
      [rule('mute', 'ti:survey', 'q')],
      ['q', 'r'],
      0,
      0,
    ],
    ['a highlight of one of its queries', [rule('highlight', 'ti:survey', 'q')], ['q', 'r'], 0, 1],
    ['no highlight of another query', [rule('highlight', 'ti:survey', 's')], ['q'], 0, 0],
    ['nothing of what only arXiv could tell', [rule('mute', 'rn:LAB-1')], ['q'], 0, 0],
    ['nothing of a rule that cannot be read', [rule('mute', '(ti:survey')], ['q'], 0, 0],
  ] as const)('says %s', (_, rules, queries, muted, highlighted) => {
    expect(judgeBy(rules)(survey, queries)).toEqual({ muted, highlighted });
  });
});

describe('rules of the reader', () => {
  let db: LibraryDatabase;
  let ledger: ReturnType<typeof ledgerOf>;

  async function hold(id: string, title: string, mark: Partial<Mark> = {}): Promise<void> {
    await db.marks.put(markOf(id, { queries: [firstQuery.id], ...mark }));
    await db.papers.put({ ...paper({ id, title }), asOf: aWednesday });
  }

  const shown = async (view: 'new' | 'revised' | 'muted' | 'all') =>
    (await listPage(db, { view }, { limit: 50 })).rows.map(({ mark }) => mark.id).sort();

  beforeEach(async () => {
    db = new LibraryDatabase(`rules-${Math.random()}`);
    ledger = ledgerOf(db, aWednesday);
    await hold('1', 'A survey');
    await hold('2', 'A glass');
    await hold('3', 'Another survey', { unread: 0, revised: 1, revisedAt: aWednesday });
    await hold('4', 'A read survey', { unread: 0 });
  });

  it('take muted papers off the badge and its lists, and keep them in reach', async () => {
    await addRule(ledger, { kind: 'mute', text: ' ti:survey ' });
    expect((await unreadCounts(db)).total).toBe(1);
    expect((await unreadCounts(db)).byQuery.get(firstQuery.id)).toBe(1);
    expect([await shown('new'), await shown('revised'), await shown('muted')]).toEqual([
      ['2'],
      [],
      ['1', '3'],
    ]);
    expect(await shown('all')).toEqual(['1', '2', '3', '4']);
  });

  it('are judged again when they change, go, or are brought back', async () => {
    await addRule(ledger, { kind: 'mute', text: 'ti:survey' });
    const [made] = await readerRules(db);
    await changeRule(ledger, made?.id ?? '', { text: 'ti:glass' });
    expect(await shown('new')).toEqual(['1']);
    await removeRule(ledger, made?.id ?? '');
    expect(await shown('new')).toEqual(['1', '2']);
    await undoLatest(ledgerOf(db));
    expect(await shown('new')).toEqual(['1']);
    await undoLatest(ledgerOf(db));
    expect(await shown('new')).toEqual(['2']);
    await redoLatest(ledgerOf(db));
    expect(await shown('new')).toEqual(['1']);
    ledger.clock += 1;
    await restoreTo(ledger, aWednesday - 1);
    expect([await shown('new'), await readerRules(db)]).toEqual([['1', '2'], []]);
  });

  it('leave alone what the reader wants to see again', async () => {
    await addRule(ledger, { kind: 'mute', text: 'ti:survey' });
    await markUnread(ledger, ['4', '1']);
    expect(await shown('new')).toEqual(['1', '2', '4']);
  });

  it('need a text', async () => {
    await expect(addRule(ledger, { kind: 'mute', text: ' ' })).rejects.toThrow('needs a text');
    expect(await readerRules(db)).toEqual([]);
  });
});
