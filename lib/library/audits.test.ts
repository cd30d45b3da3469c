import { expect, test } from 'vitest';
import { ledgerOf } from '@/tests/support/ledger';
import { markOf } from '@/tests/support/marks';
import { star } from './actions';
import { finishAudit, type OpenAudit } from './audits';
import { database } from './database';

const turn = () => new Promise((resolve) => setImmediate(resolve));
const span = { from: 0, until: 60_000 };
const open: OpenAudit = {
  ...{ queryId: 'mine', text: 'all:cuprate', head: 1, gaps: [] },
  audit: {
    ...{ purpose: 'before', span, queue: [], done: 1, at: 1, lastDone: 1, due: 0 },
    ...{ asideAt: [7], aside: 1 },
  },
};

test('what the reader does while an audit ends stays done', async () => {
  for (let later = 0; later < 20; later += 1) {
    await database.delete();
    await database.open();
    const change = { firstSeen: 7, asideFor: 'mine', queries: ['mine'], unread: 0 as const };
    await database.marks.put(markOf('2601.00001', change));
    const ended = finishAudit(database, open);
    for (let turns = 0; turns < later; turns += 1) await turn();
    await star(ledgerOf(database), ['2601.00001'], true);
    await ended;
    const mark = await database.marks.get('2601.00001');
    expect(mark).toMatchObject({ starred: 1, unread: 1 });
    expect(mark?.asideFor).toBeUndefined();
  }
});
