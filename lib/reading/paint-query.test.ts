import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lint } from '@/lib/arxiv/query/lint';
import { paintQuery } from './paint-query';

function looks(text: string): string[] {
  const findings = lint(text);
  return paintQuery(text, findings)
    .filter(({ paint, finding }) => paint !== 'blank' || finding !== undefined)
    .map((run) => {
      const about = run.finding === undefined ? '' : ` ${findings[run.finding]?.code}`;
      return `${run.text}|${run.paint}${about}`;
    });
}

const table: [string, string[]][] = [
  ['', []],
  ['ti:spin', ['ti:|prefix', 'spin|word']],
  [
    '(ti:"spin ice" AND cat:cs)',
    [
      '(|bracket',
      'ti:|prefix',
      '"spin ice"|phrase',
      'AND|operator',
      'cat:|prefix',
      'cs|word wholeArchive',
      ')|bracket',
    ],
  ],
  ['ti:a or ti:b', ['ti:|prefix', 'a|word', 'or|word lowerCaseOperator', 'ti:|prefix', 'b|word']],
  ['submittedDate:[2024 TO 2025]', ['submittedDate:|prefix', '[2024 TO 2025]|phrase']],
];

test.each(table)('%s is painted word by word', (text, runs) => {
  expect(looks(text)).toEqual(runs);
});

test('the narrowest finding is the one marked under a word', () => {
  const text = 'ti:a AND ti:b OR cat:cs';
  const findings = lint(text);
  const marked = paintQuery(text, findings).find((run) => run.text === 'cs');
  expect(findings[marked?.finding ?? -1]?.code).toBe('wholeArchive');
});

const piece = fc.constantFrom(
  'ti:',
  'cat:cs',
  '"',
  '(',
  ')',
  ' ',
  '\n',
  'or',
  'ANDNOT',
  'x',
  '[1 TO 2]',
);
const anyText = fc.oneof(
  fc.string(),
  fc.array(piece).map((pieces) => pieces.join('')),
);

test('joined, the runs are the text again', () => {
  fc.assert(
    fc.property(anyText, fc.nat(40), (text, cut) => {
      const runs = paintQuery(text, lint(text), [cut]);
      expect(runs.map((run) => run.text).join('')).toBe(text);
    }),
  );
});
