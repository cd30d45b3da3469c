import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Recorded = { base_id: string; version: number; updated: string; tag: 'new' | 'update' };

/** Base ids that a check calls new and revised, each sorted. */
export type Day = { new: string[]; revised: string[] };

/** The story that a folder of recorded days tells. */
export type RecordedDays = {
  count: number;
  /** How many papers the first day reported. */
  baseline: number;
  /**
   * What a check of this day, which read so many entries, must call new and revised. A paper that
   * lies deeper in arXiv's order than that is expected of the first later check that reaches it.
   */
  expected(run: number, read: number): Day;
};

/** Reads recorded days, which are to be asked for in their order, from 1. */
export function recordedDays(folder: string): RecordedDays {
  const files = readdirSync(folder)
    .filter((name) => /^\d+\.json$/.test(name))
    .sort();
  const runs = files.map((name) => readRun(join(folder, name)));
  const newest = new Map<string, Recorded>();
  let owed = new Map<string, Recorded>();

  function report(run: number): void {
    for (const paper of runs[run] ?? []) {
      newest.set(paper.base_id, paper);
      // A paper still owed as new is new when it is reached, whatever version it has by then.
      const tag = owed.get(paper.base_id)?.tag ?? paper.tag;
      if (run > 0) owed.set(paper.base_id, { ...paper, tag });
    }
  }

  report(0);
  return {
    count: runs.length,
    baseline: newest.size,
    expected(run, read) {
      report(run);
      const order = [...newest.values()].sort((a, b) => time(b) - time(a));
      const reached = new Set(order.slice(0, read).map((paper) => paper.base_id));
      const found = [...owed.values()].filter((paper) => reached.has(paper.base_id));
      owed = new Map([...owed].filter(([id]) => !reached.has(id)));
      return { new: idsOf(found, 'new'), revised: idsOf(found, 'update') };
    },
  };
}

function readRun(file: string): Recorded[] {
  const { reported }: { reported: Recorded[] } = JSON.parse(readFileSync(file, 'utf8'));
  return reported;
}

function time({ updated }: Recorded): number {
  return Date.parse(updated);
}

function idsOf(papers: readonly Recorded[], tag: Recorded['tag']): string[] {
  return papers
    .filter((paper) => paper.tag === tag)
    .map((paper) => paper.base_id)
    .sort();
}
