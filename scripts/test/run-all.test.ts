import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Counts } from './counts';
import { runAll } from './run-all';
import { type Step, stepsOf } from './steps';

const passed: Counts = { passed: 1, failed: 0, skipped: 0 };
const failed: Counts = { passed: 0, failed: 1, skipped: 0 };

async function play(steps: Step[], broken: string[] = []) {
  const log: string[] = [];
  let most = 0;
  let now = 0;
  const counts = await runAll(steps, {
    run: async ({ title }) => {
      most = Math.max(most, ++now);
      log.push(`start ${title}`);
      await sleep(1);
      now -= 1;
      log.push(`end ${title}`);
      return { counts: broken.includes(title) ? failed : passed, seconds: 0, output: '' };
    },
    onResult: () => {},
    onSkip: ({ title }, need) => log.push(`skip ${title} for ${need}`),
  });
  return { log, most, counts };
}

function step(title: string, more: Partial<Step> = {}): Step {
  return { title, commands: [], ...more };
}

describe('running the steps', () => {
  it('runs every step once, four at a time at most', async () => {
    const { log, most, counts } = await play(['a', 'b', 'c', 'd', 'e'].map((title) => step(title)));
    expect(log.filter((line) => line.startsWith('start'))).toHaveLength(5);
    expect(most).toBe(4);
    expect(counts).toEqual([passed, passed, passed, passed, passed]);
  });

  it('starts a step only when what it waits for has ended', async () => {
    const { log } = await play([step('late', { after: ['early'] }), step('early')], ['early']);
    expect(log).toEqual(['start early', 'end early', 'start late', 'end late']);
  });

  it('skips what needs a step that failed, and what needs that, and runs the rest', async () => {
    const steps = [
      step('build'),
      step('tests', { needs: ['build'] }),
      step('more', { needs: ['tests'] }),
      step('lint'),
    ];
    const { log, counts } = await play(steps, ['build']);
    expect(log).toContain('skip tests for build');
    expect(log).toContain('skip more for tests');
    expect(log).toContain('end lint');
    expect(counts.filter(({ skipped }) => skipped === 1)).toHaveLength(2);
  });

  it('refuses steps that wait for what never comes', async () => {
    await expect(play([step('a', { after: ['nobody'] })])).rejects.toThrow('waits for ever');
  });

  it('comes to an end with the real steps', async () => {
    const steps = stepsOf('reports');
    expect((await play(steps)).counts).toHaveLength(steps.length);
  });
});
