import { describe, expect, it } from 'vitest';
import { lineOf, sumOf } from './counts';
import { countPlaywright, countVitest } from './read-reports';

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

describe('counting a Vitest report', () => {
  it('takes its numbers, and to-dos as skipped', () => {
    const counts = countVitest({ ...vitest, testResults: [] });
    expect(counts).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ];
    expect(countVitest({ ...vitest, testResults }).failed).toBe(2);
  });
});

describe('counting a Playwright report', () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };

  it('takes its numbers', () => {
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 8, failed: 1, skipped: 2 });
  });

  it('counts an error outside any test as a failure', () => {
    expect(countPlaywright({ stats, errors: [{ message: 'no such file' }] }).failed).toBe(2);
  });
});

it.each([undefined, null, {}, [], { stats: {} }])('refuses %j as a report', (report) => {
  expect(() => countVitest(report)).toThrow('report:');
  expect(() => countPlaywright(report)).toThrow('report:');
});

describe('the closing line', () => {
  it('names what was skipped only when something was', () => {
    expect(lineOf({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(lineOf({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });

  it('adds up all steps', () => {
    const step = { passed: 1, failed: 2, skipped: 3 };
    expect(sumOf([step, step])).toEqual({ passed: 2, failed: 4, skipped: 6 });
    expect(sumOf([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
