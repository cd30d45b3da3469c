import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { QueryPaper } from './match/types';
import { type Match, matches } from './matches';
import { parse } from './parse';
import type { Tree } from './types';

const replay = process.env.REPLAY_DATA ?? '../shared/replay';
const recorded = join(
  process.env.ARXIV_DATA ?? '../shared/arxiv',
  'recorded/q_testing_s0_m100.xml',
);

const firstQuery =
  '(cat:cond-mat.mtrl-sci OR cat:cs.AI OR cat:cs.LG) AND ' +
  '(all:"materials design" OR all:"materials discovery" OR all:"inverse design") AND ' +
  '(all:"generative" OR all:"crystal structure prediction")';

type Reported = {
  base_id: string;
  version: number;
  title: string;
  authors: string[];
  summary: string;
  published: string;
  categories: string[];
  primary_category: string;
  comment: string | null;
  journal_ref: string | null;
  doi: string | null;
};

type Run = { checked_at_sgt: string; reported: Reported[] };

function treeOf(text: string): Tree {
  const result = parse(text);
  if (!result.ok) throw new Error(`query/truth: ${text} is no query`);
  return result.tree;
}

function paperOf(one: Reported): QueryPaper {
  return {
    id: one.base_id,
    version: one.version,
    title: one.title,
    abstract: one.summary,
    authors: one.authors.map((name) => ({ name, affiliations: [] })),
    categories: one.categories,
    primaryCategory: one.primary_category,
    published: Date.parse(one.published),
    comment: one.comment ?? undefined,
    journalRef: one.journal_ref ?? undefined,
    dois: one.doi ? [one.doi] : [],
  };
}

function readRuns(): Run[] {
  return readdirSync(replay)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(replay, name), 'utf8')));
}

function cut(text: string, spans: { start: number; end: number }[]): string {
  const kept = Array.from(text);
  if (kept.length !== text.length) kept.splice(0, kept.length, ...text.split(''));
  for (const { start, end } of spans) kept.fill(' ', start, end);
  return kept.join('');
}

/** The paper without the words that made it match; categories stay. */
function withoutWords(paper: QueryPaper, { clauses }: Match): QueryPaper {
  const ranges = clauses.flatMap((clause) => clause.ranges);
  const of = (field: string) => ranges.filter((range) => range.field === field);
  return {
    ...paper,
    title: cut(paper.title, of('title')),
    abstract: cut(paper.abstract, of('abstract')),
    comment: paper.comment && cut(paper.comment, of('comment')),
    journalRef: paper.journalRef && cut(paper.journalRef, of('journalRef')),
  };
}

const isYesRun = ({ checked_at_sgt: at }: Run): boolean =>
  (at >= '202507' && at < '202511') || at >= '202601';

const hasReplay = existsSync(replay);

test.skipIf(!hasReplay)(
  'papers arXiv reported match the query, and not without their words',
  () => {
    const tree = treeOf(firstQuery);
    const papers = readRuns()
      .filter(isYesRun)
      .flatMap(({ reported }) => reported.map(paperOf));
    const refused = papers.filter((paper) => matches(tree, paper).matched !== true);
    const still = papers.filter((paper) => {
      const match = matches(tree, paper);
      return match.matched === true && matches(tree, withoutWords(paper, match)).matched !== false;
    });
    const share = 1 - refused.length / papers.length;
    console.log(
      `yes: ${papers.length - refused.length} of ${papers.length} (${(100 * share).toFixed(2)} %)`,
      refused.map(({ id }) => id),
    );
    console.log(
      `without their words: ${papers.length - refused.length - still.length} of ${papers.length - refused.length} refused`,
    );
    expect(share).toBeGreaterThanOrEqual(0.995);
    expect(still.map(({ id }) => id)).toEqual([]);
  },
);

test.skipIf(!hasReplay)('papers arXiv reported only while it ignored quotes do not match', () => {
  const tree = treeOf(firstQuery);
  const runs = readRuns();
  const before = new Set(
    runs
      .filter(({ checked_at_sgt: at }) => at < '20251113')
      .flatMap(({ reported }) => reported.map(({ base_id }) => base_id)),
  );
  const papers = runs
    .filter(({ checked_at_sgt: at }) => at.startsWith('20251113') || at.startsWith('20251116'))
    .flatMap(({ reported }) => reported)
    .filter(
      ({ base_id, published }) =>
        !before.has(base_id) && published >= '2025-07-18' && published < '2025-11-05',
    )
    .map(paperOf);
  const taken = papers.filter((paper) => matches(tree, paper).matched !== false);
  const share = 1 - taken.length / papers.length;
  console.log(
    `no: ${papers.length - taken.length} of ${papers.length} refused (${(100 * share).toFixed(2)} %)`,
    taken.map(({ id }) => id),
  );
  expect(share).toBeGreaterThanOrEqual(0.99);
});

function textOf(xml: string, tag: string): string {
  const [, text = ''] = new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(xml) ?? [];
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function paperOfEntry(xml: string): QueryPaper {
  const [, id = '', version = '1'] = /abs\/(.+)v(\d+)$/.exec(textOf(xml, 'id')) ?? [];
  const categories = Array.from(
    xml.matchAll(/<category [^>]*term="([^"]+)"/g),
    ([, term = '']) => term,
  );
  return {
    id,
    version: Number(version),
    title: textOf(xml, 'title'),
    abstract: textOf(xml, 'summary'),
    authors: Array.from(xml.matchAll(/<name>([^<]*)</g), ([, name = '']) => ({
      name,
      affiliations: [],
    })),
    categories,
    primaryCategory: categories[0] ?? '',
    published: Date.parse(textOf(xml, 'published')),
    comment: textOf(xml, 'arxiv:comment') || undefined,
    journalRef: textOf(xml, 'arxiv:journal_ref') || undefined,
    dois: [],
  };
}

test.skipIf(!existsSync(recorded))('all recorded answers to "testing" match it', () => {
  const papers = readFileSync(recorded, 'utf8').split('<entry>').slice(1).map(paperOfEntry);
  const tree = treeOf('testing');
  const refused = papers.filter((paper) => matches(tree, paper).matched !== true);
  console.log(`testing: ${papers.length - refused.length} of ${papers.length}`);
  expect(papers).toHaveLength(100);
  expect(refused.map(({ id }) => id)).toEqual([]);
});
