import type { Edit } from './changes';
import type { LibraryDatabase } from './database';
import { type Action, type Entry, type Ledger, write } from './journal';
import { judgeBy, judged } from './rules';
import type { Mark, ReaderRule } from './types';

/** Papers judged at a time. */
const step = 500;

/** Gives the reader's rules in their order. */
export function readerRules(db: LibraryDatabase): Promise<ReaderRule[]> {
  return db.rules.orderBy('order').toArray();
}

/** Adds a rule at the end; throws when its text is blank. */
export async function addRule(
  ledger: Ledger,
  { kind, text, queryId }: Pick<ReaderRule, 'kind' | 'text' | 'queryId'>,
): Promise<Entry | undefined> {
  if (text.trim() === '') throw new Error('library: a rule needs a text');
  const action: Action = { kind: 'ruleAdded', count: 1, name: text.trim() };
  return changing(ledger, action, async () => {
    const last = await ledger.db.rules.orderBy('order').last();
    const rule: ReaderRule = {
      id: crypto.randomUUID(),
      kind,
      text: text.trim(),
      order: (last?.order ?? -1) + 1,
      ...(queryId !== undefined && { queryId }),
    };
    return { after: rule };
  });
}

/** Changes a rule; throws when its text is blank. */
export async function changeRule(
  ledger: Ledger,
  id: string,
  change: Partial<Pick<ReaderRule, 'kind' | 'text' | 'queryId'>>,
): Promise<Entry | undefined> {
  if (change.text?.trim() === '') throw new Error('library: a rule needs a text');
  return changing(ledger, { kind: 'ruleSaved', count: 1, name: change.text }, async () => {
    const before = await ledger.db.rules.get(id);
    return before && { before, after: { ...before, ...change } };
  });
}

/** Deletes a rule; what it muted is back. */
export async function removeRule(ledger: Ledger, id: string): Promise<Entry | undefined> {
  const rule = await ledger.db.rules.get(id);
  const action: Action = { kind: 'ruleDeleted', count: 1, name: rule?.text };
  return changing(ledger, action, async () => rule && { before: rule });
}

function changing(
  ledger: Ledger,
  action: Action,
  edit: () => Promise<Omit<Edit, 'table'> | undefined>,
): Promise<Entry | undefined> {
  const { db } = ledger;
  return db.transaction('rw', db.rules, db.marks, db.papers, db.journal, async () => {
    const change = await edit();
    const edits: Edit[] = change ? [{ table: 'rules', ...change }] : [];
    const entry = await write(ledger, action, edits);
    if (entry) await judgeAgain(db);
    return entry;
  });
}

/** Judges all unseen papers by the rules as they now are; in the caller's transaction. */
export async function judgeAgain(db: LibraryDatabase): Promise<void> {
  const judge = judgeBy(await db.rules.toArray());
  const unread = await db.marks.where('[unread+firstSeen+published+id]').above([1]).toArray();
  const revised = await db.marks.where('[revised+revisedAt+published+id]').above([1]).toArray();
  const unseen = [...unread, ...revised.filter((mark) => mark.unread === 0)];
  for (let at = 0; at < unseen.length; at += step) {
    const marks = unseen.slice(at, at + step);
    const papers = await db.papers.bulkGet(marks.map(({ id }) => id));
    const byId = new Map(papers.flatMap((paper) => (paper ? [[paper.id, paper] as const] : [])));
    const next: Mark[] = judged(marks, byId, judge);
    await db.marks.bulkPut(next.filter((mark, index) => mark !== marks[index]));
  }
}
