import { changeMarks, type Next, seen } from './actions';
import type { LibraryDatabase } from './database';
import { acting, type Entry, editsBack, type Ledger, write } from './journal';
import { moveOne } from './undo';

/** What the reader decides of one paper. */
export type Decision = 'kept' | 'skipped' | 'later';

/** A triage: its name in the journal, and the journal's last row when it began. */
export type RunKey = { id: string; since: number };

/** A paper of a triage that has been decided; `at` is the computer's clock, epoch milliseconds. */
export type Decided = { paper: string; decision: Decision; at: number };

/** Gives the key of the journal's last row, 0 when there is none: what comes now comes after it. */
export async function journalEnd(db: LibraryDatabase): Promise<number> {
  const [last] = await db.journal.reverse().limit(1).primaryKeys();
  return last ?? 0;
}

/** Decides one paper: kept is starred and read, skipped is read, later is put aside. */
export function decide(
  ledger: Ledger,
  { id }: RunKey,
  paper: string,
  decision: Decision,
): Promise<Entry | undefined> {
  const action = { kind: decision, count: 1, run: { id, paper } };
  return changeMarks(ledger, action, [paper], nextOf(ledger, decision));
}

const keep = { starred: 1 } as const;
const putLater = { later: 1, archived: 0 } as const;

function nextOf(ledger: Ledger, decision: Decision): Next {
  const read = seen(ledger);
  if (decision === 'skipped') return read;
  const own = decision === 'kept' ? keep : putLater;
  return (mark, version) => ({ ...read(mark, version), ...own });
}

/** Gives what a triage has decided and still stands, in the order in which it was. */
export async function decisionsOf(db: LibraryDatabase, run: RunKey): Promise<Decided[]> {
  const standing = await standingIn(db, run);
  return standing.map(({ paper, decision, entry }) => ({ paper, decision, at: entry.at }));
}

/** Takes the last decision of a triage back, whatever was done elsewhere since; gives its entry. */
export function takeBackDecision(ledger: Ledger, run: RunKey): Promise<Entry | undefined> {
  return moveOne(ledger, async () => {
    const entry = (await standingIn(ledger.db, run)).at(-1)?.entry;
    return entry && { entry, changes: entry.changes.toReversed() };
  });
}

/**
 * Takes all decisions of a triage back and nothing else, as one action that can itself be taken back;
 * undefined when none stands.
 */
export function undoRun(ledger: Ledger, run: RunKey): Promise<Entry | undefined> {
  const { db } = ledger;
  return acting(ledger, [db.marks, db.queries, db.rules, db.filters], async () => {
    const standing = await standingIn(db, run);
    if (standing.length === 0) return undefined;
    const back = standing.toReversed().flatMap(({ entry }) => entry.changes.toReversed());
    const action = { kind: 'triageUndone', count: standing.length, run: { id: run.id } } as const;
    return write(ledger, action, await editsBack(db, back));
  });
}

type Standing = { paper: string; decision: Decision; entry: Entry };

/** Reads the journal forward, so that this and the marks can't disagree. */
async function standingIn(db: LibraryDatabase, { id, since }: RunKey): Promise<Standing[]> {
  const standing = new Map<string, Standing>();
  const entries = await db.journal
    .where(':id')
    .above(since)
    .filter(({ action, undone }) => undone === 0 && concerns(action, id))
    .toArray();
  for (const entry of entries) {
    const { kind, run } = entry.action;
    if (kind === 'triageUndone') standing.clear();
    if (kind === 'restored') withdraw(standing, entry);
    if (!run?.paper || !isDecision(kind)) continue;
    standing.delete(run.paper);
    standing.set(run.paper, { paper: run.paper, decision: kind, entry });
  }
  return [...standing.values()];
}

/** To go back to an earlier moment takes decisions back too, and leaves their own rows as they are. */
function concerns({ kind, run }: Entry['action'], id: string): boolean {
  return run ? run.id === id : kind === 'restored';
}

function withdraw(standing: Map<string, Standing>, { changes }: Entry): void {
  for (const { ids, after = {} } of changes) {
    for (const id of ids) {
      const own = standing.get(id)?.entry.changes[0]?.before ?? {};
      const isBack = Object.keys(own).some((name) => name in after && after[name] === own[name]);
      if (isBack) standing.delete(id);
    }
  }
}

function isDecision(kind: Entry['action']['kind']): kind is Decision {
  return kind === 'kept' || kind === 'skipped' || kind === 'later';
}
