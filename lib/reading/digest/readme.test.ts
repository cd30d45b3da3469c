import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestEnd, digestStart, placeDigest, standingDigest } from './readme';

const list = '## New Papers (0)\n\n';

test('the list stands between the markers as the bot puts it', () => {
  const readme = `# Title\n\n${digestStart}\nold\n${digestEnd}\n\nfoot`;
  const text = `# Title\n\n${digestStart}\n\n## New Papers (0)\n\n\n${digestEnd}\n\nfoot`;
  expect(placeDigest(readme, list)).toEqual({ text });
  expect(placeDigest(text, list)).toEqual({ text });
});

test('markers on one line will do', () => {
  expect(placeDigest(`a${digestStart}${digestEnd}b`, list)).toEqual({
    text: `a${digestStart}\n\n${list}\n${digestEnd}b`,
  });
});

test('a file with CRLF keeps CRLF', () => {
  const placed = placeDigest(`# T\r\n${digestStart}\r\n${digestEnd}\r\n`, list);
  expect(placed).toEqual({
    text: `# T\r\n${digestStart}\r\n\r\n## New Papers (0)\r\n\r\n\r\n${digestEnd}\r\n`,
  });
});

test.each([
  ['no-markers', 'text'],
  ['no-markers', '<!-- arxiv_papers_start -->'],
  ['no-start', `a ${digestEnd}`],
  ['no-end', `a ${digestStart}`],
  ['several', `${digestStart}${digestStart}${digestEnd}`],
  ['several', `${digestStart}${digestEnd}${digestEnd}`],
  ['several', `${digestStart}${digestStart}`],
  ['reversed', `${digestEnd}\n${digestStart}`],
])('%s: %j', (problem, readme) => {
  expect(placeDigest(readme, list)).toEqual({ problem });
});

test('nothing outside of the markers changes', () => {
  const around = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', '<!--', '$&', ' ') });
  fc.assert(
    fc.property(around, around, around, (before, inside, after) => {
      const placed = placeDigest(before + digestStart + inside + digestEnd + after, list);
      const text = 'text' in placed ? placed.text : '';
      expect(text.startsWith(`${before}${digestStart}`)).toBe(true);
      expect(text.endsWith(`${digestEnd}${after}`)).toBe(true);
    }),
  );
});

test('what is to be replaced can be looked at', () => {
  expect(standingDigest(`a\n${digestStart}\n\n## Old\n\n${digestEnd}\nb`)).toBe('## Old');
  expect(standingDigest(`${digestStart}${digestEnd}`)).toBe('');
});
