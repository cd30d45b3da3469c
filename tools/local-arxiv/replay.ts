import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Version } from './papers/version';

const optional = v.nullish(v.string());

const Recorded = v.object({
  run: v.number(),
  checked_at_sgt: v.pipe(v.string(), v.regex(/^\d{8}T\d{6}$/)),
  reported: v.array(
    v.object({
      base_id: v.string(),
      version: v.number(),
      title: v.string(),
      authors: v.array(v.string()),
      summary: v.string(),
      published: v.string(),
      updated: v.string(),
      categories: v.array(v.string()),
      primary_category: v.string(),
      comment: optional,
      journal_ref: optional,
      doi: optional,
    }),
  ),
});

type Recorded = v.InferOutput<typeof Recorded>;

/** Days reported by a bot that watched one query; times are epoch milliseconds. */
export type Recording = { times: number[]; versions: Version[] };

/** Reads `20250717T124455` of Singapore, which is UTC+8 all year. */
export function readSingaporeTime(text: string): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
}

function toVersion(paper: Recorded['reported'][number], announced: number): Version {
  const others = paper.categories.filter((category) => category !== paper.primary_category);
  return {
    id: paper.base_id,
    version: paper.version,
    title: paper.title,
    // The server of 2025 wrapped lines; today's keeps only the breaks before indented paragraphs.
    abstract: paper.summary.replace(/\n(?!\s)/g, ' '),
    authors: paper.authors.map((name) => ({ name })),
    categories: [paper.primary_category, ...others],
    published: Date.parse(paper.published),
    updated: Date.parse(paper.updated),
    announced,
    dois: paper.doi?.split(/\s+/) ?? [],
    ...(paper.comment && { comment: paper.comment }),
    ...(paper.journal_ref && { journalRef: paper.journal_ref }),
  };
}

/** Turns recorded days into versions that appear at the time of their day. */
export function readRecording(days: readonly unknown[]): Recording {
  const runs = days.map((day) => v.parse(Recorded, day)).sort((a, b) => a.run - b.run);
  const times = runs.map((run) => readSingaporeTime(run.checked_at_sgt));
  const versions = runs.flatMap((run, index) =>
    run.reported.map((paper) => toVersion(paper, times[index] ?? 0)),
  );
  // A version reported twice was there from its first report on.
  const first = new Map(versions.toReversed().map((one) => [`${one.id}v${one.version}`, one]));
  return { times, versions: [...first.values()].toReversed() };
}

/** Reads all `*.json` of a folder as recorded days. */
export function readReplayFolder(folder: string): Recording {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return readRecording(
    files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown),
  );
}
