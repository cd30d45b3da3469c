import { seen } from './actions';
import type { Edit } from './changes';
import { acting, type Entry, type Ledger, write } from './journal';
import { knownMark } from './take-over';
import type { Mark, StoredPaper } from './types/marks';

/**
 * Puts papers aside to be read later, also such as no query ever brought: they come into the library
 * with it. To take it back makes an unknown paper unknown again, so that a query may still bring it as
 * new.
 */
export async function saveLater(
  ledger: Ledger,
  papers: readonly StoredPaper[],
): Promise<Entry | undefined> {
  const { db } = ledger;
  const read = seen(ledger);
  return acting(ledger, [db.marks, db.papers, db.versions], async () => {
    const ids = papers.map(({ id }) => id);
    const [held, marks] = await Promise.all([db.papers.bulkGet(ids), db.marks.bulkGet(ids)]);
    const newer = papers.filter(({ version }, index) => version > (held[index]?.version ?? 0));
    const older = newer.flatMap(({ id }) => held.find((paper) => paper?.id === id) ?? []);
    await db.versions.bulkPut(older);
    await db.papers.bulkPut(newer);
    const edits = papers.map((paper, index): Edit => {
      const before = marks[index];
      const mark = before ?? { ...knownMark(paper), firstSeen: paper.asOf };
      const version = Math.max(paper.version, held[index]?.version ?? 0);
      const after: Mark = { ...read(mark, version), later: 1, archived: 0 };
      return { table: 'marks', before, after };
    });
    return write(ledger, { kind: 'later', count: papers.length }, edits);
  });
}
