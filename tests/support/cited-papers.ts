import type { Paper } from '@/lib/arxiv/paper';
import { paper } from './papers';

/** An invented paper, and what a reader of its citation must find. */
export type Cited = { paper: Paper; names: string[]; key: string };

function cited(
  change: Partial<Paper> & { id: string },
  authors: string[],
  names: string[],
  key: string,
): Cited {
  const all = authors.map((name) => ({ name, affiliations: [] }));
  return {
    paper: paper({ published: Date.UTC(2026, 1, 2, 6, 36), authors: all, ...change }),
    names,
    key,
  };
}

/** Papers with every form of id, name, title and source that arXiv has. */
export const citedPapers: Cited[] = [
  cited(
    { id: '2602.01710', title: 'Plain Words for Crystals' },
    ['Ada Example', 'Li Wei'],
    ['Example, Ada', 'Wei, Li'],
    'example2026plaina',
  ),
  cited(
    { id: '2602.01711', title: 'Plain Numbers' },
    ['Bob Example'],
    ['Example, Bob'],
    'example2026plainb',
  ),
  cited(
    { id: '2602.01712', title: 'The Plain Truth' },
    ['Éva Éxample'],
    ['Éxample, Éva'],
    'example2026plainc',
  ),
  cited(
    { id: '2602.00001', title: 'Forces between neutral things' },
    ['Johannes Diderik van der Waals', 'Li-wei Chen'],
    ['van der Waals, Johannes Diderik', 'Chen, Li-wei'],
    'waals2026forces',
  ),
  cited(
    { id: '2602.00002', title: '100% Valid Molecules & fair_data.py #1' },
    ['Juan de la Cruz'],
    ['de la Cruz, Juan'],
    'cruz2026100',
  ),
  cited(
    { id: '2602.00003', title: 'L^2M^3OF ~ a {brace} and a \\ too' },
    ['Sofie von Grün'],
    ['von Grün, Sofie'],
    'grun2026l2m3of',
  ),
  cited(
    { id: '2602.00004', title: 'MoS$_2$ at $T_{\\mathrm{c}} < 4\\,\\mathrm{K}$' },
    ['Guy Van den Broeck'],
    ['Van den Broeck, Guy'],
    'broeck2026mos',
  ),
  cited(
    { id: '2602.00005', title: 'An unpaired $ and a } brace' },
    ['Robert Example, Jr.'],
    ['Example, Robert, Jr.'],
    'example2026unpaired',
  ),
  cited(
    { id: '2602.00006', title: 'On a \\textit{Ab Initio} way' },
    ['Martin L. King III'],
    ['King, Martin L., III'],
    'king2026on',
  ),
  cited(
    { id: '2602.00007', title: 'Higgs again' },
    ['ATLAS Collaboration'],
    ['ATLAS Collaboration'],
    'atlas2026higgs',
  ),
  cited(
    { id: '2602.00008', title: 'GW' },
    ['The LIGO Scientific Collaboration', 'B. P. Example'],
    ['The LIGO Scientific Collaboration', 'Example, B. P.'],
    'ligo2026gw',
  ),
  cited(
    { id: '2602.00009', title: '$\\varphi$-Adapt: Learning' },
    ['Sukarno'],
    ['Sukarno'],
    'sukarno2026adapt',
  ),
  cited(
    { id: '2602.00010', title: '材料的发现' },
    ['张伟', '山田 太郎'],
    ['张伟', '山田 太郎'],
    'arxiv2026',
  ),
  cited(
    { id: '2602.00011', title: 'Świat łąk' },
    ['J. K. Łoś', "Gerard 't Hooft"],
    ['Łoś, J. K.', "'t Hooft, Gerard"],
    'los2026swiat',
  ),
  cited({ id: '2602.00012', title: 'No authors' }, [], [], 'arxiv2026no'),
  cited(
    { id: '2602.00013', title: 'No abstract', abstract: '' },
    ['José Ortega y Gasset'],
    ['Ortega y Gasset, José'],
    'ortegaygasset2026no',
  ),
  cited(
    {
      id: '2602.00014',
      title: 'Taken back',
      comment: 'This paper has been withdrawn: 5% error in Eq. (3)',
    },
    ['Ana Maria dos Santos Silva'],
    ['dos Santos Silva, Ana Maria'],
    'santossilva2026taken',
  ),
  {
    ...cited(
      { id: '2602.00015', title: 'With places' },
      [],
      ['Example-Test, Jean-Paul'],
      'exampletest2026with',
    ),
    paper: paper({
      id: '2602.00015',
      title: 'With places',
      published: Date.UTC(2026, 1, 2),
      authors: [{ name: 'Jean-Paul Example-Test', affiliations: ['Nowhere & Co'] }],
    }),
  },
  cited(
    {
      id: '2502.00016',
      title: 'In a journal',
      journalRef: 'Phys. Rev. X 15, 011075 (2025)',
      dois: ['10.1103/a_b'],
    },
    ['danah boyd'],
    ['boyd, danah'],
    'boyd2025in',
  ),
  cited(
    { id: '2502.00017', title: 'In another', journalRef: 'Acta Mater. 286 (2025) 120747-120750' },
    ['Muhammad al-Khwarizmi'],
    ['al-Khwarizmi, Muhammad'],
    'alkhwarizmi2025in',
  ),
  cited(
    { id: '2502.00018', title: 'At a meeting', journalRef: 'NeurIPS & friends_2024' },
    ['A. B. C. Example'],
    ['Example, A. B. C.'],
    'example2026at',
  ),
  cited(
    {
      id: '2502.00019',
      title: 'Only a number',
      dois: ['10.48550/arXiv.2502.00019', '10.1002/(SICI)1097<1::AID>3.0.CO;2-#'],
    },
    ['Wei Zhang'],
    ['Zhang, Wei'],
    'zhang2026only',
  ),
  cited(
    {
      id: 'cond-mat/0603304',
      title: 'Of old',
      primaryCategory: 'cond-mat.mtrl-sci',
      published: Date.UTC(2006, 2, 11),
    },
    ['D. Example', 'NA48 and KTeV Collaborations'],
    ['Example, D.', 'NA48 and KTeV Collaborations'],
    'example2006of',
  ),
  cited(
    {
      id: 'hep-th/9901001',
      title: 'Of yore',
      published: Date.UTC(1999, 0, 1),
      primaryCategory: 'hep-th',
    },
    ['Gemini Team', 'Xi Example'],
    ['Gemini Team', 'Example, Xi'],
    'gemini1999of',
  ),
  cited(
    { id: '0704.0001', title: 'Is this a question?', published: Date.UTC(2007, 3, 1), version: 12 },
    ["Jean d'Alembert", 'O. de O. Example'],
    ["d'Alembert, Jean", 'de O. Example, O.'],
    'dalembert2007is',
  ),
];
