import { describe, expect, test } from 'vitest';
import { adaptQuery } from './adapt';
import { type Document, readWords } from './document';
import { makeMatcher } from './match';
import { parseQuery } from './parse';
import type { Searchable } from './searchable';
import { makeVocabulary } from './vocabulary';

const NEW = '2601.00001';
const OLD = 'hep-th/9901002';

const papers: Searchable[] = [
  {
    id: NEW,
    version: 1,
    dois: [],
    title: 'Diffusion models for self-assembled crystals',
    abstract: 'We generate structures with $\\beta$ phases.',
    authors: [{ name: 'Jürgen Müller' }, { name: 'Anna B. Smith' }],
    categories: ['cond-mat.mtrl-sci', 'cs.LG'],
    published: Date.UTC(2026, 0, 5, 23, 59, 0),
    comment: '12 pages, 3 figures',
  },
  {
    id: OLD,
    version: 2,
    title: 'Schrödinger operators on graphs',
    abstract: 'The models of diffusion are rigid.',
    authors: [{ name: 'John Smith' }],
    categories: ['hep-th'],
    published: Date.UTC(1999, 0, 5, 12),
    journalRef: 'Acta Numer. Exp. 3 (1999)',
    dois: ['10.5555/arx.42'],
  },
];

function find(query: string, among = papers): string[] | 'unbuildable' {
  const tree = parseQuery(adaptQuery(query) ?? '');
  if (!tree) throw new Error(`not a query: ${query}`);
  const documents: Document[] = among.map((version) => ({ version }));
  const vocabulary = makeVocabulary();
  for (const document of documents) readWords(document, vocabulary);
  const matcher = makeMatcher(tree, vocabulary);
  if (matcher === 'unbuildable') return matcher;
  return documents.filter((one) => matcher(one) > 0).map(({ version }) => version.id);
}

const cases: [query: string, found: string[]][] = [
  ['ti:crystal', [NEW]],
  ['ti:"diffusion models"', [NEW]],
  ['abs:"models of diffusion"', [OLD]],
  ['ti:diffusion abs:nothing', [NEW]],
  ['all:diffusion', [NEW, OLD]],
  ['all:"diffusion models"', [NEW]],
  ['all:generative', [NEW]],
  ['ti:self-assembled', [NEW]],
  ['all:schrodinger', [OLD]],
  ['ti:schrodinger', []],
  ['ti:Schrödinger', [OLD]],
  ['ti:cryst*', [NEW]],
  ['ti:"$\\beta$"', []],
  ['abs:"$\\beta$"', [NEW]],
  ['au:smith', [NEW, OLD]],
  ['au:muller', [NEW]],
  ['au:"Smith John"', [OLD]],
  ['au:"John Müller"', []],
  ['au:Smith,J', [OLD]],
  ['au:muller;smith', [NEW]],
  ['ti:x AND au:john_smith', []],
  ['cat:cs.LG', [NEW]],
  ['cat:cs', []],
  ['cat:cs.*', [NEW]],
  ['cat:CS.LG', [NEW]],
  ['cat:"hep-th"', [OLD]],
  ['cat:???-th', [OLD]],
  ['co:pages', [NEW]],
  ['jr:acta', [OLD]],
  ['doi:10.5555/arx.42', [OLD]],
  ['doi:10.5555/*', [OLD]],
  ['id:2601.00001v1', [NEW]],
  ['id:9901002', [OLD]],
  ['rn:anything', []],
  ['all:1999', [OLD]],
  ['all:2026-01', [NEW]],
  ['submittedDate:[20260105 TO 20260105]', [NEW]],
  ['submittedDate:[202601052300 TO 202601052358]', []],
  ['submittedDate:[1999 TO 2026]', [NEW, OLD]],
  ['NOT cat:hep-th', [NEW]],
  ['all:diffusion ANDNOT cat:hep-th', [NEW]],
  ['(ti:crystals OR ti:graphs) AND cat:hep-th', [OLD]],
  ['all:diffusion ANDNOT ""', []],
  ['"" AND cat:hep-th', [OLD]],
  ['all:||', []],
];

describe('what a query finds', () => {
  test.each(cases)('%s', (query, found) => {
    expect(find(query)).toEqual(found);
  });

  test.each(['all:*', 'ti:?x', 'NOT (a OR b)'])('%s fails in the query builder', (query) => {
    expect(find(query)).toBe('unbuildable');
  });

  test('the seconds after the last minute of a range are missed', () => {
    const late = papers.map((one) => ({ ...one, published: Date.UTC(2026, 0, 6, 23, 59, 30) }));
    expect(find('submittedDate:[20260106 TO 20260106]', late)).toEqual([]);
    expect(find('submittedDate:[20260106 TO 202601070000]', late)).toEqual([NEW, OLD]);
  });
});
