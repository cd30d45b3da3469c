import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsIn, parseId } from './ids';
import { absUrl, htmlUrl, pdfUrl } from './paper-urls';

const readable: [text: string, id: string, version?: number][] = [
  ['2602.01710', '2602.01710'],
  ['2602.01710v1', '2602.01710', 1],
  ['2602.01710v12', '2602.01710', 12],
  [' \n2602.01710v1\t', '2602.01710', 1],
  ['arXiv:2101.01234', '2101.01234'],
  ['arxiv: 2101.01234v3', '2101.01234', 3],
  ['ARXIV:hep-th/9901001v2', 'hep-th/9901001', 2],
  ['http://arxiv.org/abs/2101.01234v1', '2101.01234', 1],
  ['https://arxiv.org/abs/2101.01234', '2101.01234'],
  ['https://www.arxiv.org/pdf/2101.01234v1', '2101.01234', 1],
  ['https://arxiv.org/pdf/2101.01234v1.pdf', '2101.01234', 1],
  ['https://arxiv.org/pdf/cond-mat/0603304.pdf', 'cond-mat/0603304'],
  ['https://export.arxiv.org/html/2101.01234v2/', '2101.01234', 2],
  ['HTTPS://ARXIV.ORG/abs/2101.01234?context=cs', '2101.01234'],
  ['https://arxiv.org/html/2101.01234v2#S3.F1', '2101.01234', 2],
  ['arxiv.org/abs/2101.01234', '2101.01234'],
  ['cond-mat/0603304v2', 'cond-mat/0603304', 2],
  ['http://arxiv.org/abs/cond-mat/0603304v2', 'cond-mat/0603304', 2],
  ['math.GT/0309136', 'math/0309136'],
  ['math.GT/0309136v1', 'math/0309136', 1],
  ['cond-mat.mtrl-sci/0603304', 'cond-mat/0603304'],
  ['q-bio/0512001', 'q-bio/0512001'],
  ['quant-ph/0201082v1', 'quant-ph/0201082', 1],
  ['0704.0001', '0704.0001'],
  ['1412.9999v4', '1412.9999', 4],
  ['1501.00001', '1501.00001'],
];

test.each(readable)('reads %j', (text, id, version) => {
  expect(parseId(text)).toEqual(version === undefined ? { id } : { id, version });
});

test.each([
  '',
  ' ',
  'abc',
  '1309.119',
  '0808.05394', // five digits in a year of four
  '1412.12345',
  '1501.0001', // four digits in a year of five
  '2602.017101',
  '0703.0001', // the form began a month later
  '0000.0000',
  '2613.01710',
  '2602.01710v',
  '2602.01710v0',
  '2602.01710 v1',
  '2602.01710v1.pdf', // not an address
  '12602.01710',
  '2602—01710',
  'math/030913',
  'math/03091361',
  'math/0313136',
  'math/5001001',
  '/0309136',
  'abs/0309136',
  'https://example.org/abs/2101.01234',
  'https://arxiv.org.example.org/abs/2101.01234',
  'https://arxiv.org/list/2101.01234',
  'https://arxiv.org/api/errors#incorrect_id_format_for_2101.01234',
  'see 2101.01234',
])('finds no id in %j', (text) => {
  expect(parseId(text)).toBeUndefined();
});

describe('addresses', () => {
  test('name the newest version unless one is given', () => {
    expect(absUrl('2602.01710')).toBe('https://arxiv.org/abs/2602.01710');
    expect(pdfUrl('2602.01710', 3)).toBe('https://arxiv.org/pdf/2602.01710v3');
    expect(htmlUrl('cond-mat/0603304', 2)).toBe('https://arxiv.org/html/cond-mat/0603304v2');
  });

  const two = fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, '0'));
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const fiveDigitId = fc
    .tuple(fc.integer({ min: 15, max: 99 }), two, digits(5))
    .map(([year, month, number]) => `${year}${month}.${number}`);
  const fourDigitId = fc
    .tuple(fc.integer({ min: 8, max: 14 }), two, digits(4))
    .map(([year, month, number]) => `${String(year).padStart(2, '0')}${month}.${number}`);
  const oldId = fc
    .tuple(fc.constantFrom('math', 'cond-mat', 'q-alg', 'hep-th', 'cs'), two, digits(3))
    .map(([archive, month, number]) => `${archive}/03${month}${number}`);
  const anyId = fc.oneof(fiveDigitId, fourDigitId, oldId);
  const anyVersion = fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined });

  test.each([absUrl, pdfUrl, htmlUrl])(
    'lead back to the id and version they were made of',
    (url) => {
      fc.assert(
        fc.property(anyId, anyVersion, (id, version) => {
          expect(parseId(url(id, version))).toEqual(
            version === undefined ? { id } : { id, version },
          );
        }),
      );
    },
  );

  test('reading an id is the same as reading what was read', () => {
    const written = fc.tuple(fc.constantFrom('', 'arXiv:', ' ', 'https://arxiv.org/abs/'), anyId);
    fc.assert(
      fc.property(written, ([prefix, id]) => {
        expect(parseId(prefix + id)).toEqual({ id });
      }),
    );
  });

  test('no text makes the reader fail, and what it finds is always an id', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = parseId(text);
        if (found !== undefined) expect(parseId(found.id)).toEqual({ id: found.id });
      }),
    );
  });
});

test.each([
  ['arXiv: 2602.01710 and arXiv:2602.01711v3.', ['2602.01710', '2602.01711']],
  ['(cond-mat/0603304), “https://arxiv.org/abs/2602.01710v1”', ['cond-mat/0603304', '2602.01710']],
  ['2602.01710 [cs.LG]; 2602.01710v2', ['2602.01710']],
  ['on 12.2026 version 1.2.3 cost 2099.99', []],
  ['', []],
])('%j names the papers', (text, ids) => {
  expect(idsIn(text)).toEqual(ids);
});
