import { describe, expect, test } from 'vitest';
import { citedPapers } from '@/tests/support/cited-papers';
import { paper } from '@/tests/support/papers';
import { cite, citeFormats } from './cite';

const papers = citedPapers.map((each) => each.paper);
const plainPaper = paper({
  id: '2602.01710',
  title: 'A Title',
  published: Date.UTC(2026, 1, 2),
  authors: ['Ada B. Example', 'Li Wei'].map((name) => ({ name, affiliations: [] })),
});

test('BibTeX of a preprint has the form arXiv gives it', () => {
  expect(cite('bibtex', [plainPaper])).toEqual({
    text: `@misc{example2026title,
  title={{A Title}},
  author={Ada B. Example and Li Wei},
  year={2026},
  eprint={2602.01710},
  archivePrefix={arXiv},
  primaryClass={cs.LG},
  url={https://arxiv.org/abs/2602.01710},
}
`,
    mime: 'application/x-bibtex',
    extension: 'bib',
  });
});

test('RIS of a preprint', () => {
  const lines = cite('ris', [plainPaper]).text.split('\r\n');
  expect(lines.slice(0, 4)).toEqual([
    'TY  - MANSCPT',
    'TI  - A Title',
    'AU  - Example, Ada B.',
    'AU  - Wei, Li',
  ]);
  expect(lines.slice(-3)).toEqual(['UR  - https://arxiv.org/abs/2602.01710', 'ER  - ', '']);
});

test('RIS keeps each value on one line', () => {
  const { text } = cite('ris', [paper({ id: '2602.1', abstract: 'One\n\nER  - \nTY  - BOOK' })]);
  expect(text.match(/^(?:TY|ER) {2}- /gm)).toHaveLength(2);
});

describe('plain', () => {
  test.each([
    [
      {},
      'Example, A. B., & Wei, L. (2026). A Title (arXiv:2602.01710). arXiv. https://arxiv.org/abs/2602.01710',
    ],
    [
      { journalRef: 'Phys. Rev. X 15, 011075 (2025)', dois: ['10.1103/a<b'] },
      'Example, A. B., & Wei, L. (2025). A Title. Phys. Rev. X, 15, 011075. https://doi.org/10.1103/a%3Cb',
    ],
    [
      { dois: ['10.1/a'], title: 'Why?' },
      'Example, A. B., & Wei, L. (2026). Why? https://doi.org/10.1/a',
    ],
    [
      { authors: [] },
      '(2026). A Title (arXiv:2602.01710). arXiv. https://arxiv.org/abs/2602.01710',
    ],
  ])('%j', (change, line) => {
    expect(cite('plain', [{ ...plainPaper, ...change }]).text).toBe(`${line}\n`);
  });

  test.each([
    [['Jean-Paul K.R. van der Example III'], 'van der Example, J.-P. K. R., III. '],
    [['ATLAS Collaboration'], 'ATLAS Collaboration. '],
    [['A One', 'B Two', 'C Three'], 'One, A., Two, B., & Three, C. '],
    [
      Array.from({ length: 22 }, (_, at) => `X N${at}`),
      `${Array.from({ length: 19 }, (_, at) => `N${at}, X.`).join(', ')}, … N21, X. `,
    ],
  ])('authors %j', (names, start) => {
    const authors = names.map((name) => ({ name, affiliations: [] }));
    expect(cite('plain', [{ ...plainPaper, authors }]).text.split('(2026)')[0]).toBe(start);
  });
});

test('one Markdown link, or a list of them; maths stays', () => {
  const hostile = { ...plainPaper, title: 'a]b*c_<d> $x_[1]$' };
  expect(cite('markdown', [plainPaper]).text).toBe('[A Title](https://arxiv.org/abs/2602.01710)');
  expect(cite('markdown', [plainPaper, hostile]).text).toBe(
    '- [A Title](https://arxiv.org/abs/2602.01710)\n' +
      '- [a\\]b\\*c\\_\\<d\\> $x_\\lbrack 1\\rbrack $](https://arxiv.org/abs/2602.01710)\n',
  );
});

test('a rich link is escaped text around an address made of the id', () => {
  const hostile = { ...plainPaper, title: '<img src=x onerror="a">&' };
  expect(cite('rich', [hostile, plainPaper])).toMatchObject({
    html:
      '<p><a href="https://arxiv.org/abs/2602.01710">&lt;img src=x onerror=&quot;a&quot;&gt;&amp;</a></p>' +
      '<p><a href="https://arxiv.org/abs/2602.01710">A Title</a></p>',
    text: '<img src=x onerror="a">& https://arxiv.org/abs/2602.01710\nA Title https://arxiv.org/abs/2602.01710',
  });
});

test('CSV reads back, and runs as no formula', () => {
  const odd = { ...plainPaper, title: '=HYPERLINK("a")', abstract: 'One, "two"\n\nthree' };
  const { text } = cite('csv', [odd, ...papers]);
  const [head, first, ...rest] = readCsv(text);
  expect(head?.slice(0, 3)).toEqual(['id', 'version', 'title']);
  expect(first?.slice(0, 4)).toEqual([
    '2602.01710',
    '1',
    '\'=HYPERLINK("a")',
    'Ada B. Example; Li Wei',
  ]);
  expect(first?.at(-1)).toBe('One, "two"\n\nthree');
  expect(rest.map((row) => [row[0], row[2]])).toEqual(papers.map(({ id, title }) => [id, title]));
});

test('JSON holds what arXiv says', () => {
  const read: typeof papers = JSON.parse(cite('json', papers).text);
  const times = (each: (typeof papers)[number]) => ({
    ...each,
    published: Date.parse(String(each.published)),
    updated: Date.parse(String(each.updated)),
  });
  expect(read.map(times)).toMatchObject(papers);
});

test.each(citeFormats)('%s of nothing is still a file', (format) => {
  expect(cite(format, [])).toMatchObject({
    mime: expect.stringContaining('/'),
    extension: expect.stringMatching(/^[a-z]+$/),
  });
});

/** Rows and cells after RFC 4180. */
function readCsv(text: string): string[][] {
  const cells = [
    ...text.replace('\uFEFF', '').matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g),
  ];
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
