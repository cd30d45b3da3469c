import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneLine, paragraphs } from '@/lib/arxiv/clean-text';
import type { Paper } from '@/lib/arxiv/paper';

/** A paper as the daily bot wrote it down. */
export type RecordedPaper = {
  base_id: string;
  version: number;
  title: string;
  authors: string[];
  summary: string;
  published: string;
  updated: string;
  categories: string[];
  primary_category: string;
  comment: string | null;
  journal_ref: string | null;
  doi: string | null;
};

export type RecordedRun = { run: number; reported: RecordedPaper[] };

/** Where recorded runs of the bot are looked for. */
export const recordedFolder = process.env.REPLAY_DATA ?? '../shared/replay';

/** All recorded runs, none where the folder is missing. */
export function recordedRuns(): RecordedRun[] {
  if (!existsSync(recordedFolder)) return [];
  const files = readdirSync(recordedFolder).filter((name) => /^\d+\.json$/.test(name));
  return files.sort().map((name) => JSON.parse(readFileSync(join(recordedFolder, name), 'utf8')));
}

/** A recorded paper as we would have read it from arXiv. */
export function paperOf(recorded: RecordedPaper): Paper {
  return {
    id: recorded.base_id,
    version: recorded.version,
    title: oneLine(recorded.title),
    abstract: paragraphs(recorded.summary),
    authors: recorded.authors.map((name) => ({ name: oneLine(name), affiliations: [] })),
    published: Date.parse(recorded.published),
    updated: Date.parse(recorded.updated),
    primaryCategory: recorded.primary_category,
    categories: recorded.categories,
    comment: recorded.comment ?? undefined,
    journalRef: recorded.journal_ref === null ? undefined : oneLine(recorded.journal_ref),
    dois: recorded.doi === null ? [] : [recorded.doi],
  };
}
