import { describe, expect, test } from 'vitest';
import { absUrl } from '@/lib/arxiv/paper-urls';
import { citedPapers } from '@/tests/support/cited-papers';
import { nameText, type ReadItem, readBibtex, readCitations } from '@/tests/support/read-citations';
import { cite } from './cite';

const papers = citedPapers.map((each) => each.paper);
const bibtex = readCitations(cite('bibtex', papers).text);
const entries = readBibtex(cite('bibtex', papers).text);
const ris = readCitations(cite('ris', papers).text);
const csl = JSON.parse(cite('csl', papers).text);

/** Titles with maths or commands, as citation-js shows them; it knows no `\mathrm`. */
const readTitles: Record<string, string> = {
  '2602.00004': 'MoS₂ at T<sub>\\mathrmc</sub> < 4\\,K',
  '2602.00006': 'On a <i>Ab Initio</i> way',
  '2602.00009': 'φ-Adapt: Learning',
};

/** Journal, volume, pages, year and DOI. */
const places: Record<string, (string | number | undefined)[]> = {
  '2502.00016': ['Phys. Rev. X', '15', '011075', 2025, '10.1103/a_b'],
  '2502.00017': ['Acta Mater.', '286', '120747-120750', 2025, undefined],
  '2502.00018': ['NeurIPS & friends_2024', undefined, undefined, 2026, undefined],
  '2502.00019': [undefined, undefined, undefined, 2026, '10.1002/(SICI)1097<1::AID>3.0.CO;2-#'],
};

function placeOf(item: ReadItem | undefined): (string | number | undefined)[] {
  const year = item?.issued['date-parts'][0]?.[0];
  return [item?.['container-title'], item?.volume, item?.page, year, item?.DOI];
}

test('there are 25 of them, and all are read', () => {
  expect([papers, bibtex, entries, ris, csl].map((all) => all.length)).toEqual([
    25, 25, 25, 25, 25,
  ]);
});

describe.each(citedPapers.map((each, at) => ({ ...each, at, id: each.paper.id })))(
  '$id, $paper.title',
  ({ paper, names, key, at, id }) => {
    const year = new Date(paper.published).getUTCFullYear();
    const place = places[id] ?? [undefined, undefined, undefined, year, undefined];

    test('BibTeX', () => {
      const { type, label, properties } = entries[at] ?? {};
      expect(type).toBe(places[id] ? 'article' : 'misc');
      expect(label).toBe(key);
      expect(properties).toMatchObject({
        eprint: id,
        archiveprefix: 'arXiv',
        primaryclass: paper.primaryCategory,
      });
      expect(bibtex[at]?.title.replace(/<\/?span[^>]*>/g, '')).toBe(readTitles[id] ?? paper.title);
      expect((bibtex[at]?.author ?? []).map(nameText)).toEqual(names);
      expect(placeOf(bibtex[at])).toEqual(place);
      expect(bibtex[at]?.URL).toBe(absUrl(id));
    });

    test('RIS', () => {
      const item = ris[at];
      expect(item?.type).toBe(places[id] ? 'article-journal' : 'manuscript');
      expect(item?.title).toBe(paper.title);
      expect((item?.author ?? []).map(nameText)).toEqual(names);
      expect(placeOf(item)).toEqual(place);
      expect(item?.URL).toBe(absUrl(id));
      expect(item?.abstract ?? '').toBe(paper.abstract);
      expect(item?.keyword).toBe(paper.categories.join(','));
    });

    test('CSL-JSON', () => {
      const item = csl[at];
      expect(item).toMatchObject({
        id: key,
        title: paper.title,
        archive_location: id,
        URL: absUrl(id),
      });
      expect(item.author.map(nameText)).toEqual(names);
      expect(placeOf(item)).toEqual(place);
    });
  },
);

test('a paper taken back says so', () => {
  const at = citedPapers.findIndex(({ paper }) => paper.comment);
  expect(entries[at]?.properties.note).toBe('This paper has been withdrawn: 5\\% error in Eq. (3)');
  expect(csl[at].note).toBe(papers[at]?.comment);
});
