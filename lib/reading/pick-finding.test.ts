import { expect, test } from 'vitest';
import { lint } from '@/lib/arxiv/query/lint';
import { applyFix } from '@/lib/arxiv/query/lint/edits';
import { findingToFix, nextFinding } from './pick-finding';

const text = 'cat:cs or ti:dark matter';

test.each([
  [text.length, 'secondWord'],
  [5, 'wholeArchive'],
  [8, 'lowerCaseOperator'],
  [0, 'wholeArchive'],
  [12, 'secondWord'],
])('with the caret at %d the fix is that of %s', (caret, code) => {
  expect(findingToFix(lint(text), caret)?.code).toBe(code);
});

test('fix after fix ends with nothing to remark', () => {
  let now = text;
  for (let fix = findingToFix(lint(now), 0)?.fix; fix; fix = findingToFix(lint(now), 0)?.fix) {
    now = applyFix(now, fix);
  }
  expect(now).toBe('cat:cs.* OR ti:"dark matter"');
});

test('going on from mark to mark comes round, both ways', () => {
  const marks = [
    { start: 0, end: 9 },
    { start: 2, end: 4 },
    { start: 6, end: 8 },
  ];
  const on = [0, 1, 2].map((at) => nextFinding(marks, marks[at] ?? { start: 0, end: 0 }, 1));
  expect(on).toEqual([marks[1], marks[2], marks[0]]);
  const back = [0, 1, 2].map((at) => nextFinding(marks, marks[at] ?? { start: 0, end: 0 }, -1));
  expect(back).toEqual([marks[2], marks[0], marks[1]]);
  expect(nextFinding([], { start: 0, end: 0 }, 1)).toBeUndefined();
});
