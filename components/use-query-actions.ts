import { i18n } from '#i18n';
import { orderQueries } from '@/lib/library/order-queries';
import { addQuery, changeQuery, removeQuery, type Undo } from '@/lib/library/queries';
import type { SavedQuery } from '@/lib/library/types';
import { checkNow } from './check-now';
import { numberWords } from './locale';
import { type Page, usePage } from './page';
import type { Draft } from './use-draft';

/** What the reader does with saved queries, each with its way back. */
export type QueryActions = {
  /** Gives the id of the new query, if it could be added. */
  add(draft: Draft): Promise<string | undefined>;
  save(query: SavedQuery, draft: Draft): Promise<boolean>;
  setPaused(query: SavedQuery, paused: boolean): Promise<void>;
  setNotify(query: SavedQuery, notify: boolean): Promise<void>;
  remove(query: SavedQuery): Promise<void>;
  /** Puts one query `by` places further down among all. */
  move(query: SavedQuery, by: -1 | 1, ids: readonly string[]): Promise<void>;
};

/** Gives the actions on saved queries. */
export function useQueryActions(): QueryActions {
  const page = usePage();
  const { db } = page.ports;
  return {
    add: (draft) => addAndCheck(page, draft),
    save: (query, draft) => saveAndCheck(page, query, draft),
    setPaused: (query, paused) =>
      act(page, i18n.t(paused ? 'toast.paused' : 'toast.resumed', [query.name]), () =>
        changeQuery(db, query.id, { paused }),
      ),
    setNotify: (query, notify) =>
      act(page, i18n.t(notify ? 'toast.notify' : 'toast.silent', [query.name]), () =>
        changeQuery(db, query.id, { notify }),
      ),
    remove: (query) =>
      act(page, i18n.t('toast.deleted', [query.name]), () => removeQuery(db, query.id)),
    move: (query, by, ids) => moveQuery(page, query, by, ids),
  };
}

/** Does something to the queries, and lets the background plan anew, on the way back as well. */
async function act({ actions, ports }: Page, words: string, write: () => Promise<Undo>) {
  const done = await actions.act(words, async () => {
    const undo = await write();
    return async () => {
      await undo();
      await ports.reschedule();
    };
  });
  if (done) await ports.reschedule();
}

async function moveQuery(page: Page, query: SavedQuery, by: -1 | 1, ids: readonly string[]) {
  const at = ids.indexOf(query.id);
  const other = ids[at + by];
  if (other === undefined) return;
  const order = ids.with(at, other).with(at + by, query.id);
  const words = i18n.t('toast.moved', [
    query.name,
    numberWords(at + by + 1),
    numberWords(ids.length),
  ]);
  await act(page, words, () => orderQueries(page.ports.db, order));
}

async function addAndCheck(page: Page, { name, text }: Draft): Promise<string | undefined> {
  const { db } = page.ports;
  let id: string | undefined;
  await page.actions.act(i18n.t('toast.queryAdded', [name || text]), async () => {
    const query = await addQuery(db, { name, text });
    id = query.id;
    return async () => {
      await removeQuery(db, query.id);
    };
  });
  if (id) void checkNow(page, [id]);
  return id;
}

async function saveAndCheck(page: Page, query: SavedQuery, draft: Draft): Promise<boolean> {
  const text = draft.text.trim();
  const name = draft.name.trim() || text;
  const done = await page.actions.act(i18n.t('toast.querySaved', [name]), () =>
    changeQuery(page.ports.db, query.id, { name, text }),
  );
  if (done && text !== query.text) void checkNow(page, [query.id]);
  return done;
}
