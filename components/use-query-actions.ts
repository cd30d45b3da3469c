import { madeBy } from '@/lib/library/made-by';
import type { NotifyRule, RevisionRule, SavedQuery } from '@/lib/library/types/reader';
import { checkNow } from './check-now';
import { type Page, usePage } from './page';
import type { Draft } from './use-draft';

/** What the reader does with saved queries, each with its way back. */
export type QueryActions = {
  /** Gives the id of the new query, if it could be added. */
  add(draft: Draft): Promise<string | undefined>;
  save(query: SavedQuery, draft: Draft): Promise<boolean>;
  setPaused(query: SavedQuery, paused: boolean): Promise<void>;
  setNotify(query: SavedQuery, notify: NotifyRule): Promise<void>;
  setRevisions(query: SavedQuery, revisions: RevisionRule): Promise<void>;
  remove(query: SavedQuery): Promise<void>;
  /** Puts one query `by` places further down among all. */
  move(query: SavedQuery, by: -1 | 1, ids: readonly string[]): Promise<void>;
};

/** Gives the actions on saved queries. */
export function useQueryActions(): QueryActions {
  const page = usePage();
  const { ports } = page;
  const { act } = page.actions;
  return {
    add: (draft) => addAndCheck(page, draft),
    save: (query, draft) => saveAndCheck(page, query, draft),
    setPaused: async ({ id }, paused) =>
      void (await act((acts) => acts.changeQuery(ports, id, { paused }))),
    setNotify: async ({ id }, notify) =>
      void (await act((acts) => acts.changeQuery(ports, id, { notify }))),
    setRevisions: async ({ id }, revisions) =>
      void (await act((acts) => acts.changeQuery(ports, id, { revisions }))),
    remove: async ({ id }) => void (await act((acts) => acts.removeQuery(ports, id))),
    move: (query, by, ids) => moveQuery(page, query, by, ids),
  };
}

async function moveQuery(
  { ports, actions }: Page,
  query: SavedQuery,
  by: -1 | 1,
  ids: readonly string[],
) {
  const at = ids.indexOf(query.id);
  const other = ids[at + by];
  if (other === undefined) return;
  const order = ids.with(at, other).with(at + by, query.id);
  await actions.act((acts) => acts.orderQueries(ports, order, query));
}

async function addAndCheck(page: Page, draft: Draft): Promise<string | undefined> {
  const { entry } = await page.actions.act((acts) => acts.addQueries(page.ports, [draft]));
  if (!entry) return undefined;
  const ids = madeBy(entry);
  void checkNow(page, ids);
  return ids[0];
}

async function saveAndCheck(page: Page, query: SavedQuery, draft: Draft): Promise<boolean> {
  const text = draft.text.trim();
  const name = draft.name.trim() || text;
  const { saved } = await page.actions.act((acts) =>
    acts.changeQuery(page.ports, query.id, { name, text }),
  );
  if (saved && text !== query.text) void checkNow(page, [query.id]);
  return saved;
}
