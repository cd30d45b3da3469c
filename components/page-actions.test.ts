import { expect, it } from 'vitest';
import { fakeExtension } from '@/tests/support/fake-extension';
import { createActions } from './page-actions';

function setUp() {
  fakeExtension();
  const done: string[] = [];
  const actions = createActions({ paintBadge: async () => void done.push('paint') });
  function write(name: string): () => Promise<() => Promise<void>> {
    return async () => {
      done.push(name);
      return async () => void done.push(`not ${name}`);
    };
  }
  return { actions, done, write };
}

it('writes, then paints, and takes back the latest action first', async () => {
  const { actions, done, write } = setUp();
  await actions.act('One', write('one'));
  await actions.act('Two', write('two'));
  expect(done).toEqual(['one', 'paint', 'two', 'paint']);
  done.length = 0;
  await actions.undo();
  expect(actions.toast.peek()).toMatchObject({ words: 'Undone: Two', undoable: false });
  await actions.undo();
  expect(done).toEqual(['not two', 'paint', 'not one', 'paint']);
  await actions.undo();
  expect(actions.toast.peek()?.words).toBe('Nothing to undo');
});

it('says so when a write fails, and offers no way back from what was not done', async () => {
  const { actions, done } = setUp();
  const went = await actions.act('One', () => Promise.reject(new Error('disk full')));
  expect(went).toBe(false);
  expect(actions.toast.peek()).toMatchObject({
    words: 'That could not be saved: disk full',
    undoable: false,
  });
  expect(done).toEqual([]);
});
