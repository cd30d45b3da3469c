// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { Action } from '@/lib/library/journal';
import { fakeExtension } from '@/tests/support/fake-extension';
import { hostileTexts } from '@/tests/support/hostile-texts';
import { actionWords } from './action-words';

beforeEach(() => {
  fakeExtension();
});

const kinds: readonly Action['kind'][] = [
  'tag',
  'queryAdded',
  'queryRevisions',
  'queryMoved',
  'queryDeleted',
  'ruleAdded',
  'filterRenamed',
];

test.each(hostileTexts)('what was done to %s is told with all of it', (_, name) => {
  for (const kind of kinds) {
    for (const count of [1, 2]) {
      const words = actionWords({ kind, count, name });
      if (kind !== 'queryAdded' || count === 1) expect(words).toContain(name);
      expect(words.split(name).join('')).not.toMatch(/\uE000| \| /);
    }
  }
});
