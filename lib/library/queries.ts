import { type Action, type ActionKind, acting, type Entry, type Ledger, write } from './journal';
import { notifyRule } from './notify-rule';
import type { SavedQuery } from './types/reader';

/** What the reader can change of a saved query. */
export type QueryChange = Partial<
  Pick<SavedQuery, 'name' | 'text' | 'paused' | 'notify' | 'revisions'>
>;

/** Adds saved queries at the end of the list, all or none; throws when a text is blank. */
export async function addQueries(
  ledger: Ledger,
  drafts: readonly { name: string; text: string }[],
): Promise<Entry | undefined> {
  for (const { text } of drafts) requireText(text);
  const { db } = ledger;
  return acting(ledger, [db.queries], async () => {
    const last = await db.queries.orderBy('order').last();
    const first = (last?.order ?? -1) + 1;
    const rows = drafts.map((draft, index) => newQuery(draft, first + index));
    const [only] = rows.length === 1 ? rows : [];
    const action: Action = { kind: 'queryAdded', count: rows.length, name: only?.name };
    return write(
      ledger,
      action,
      rows.map((after) => ({ table: 'queries', after })),
    );
  });
}

function newQuery({ name, text }: { name: string; text: string }, order: number): SavedQuery {
  return {
    id: crypto.randomUUID(),
    name: name.trim() || text.trim(),
    text: text.trim(),
    order,
    paused: false,
    notify: 'new',
  };
}

/**
 * Changes a saved query. Another text starts a new baseline, so that a broader query doesn't bring
 * years of papers as new. Throws when the text is blank.
 */
export async function changeQuery(
  ledger: Ledger,
  id: string,
  change: QueryChange,
): Promise<Entry | undefined> {
  if (change.text !== undefined) requireText(change.text);
  const { db } = ledger;
  return acting(ledger, [db.queries], async () => {
    const before = await db.queries.get(id);
    if (!before) return undefined;
    const text = change.text?.trim() ?? before.text;
    const baseline = text === before.text ? before.baseline : undefined;
    const after: SavedQuery = { ...before, ...change, text, baseline };
    const action: Action = { kind: kindOf(change), count: 1, name: after.name };
    return write(ledger, action, [{ table: 'queries', before, after }]);
  });
}

const notifyKinds = {
  never: 'querySilent',
  new: 'queryLoud',
  highlighted: 'queryHighlights',
} as const;

function kindOf({ paused, notify, revisions }: QueryChange): ActionKind {
  if (paused !== undefined) return paused ? 'queryPaused' : 'queryResumed';
  if (notify !== undefined) return notifyKinds[notifyRule({ notify })];
  if (revisions !== undefined) return 'queryRevisions';
  return 'querySaved';
}

/** Deletes a saved query; the marks of its papers stay. */
export async function removeQuery(ledger: Ledger, id: string): Promise<Entry | undefined> {
  const { db } = ledger;
  return acting(ledger, [db.queries], async () => {
    const before = await db.queries.get(id);
    if (!before) return undefined;
    const action: Action = { kind: 'queryDeleted', count: 1, name: before.name };
    return write(ledger, action, [{ table: 'queries', before }]);
  });
}

/** Puts the saved queries in the order of these ids, for the sake of one that the reader moved. */
export async function orderQueries(
  ledger: Ledger,
  ids: readonly string[],
  { id, name }: Pick<SavedQuery, 'id' | 'name'>,
): Promise<Entry | undefined> {
  const { db } = ledger;
  return acting(ledger, [db.queries], async () => {
    const queries = await db.queries.bulkGet([...ids]);
    const edits = queries.flatMap((before, order) =>
      before ? [{ table: 'queries' as const, before, after: { ...before, order } }] : [],
    );
    return write(ledger, { kind: 'queryMoved', count: ids.indexOf(id) + 1, name }, edits);
  });
}

function requireText(text: string): void {
  if (text.trim() === '') throw new Error('library: a saved query needs a text');
}
