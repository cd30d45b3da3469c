import { expect, test } from 'vitest';
import { arxivTexts, hostileTexts } from './hostile-texts';

test('there are more than ninety hostile texts, each of its own', () => {
  expect(arxivTexts.length).toBeGreaterThanOrEqual(90);
  expect(new Set(hostileTexts.map(([name]) => name)).size).toBe(hostileTexts.length);
  expect(new Set(hostileTexts.map(([, text]) => text)).size).toBe(hostileTexts.length);
});
