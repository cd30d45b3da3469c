import { expect, test } from 'vitest';
import { categoryName } from '../category-names';
import fixture from './fixtures/decisions.json';
import { prepare } from './match/prepare';
import type { QueryPaper } from './match/types';
import { type Match, matches } from './matches';
import { parse } from './parse';
import type { Tree } from './types';

type Decision = [query: string, paper: string, wanted: boolean];

const papers: Record<string, QueryPaper> = fixture.papers;
const decisions = fixture.decisions as Decision[];

function treeOf(text: string): Tree {
  const result = parse(text);
  if (!result.ok) throw new Error(`query/matches: ${text} is no query`);
  return result.tree;
}

function paperNamed(name: string): QueryPaper {
  const paper = papers[name];
  if (!paper) throw new Error(`query/matches: no paper ${name}`);
  return paper;
}

function words({ clauses }: Match, paper: QueryPaper): string[] {
  return clauses.flatMap(({ ranges }) =>
    ranges.map(({ field, index = 0, start, end }) => {
      const value = field === 'authors' ? paper.authors[index]?.name : paper[field];
      return String(Array.isArray(value) ? value[index] : value).slice(start, end);
    }),
  );
}

test('our own decisions are many, and half of them refusals', () => {
  expect(decisions.length).toBeGreaterThanOrEqual(60);
  expect(decisions.filter(([, , wanted]) => !wanted).length).toBeGreaterThanOrEqual(30);
});

test.each(decisions)('%s on the paper “%s”: %s', (query, name, wanted) => {
  const paper = paperNamed(name);
  expect(matches(treeOf(query), prepare(paper, categoryName)).matched).toBe(wanted);
});

test.each([
  ['ti:"spin liquid"', ['spin liquids']],
  ['abs:relaxation OR au:muller', ['relaxations', 'Müller']],
  ['all:naive', ['naïve']],
  ['cat:cs.* AND jr:frustr', ['cs.LG', 'Frustr']],
  ['ti:heisenberg', ["Heisenberg's"]],
  ['doi:10.1000/jfm.12.345 OR id:2403.01234', ['10.1000/jfm.12.345', '2403.01234']],
])('%s is shown where it was found', (query, wanted) => {
  const paper = paperNamed('spin');
  expect(words(matches(treeOf(query), paper), paper)).toEqual(wanted);
});

test.each([
  'rn:LAB-1',
  'ti:*onium',
  'submittedDate:2024',
  'ANDNOT (ti:x1 OR ti:y1)',
  'rn:LAB-1 OR ti:nothing',
  'rn:LAB-1 AND ti:spin',
])('%s is for arXiv to decide', (query) => {
  expect(matches(treeOf(query), paperNamed('spin')).matched).toBe('unknown');
});

test('what is unknown does not matter where the rest decides', () => {
  expect(matches(treeOf('rn:LAB-1 OR ti:spin'), paperNamed('spin')).matched).toBe(true);
  expect(matches(treeOf('rn:LAB-1 AND ti:nothing'), paperNamed('spin')).matched).toBe(false);
});

test('a paper as it is can be asked, only names of categories are not known then', () => {
  const paper = paperNamed('old');
  expect(matches(treeOf('ti:knots AND all:math.GT'), paper).matched).toBe(true);
  expect(matches(treeOf('all:"geometric topology"'), paper).matched).toBe(false);
});

test('excluded terms are told from wanted ones', () => {
  const { clauses } = matches(treeOf('spin ANDNOT (ti:x1 ANDNOT ti:y1)'), paperNamed('spin'));
  expect(clauses.map(({ excluded }) => excluded)).toEqual([false, true, false]);
});

test('answers are not mixed up when more terms are asked than are remembered', () => {
  const paper = prepare(paperNamed('spin'));
  for (let i = 0; i < 100; i++) {
    expect(matches(treeOf(`ti:spin AND ti:no${i}`), paper).matched).toBe(false);
    expect(matches(treeOf(`ti:spin OR ti:no${i}`), paper).matched).toBe(true);
  }
});
