import { describe, expect, test } from 'vitest';
import { type Corpus, makeCorpus } from './corpus';
import { DAY } from './papers/calendar';
import { generate, spread } from './papers/generate';
import { adaptQuery } from './query/adapt';
import { makeMatcher } from './query/match';
import { parseQuery } from './query/parse';

const NOW = Date.UTC(2026, 4, 20, 15);
const FIRST_QUERY =
  '(cat:cond-mat.mtrl-sci OR cat:cs.AI OR cat:cs.LG) AND ' +
  '(all:"materials design" OR all:"materials discovery" OR all:"inverse design") AND ' +
  '(all:"generative" OR all:"crystal structure prediction")';

function make(papers = 2000, seed = 1): Corpus {
  return makeCorpus(generate({ papers, seed, now: NOW }));
}

function versionsAt(corpus: Corpus, at: number) {
  return corpus.shelfAt(at).documents.map(({ version }) => version);
}

describe('generated papers', () => {
  const corpus = make();
  const versions = versionsAt(corpus, NOW);

  test('are as many as asked, each with an id of its own', () => {
    expect(new Set(versions.map(({ id }) => id)).size).toBe(2000);
    expect(versions).toHaveLength(2000);
  });

  test('are the same for the same seed and others for another', () => {
    expect(versionsAt(make(200), NOW)).toEqual(versionsAt(make(200), NOW));
    expect(versionsAt(make(200, 2), NOW)).not.toEqual(versionsAt(make(200), NOW));
  });

  test('reach back 120 days, more of them of late', () => {
    const ages = versions.map(({ published }) => (NOW - published) / DAY);
    expect(ages.filter((age) => age > 100 && age < 130).length).toBeGreaterThan(50);
    expect(ages.filter((age) => age < 30).length).toBeGreaterThan(700);
  });

  test.each([1, 2, 3])('answer the first query with about six per cent (seed %i)', (seed) => {
    const { documents } = make(2000, seed).shelfAt(NOW);
    const tree = parseQuery(adaptQuery(FIRST_QUERY) ?? '');
    const matcher = tree && makeMatcher(tree, corpus.vocabularyFor(documents));
    if (!matcher || matcher === 'unbuildable') throw new Error('the query must be understood');
    const found = documents.filter((one) => matcher(one) > 0);
    const fresh = found.filter(({ version }) => version.published > NOW - 7 * DAY);
    expect(found.length).toBeGreaterThan(90);
    expect(found.length).toBeLessThan(170);
    expect(fresh.length).toBeGreaterThan(4);
    expect(fresh.length).toBeLessThan(25);
  });

  test('hold what real ones hold', () => {
    const some = {
      'TeX in titles': versions.filter(({ title }) => title.includes('$')),
      'accents in names': versions.filter(({ authors }) => /[é-ž]/.test(authors[0]?.name ?? '')),
      paragraphs: versions.filter(({ abstract }) => abstract.includes('\n  ')),
      'long author lists': versions.filter(({ authors }) => authors.length > 12),
      affiliations: versions.filter(({ authors }) => authors[0]?.affiliations),
      'journal references': versions.filter(({ journalRef }) => journalRef),
      'two DOIs': versions.filter(({ dois }) => dois.length > 1),
      'old ids': versions.filter(({ id }) => id.includes('/')),
      withdrawals: versions.filter(({ comment }) => comment?.includes('withdrawn')),
      'fifth versions': versions.filter(({ version }) => version >= 5),
    };
    const missing = Object.entries(some).filter(([, list]) => list.length === 0);
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  test('are announced after they were submitted', () => {
    expect(versions.filter((one) => one.announced <= one.updated)).toEqual([]);
    expect(versions.filter((one) => one.updated < one.published)).toEqual([]);
  });

  test('go on appearing as time moves, on announcement evenings only', () => {
    const own = make(500);
    const friday = Date.UTC(2026, 4, 22, 15);
    const before = own.count(friday);
    expect(before).toBeGreaterThan(500);
    expect(own.count(friday + 2 * DAY)).toBe(before);
    expect(own.count(friday + 3 * DAY)).toBeGreaterThan(before);
  });

  test('are revised as time moves', () => {
    const later = new Map(versionsAt(corpus, NOW + 14 * DAY).map((one) => [one.id, one.version]));
    const revised = versions.filter(({ id, version }) => (later.get(id) ?? 0) > version);
    expect(revised.length).toBeGreaterThan(20);
  });

  test('are spread at 1,300 an evening where there are many', () => {
    const counts = spread(300_000);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(300_000);
    expect(Math.max(...counts)).toBe(1300);
    expect(counts.length).toBeGreaterThan(230);
  });
});
