import { expect, test } from 'vitest';
import { lint } from '../query/lint';
import { parse } from '../query/parse';
import { fromAddress } from './from-address';

const search = 'https://arxiv.org/search';

const known: [address: string, query: string, name: string][] = [
  [
    `${search}/?query=spin+liquid&searchtype=all&source=header`,
    'all:spin AND all:liquid',
    'spin liquid',
  ],
  [
    `${search}/?query=%22spin+liquid%22&searchtype=title&abstracts=show&size=50`,
    'ti:"spin liquid"',
    '"spin liquid"',
  ],
  [
    `${search}/?query=kagome+%22spin+liquid%22&searchtype=abstract`,
    'abs:kagome AND abs:"spin liquid"',
    'kagome "spin liquid"',
  ],
  [`${search}?query=kagome`, 'all:kagome', 'kagome'],
  [
    `${search}/cs?searchtype=author&query=Lovelace%2C+A`,
    'au:Lovelace,A AND cat:cs.*',
    'Lovelace, A (cs)',
  ],
  [
    `${search}/?searchtype=author&query=Lovelace,+Ada+King`,
    'au:Lovelace,Ada',
    'Lovelace, Ada King',
  ],
  [`${search}/?searchtype=author&query=von+Neumann,+J`, 'au:"von Neumann"', 'von Neumann, J'],
  [`${search}/?searchtype=author&query=Lovelace`, 'au:Lovelace', 'Lovelace'],
  [
    `${search}/?searchtype=author&query=Ada+Lovelace;+Charles+Babbage`,
    'au:"Ada Lovelace" AND au:"Charles Babbage"',
    'Ada Lovelace; Charles Babbage',
  ],
  [
    `${search}/math-ph?query=knots&searchtype=comments`,
    'co:knots AND cat:math-ph',
    'knots (Mathematical Physics)',
  ],
  [`${search}/?query=10.1000%2Fxyz&searchtype=doi`, 'doi:10.1000/xyz', '10.1000/xyz'],
  [
    `${search}/?query=cats+AND+dogs+title:mice&searchtype=all`,
    'all:cats AND all:"AND" AND all:dogs AND all:"title:mice"',
    'cats AND dogs title:mice',
  ],
  [
    `${search}/advanced?advanced=&terms-0-operator=AND&terms-0-term=magnon&terms-0-field=title&terms-1-operator=OR&terms-1-term=spin+wave&terms-1-field=abstract&classification-physics=y&classification-physics_archives=cond-mat&classification-include_cross_list=include&date-filter_by=all_dates`,
    '(ti:magnon OR (abs:spin AND abs:wave)) AND cat:cond-mat*',
    'magnon, spin wave',
  ],
  [
    `${search}/advanced?terms-0-operator=AND&terms-0-term=a1&terms-0-field=all&terms-1-operator=OR&terms-1-term=b1&terms-1-field=all&terms-2-operator=NOT&terms-2-term=c1&terms-2-field=all`,
    '(all:a1 OR (all:b1 ANDNOT all:c1))',
    'a1, b1, c1',
  ],
  [
    `${search}/advanced?terms-0-term=&terms-0-field=title&classification-statistics=y&classification-eess=y`,
    'cat:eess.* OR cat:stat.*',
    'eess.*, stat.*',
  ],
  [
    `${search}/advanced?terms-0-term=x1&terms-0-field=title&date-filter_by=specific_year&date-year=2024`,
    'ti:x1 AND submittedDate:[2024 TO 2024]',
    'x1',
  ],
  [
    `${search}/advanced?terms-0-term=x1&terms-0-field=title&date-filter_by=date_range&date-from_date=2024-03&date-to_date=2024-05-31`,
    'ti:x1 AND submittedDate:[202403 TO 20240531]',
    'x1',
  ],
  ['https://arxiv.org/a/lovelace_a_1', 'au:lovelace,a', 'Lovelace A'],
  ['https://arxiv.org/a/lovelace_a_1.atom2', 'au:lovelace,a', 'Lovelace A'],
  ['https://arxiv.org/a/von_neumann_j_2', 'au:"von neumann"', 'Von Neumann J'],
  ['http://arxiv.org/find/cs/1/au:+Lovelace_A/0/1/0/all/0/1', 'au:Lovelace,A', 'Lovelace A'],
  [
    'http://arxiv.org/find/grp_physics/1/ti:+EXACT+spin_liquid/0/1/0/all/0/1',
    'ti:"spin liquid"',
    'spin liquid',
  ],
  ['https://arxiv.org/list/cs.LG/recent', 'cat:cs.LG', 'Machine Learning'],
  ['https://arxiv.org/list/cs.LG/new?skip=25&show=50', 'cat:cs.LG', 'Machine Learning'],
  ['https://arxiv.org/list/cond-mat/2602', 'cat:cond-mat*', 'cond-mat'],
  ['https://arxiv.org/list/math/2026-02', 'cat:math.*', 'math'],
  ['https://arxiv.org/list/hep-th/pastweek', 'cat:hep-th', 'High Energy Physics - Theory'],
  ['https://arxiv.org/list/cs.SY/new', 'cat:eess.SY', 'Systems and Control'],
  ['https://arxiv.org/archive/q-bio', 'cat:q-bio*', 'q-bio'],
  ['https://arxiv.org/year/stat/2025', 'cat:stat.*', 'stat'],
  ['https://arxiv.org/catchup/cs.CL/2026-02-03?abs=True', 'cat:cs.CL', 'Computation and Language'],
  [
    'https://rss.arxiv.org/rss/cs.LG+cs.AI',
    'cat:cs.LG OR cat:cs.AI',
    'Machine Learning, Artificial Intelligence',
  ],
  ['https://rss.arxiv.org/atom/quant-ph', 'cat:quant-ph', 'Quantum Physics'],
  ['https://export.arxiv.org/rss/math', 'cat:math.*', 'math'],
  [
    'https://export.arxiv.org/api/query?search_query=ti:magnon+AND+cat:quant-ph&max_results=5',
    'ti:magnon AND cat:quant-ph',
    'ti:magnon AND cat:quant-ph',
  ],
  [
    'http://export.arxiv.org/api/query?id_list=2401.00001,math/0309136',
    'id:2401.00001 OR id:math/0309136',
    '2401.00001, math/0309136',
  ],
  ['https://arxiv.org/abs/2401.00001v2', 'id:2401.00001', '2401.00001'],
  ['https://www.arxiv.org/abs/2401.00001', 'id:2401.00001', '2401.00001'],
  ['https://arxiv.org/abs/math.GT/0309136', 'id:math/0309136', 'math/0309136'],
  ['https://arxiv.org/abs/cond-mat/0309136v1', 'id:cond-mat/0309136', 'cond-mat/0309136'],
  ['https://arxiv.org/pdf/2401.00001v2.pdf#page=3', 'id:2401.00001', '2401.00001'],
  ['https://arxiv.org/pdf/2401.00001', 'id:2401.00001', '2401.00001'],
  ['https://arxiv.org/html/2401.00001v1', 'id:2401.00001', '2401.00001'],
  ['https://export.arxiv.org/abs/0704.0001', 'id:0704.0001', '0704.0001'],
  ['https://arxiv.org/e-print/0704.0001', 'id:0704.0001', '0704.0001'],
];

test.each(known)('%s is the query %s', (address, query, name) => {
  const found = fromAddress(address);
  expect(found).toMatchObject({ query, name });
  expect(parse(found?.query ?? '')).toMatchObject({ ok: true });
  expect(lint(found?.query ?? '').filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  'https://arxiv.org/',
  'https://arxiv.org/help/api',
  'https://arxiv.org/list/nothing/new',
  'https://arxiv.org/abs/nothing',
  'https://arxiv.org/abs/%E0%A4%A',
  'https://arxiv.org/a/0000-0001-2345-6789',
  'https://arxiv.org/search/?query=',
  'https://arxiv.org/search/?query=0000-0001-2345-6789&searchtype=orcid',
  'https://arxiv.org/search/advanced',
  'https://example.org/abs/2401.00001',
  'https://arxiv.org.example.org/abs/2401.00001',
  'chrome://newtab',
  'file:///abs/2401.00001',
  'no address',
  '',
])('%s is no query', (address) => {
  expect(fromAddress(address)).toBeUndefined();
});

test('a page of a paper tells its id, so that its authors can be followed', () => {
  expect(fromAddress('https://arxiv.org/abs/2401.00001v3')).toMatchObject({
    kind: 'paper',
    paperId: '2401.00001',
  });
});
