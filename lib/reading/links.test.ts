import { expect, test } from 'vitest';
import { paper } from '@/tests/support/papers';
import { linkTargets, linkTo } from './links';

const old = paper({ id: 'cond-mat/0603304', title: 'MoS$_2$ & \\textit{Ab Initio}?' });

test('every place has its address', () => {
  expect(linkTargets.map((target) => linkTo(target, old))).toEqual([
    'https://arxiv.org/abs/cond-mat/0603304',
    'https://arxiv.org/pdf/cond-mat/0603304',
    'https://arxiv.org/html/cond-mat/0603304',
    'https://www.alphaxiv.org/abs/cond-mat/0603304',
    'https://api.semanticscholar.org/arXiv:cond-mat/0603304',
    'https://scholar.google.com/scholar?q=MoS2%20%26%20Ab%20Initio%3F',
  ]);
});
