import type { Counts } from './counts';

/**
 * Counts the cases of a Vitest JSON report; a file that could not even be loaded is one failure.
 * https://vitest.dev/guide/reporters.html#json-reporter
 */
export function countVitest(report: unknown): Counts {
  const broken = listAt(report, 'testResults').filter(
    (file) => textAt(file, 'status') === 'failed' && listAt(file, 'assertionResults').length === 0,
  );
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests') + broken.length,
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
}

/**
 * Counts the cases of a Playwright JSON report; an error outside any case is one failure.
 * https://playwright.dev/docs/test-reporters#json-reporter
 */
export function countPlaywright(report: unknown): Counts {
  const stats = valueAt(report, 'stats');
  return {
    passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
    failed: numberAt(stats, 'unexpected') + listAt(report, 'errors').length,
    skipped: numberAt(stats, 'skipped'),
  };
}

function valueAt(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function numberAt(value: unknown, key: string): number {
  const number = valueAt(value, key);
  if (typeof number !== 'number') throw new Error(`report: ${key} is not a number`);
  return number;
}

function listAt(value: unknown, key: string): unknown[] {
  const list = valueAt(value, key);
  if (!Array.isArray(list)) throw new Error(`report: ${key} is not a list`);
  return list;
}

function textAt(value: unknown, key: string): string {
  return String(valueAt(value, key));
}
