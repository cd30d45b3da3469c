import { expect, it } from 'vitest';
import { parse } from '@/lib/arxiv/query/parse';
import { paper } from '@/tests/support/papers';
import { paperChoices } from './paper-choices';

const author = (name: string) => ({ name, affiliations: [] });

it('offers authors and category of a paper the library holds', () => {
  const held = paper({
    id: '2602.01710',
    authors: [author('Ada Example'), author('Bo "B" Sample (Jr)')],
    primaryCategory: 'cond-mat.mtrl-sci',
  });
  expect(paperChoices('2602.01710', held)).toEqual([
    {
      key: 'authors',
      name: 'Ada Example, Bo "B" Sample (Jr)',
      text: 'au:"Ada Example" OR (au:Bo AND au:"B" AND au:Sample AND au:Jr)',
    },
    { key: 'category', name: 'Materials Science', text: 'cat:cond-mat.mtrl-sci' },
    { key: 'paper', name: '2602.01710', text: 'id:2602.01710' },
  ]);
});

it('offers the paper alone when nothing is known of it, and the archive of an old id', () => {
  expect(paperChoices('2602.01710', undefined).map(({ key }) => key)).toEqual(['paper']);
  expect(paperChoices('hep-th/9901001', undefined).map(({ text }) => text)).toEqual([
    'cat:hep-th',
    'id:hep-th/9901001',
  ]);
});

it('keeps a query of many authors one that arXiv can read', () => {
  const authors = Array.from({ length: 3_000 }, (_, index) => author(`Ann Author${index}`));
  const [first] = paperChoices('2602.01710', paper({ id: '2602.01710', authors }));
  expect(first?.text.split(' OR ')).toHaveLength(10);
  expect(parse(first?.text ?? '').ok).toBe(true);
});
