import type { Edit } from './changes';
import type { LibraryDatabase } from './database';
import { type Action, acting, type Entry, type Ledger, write } from './journal';
import { judgeAgain } from './judge-again';
import type { ReaderRule } from './types/reader';

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
  return acting(ledger, [db.rules, db.marks, db.papers], async () => {
    const change = await edit();
    const edits: Edit[] = change ? [{ table: 'rules', ...change }] : [];
    const entry = await write(ledger, action, edits);
    if (entry) await judgeAgain(db);
    return entry;
  });
}
