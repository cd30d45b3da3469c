import { type ActionTable, actionTables } from '@/lib/library/changes';
import type { LibraryDatabase } from '@/lib/library/database';
import type { StoredPaper } from '@/lib/library/types/marks';
import { type OwnSettings, settingsTimes } from '../export/library-lines';
import type { Side } from '../merge/join';

import { planRow, type RowPlan } from '../merge/plan-rows';
import { isLargeRemoval } from '../merge/removal';
import type { ReadItem } from '../read-lines';
import { localSides } from './local-sides';
import { type FileSides, readSides } from './read-sides';

/** What an import would do to the rows of a table, with some of them by name. */
export type TableDiff = Record<RowPlan['kind'], number> & {
  examples: Record<'added' | 'changed' | 'removed', string[]>;
};

/** What an import would do; nothing has been written yet. */
export type ImportPlan = Omit<FileSides, 'papers'> & {
  tables: Record<ActionTable, TableDiff>;
  /** Settings that would change. */
  settings: string[];
  papers: { added: number; changed: number; unchanged: number };
  /** Rows that would go, and whether they are so many that the reader is asked once more. */
  removed: number;
  isLargeRemoval: boolean;
};

type FileSide = FileSides['sides'] extends Map<string, infer One> ? One : never;

/** Rows looked up at a time. */
export const atOnce = 500;
const mostExamples = 3;

/** Says what the lines of a file would change here, and writes nothing. */
export async function planImport(
  db: LibraryDatabase,
  own: OwnSettings,
  items: AsyncIterable<ReadItem>,
): Promise<ImportPlan> {
  const papers = paperCounter(db);
  const { papers: _, ...found } = await readSides(items, papers.take);
  await papers.flush();
  const tables: ImportPlan['tables'] = {
    marks: emptyDiff(),
    queries: emptyDiff(),
    rules: emptyDiff(),
    filters: emptyDiff(),
  };
  let removed = 0;
  let isLarge = false;
  for (const table of actionTables) {
    const diff = tables[table];
    for (const slice of slicesOf(found.sides, table)) {
      for (const plan of await planSlice(db, table, slice)) noteIn(diff, plan, papers.titles);
    }
    removed += diff.removed;
    isLarge ||= isLargeRemoval(diff.removed, await db.table(table).count());
  }
  const settings = changedSettings(own, found.sides);
  return { ...found, tables, settings, papers: papers.counts, removed, isLargeRemoval: isLarge };
}

/** Gives what a file says of a table, in slices. */
export function slicesOf(sides: FileSides['sides'], table: ActionTable): FileSide[][] {
  const mine = [...sides.values()].filter((one) => one.table === table);
  const count = Math.ceil(mine.length / atOnce);
  return Array.from({ length: count }, (_, at) => mine.slice(at * atOnce, (at + 1) * atOnce));
}

/** Gives what a slice does to its table; in the caller's transaction or none. */
export async function planSlice(
  db: LibraryDatabase,
  table: ActionTable,
  slice: readonly FileSide[],
): Promise<RowPlan[]> {
  const ids = slice.map(({ id }) => id);
  const here = await localSides(db, table, ids);
  const papers = table === 'marks' ? await db.papers.bulkGet(ids) : [];
  return slice.map(({ id, side }, index) =>
    planRow(table, id, here[index] ?? {}, side, papers[index]?.version),
  );
}

/** Gives the settings as they would be, and the names of those that would change. */
export function planSettings(
  { settings, edits }: OwnSettings,
  sides: FileSides['sides'],
): RowPlan | undefined {
  const there = sides.get('settings/')?.side;
  const here: Side = { row: { ...settings }, edit: settingsTimes(edits) };
  return there && planRow('settings', '', here, there);
}

function changedSettings(own: OwnSettings, sides: FileSides['sides']): string[] {
  const { before, after } = planSettings(own, sides) ?? { before: {}, after: {} };
  return Object.keys(after.row ?? {}).filter(
    (name) => JSON.stringify(after.row?.[name]) !== JSON.stringify(before.row?.[name]),
  );
}

function emptyDiff(): TableDiff {
  const examples = { added: [], changed: [], removed: [] };
  return { added: 0, changed: 0, removed: 0, unchanged: 0, examples };
}

function noteIn(diff: TableDiff, plan: RowPlan, titles: ReadonlyMap<string, string>): void {
  const { kind, id, before, after } = plan;
  diff[kind] += 1;
  if (kind === 'unchanged' || diff.examples[kind].length >= mostExamples) return;
  const { name, text } = (kind === 'removed' ? before.row : after.row) ?? {};
  diff.examples[kind].push(String(name ?? text ?? titles.get(id) ?? id));
}

/** Compares a file's papers with ours as they come, and keeps no more of them than a few titles. */
function paperCounter(db: LibraryDatabase) {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const titles = new Map<string, string>();
  let waiting: StoredPaper[] = [];
  async function flush(): Promise<void> {
    const held = await db.papers.bulkGet(waiting.map(({ id }) => id));
    waiting.forEach((paper, index) => {
      const here = held[index];
      if (!here) counts.added += 1;
      else counts[isNewer(paper, here) ? 'changed' : 'unchanged'] += 1;
    });
    waiting = [];
  }
  return {
    counts,
    titles,
    flush,
    async take(table: 'papers' | 'versions', paper: StoredPaper): Promise<void> {
      if (table === 'versions') return;
      if (titles.size < 1000) titles.set(paper.id, paper.title);
      waiting.push(paper);
      if (waiting.length >= atOnce) await flush();
    },
  };
}

/** Whether arXiv said this of a paper later than that. */
export function isNewer(paper: StoredPaper, held: StoredPaper): boolean {
  return paper.version > held.version || (paper.version === held.version && paper.asOf > held.asOf);
}
