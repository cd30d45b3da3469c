// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Entry } from '@/lib/library/journal';
import { savedQueries } from '@/lib/library/saved-queries';
import { fakePage } from '@/tests/support/fake-page';

const names = (rows: readonly { name: string }[]) => rows.slice(1).map(({ name }) => name);

async function setUp() {
  const { page, done } = await fakePage();
  const { actions, ports } = page;
  const add = (name: string) =>
    actions.act((acts) => acts.addQueries(ports, [{ name, text: `all:${name}` }]));
  return { actions, ports, done, add };
}

it('writes, then paints and plans, and takes back the latest action first', async () => {
  const { actions, ports, done, add } = await setUp();
  await add('One');
  await add('Two');
  expect(done).toEqual(['paint', 'reschedule', 'paint', 'reschedule']);
  expect(actions.toast.peek()).toMatchObject({ words: 'Added “Two”', undoable: true });
  await actions.undo();
  expect(actions.toast.peek()).toMatchObject({ words: 'Undone: Added “Two”', undoable: false });
  expect(names(await savedQueries(ports.db))).toEqual(['One']);
  await actions.undo();
  await actions.undo();
  expect(actions.toast.peek()?.words).toBe('Nothing to undo');
  await actions.redo();
  expect(actions.toast.peek()?.words).toBe('Done again: Added “One”');
  expect(names(await savedQueries(ports.db))).toEqual(['One']);
});

it('takes back what an earlier page did', async () => {
  const { ports, add } = await setUp();
  await add('One');
  const { page } = await fakePage({ db: ports.db });
  await page.actions.undo();
  expect(names(await savedQueries(ports.db))).toEqual([]);
});

it('takes back in turn what only this page holds', async () => {
  const { actions, ports, add } = await setUp();
  let draft = '';
  await add('One');
  actions.actHere('Draft given up', () => {
    draft = 'back';
  });
  await actions.undo();
  expect([draft, actions.toast.peek()?.words]).toEqual(['back', 'Undone: Draft given up']);
  expect(names(await savedQueries(ports.db))).toEqual(['One']);
  await actions.undo();
  expect(names(await savedQueries(ports.db))).toEqual([]);
});

it('says so when a write fails, and offers no way back from what was not done', async () => {
  const { actions, done } = await setUp();
  const failing = (): Promise<Entry> => Promise.reject(new Error('disk full'));
  expect(await actions.act(failing)).toEqual({ saved: false });
  expect(actions.toast.peek()).toMatchObject({
    words: 'That could not be saved: disk full',
    undoable: false,
  });
  expect(done).toEqual([]);
});
