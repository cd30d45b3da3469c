import { expect, test } from 'vitest';
import { readBibtex, readCitations } from '@/tests/support/read-citations';
import { paperOf, recordedFolder, recordedRuns } from '@/tests/support/recorded-papers';
import { cite } from './cite';

const runs = recordedRuns();

if (runs.length === 0) test.skip(`no recorded runs in ${recordedFolder}, so none were cited`);

test.runIf(runs.length > 0)('every recorded paper is read back from BibTeX and RIS', () => {
  const papers = runs.flatMap(({ reported }) => reported.map(paperOf));
  const entries = readBibtex(cite('bibtex', papers).text);
  const items = readCitations(cite('ris', papers).text);
  expect(entries.map(({ properties }) => properties.eprint)).toEqual(papers.map(({ id }) => id));
  expect(new Set(entries.map(({ label }) => label)).size).toBe(papers.length);
  expect(items.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
});
