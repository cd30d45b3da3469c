import { existsSync } from 'node:fs';
import type { Check } from '@/lib/library/types/checks';
import type { Mark } from '@/lib/library/types/marks';
import { startLocalArxiv } from '@/tools/local-arxiv/start';
import { askToCheck, nextDone, withoutPauses } from '../support/ask';
import { launchChromium } from '../support/chromium';
import { expect, test } from '../support/fixtures';
import { type Day, recordedDays } from '../support/recorded-days';

/**
 * What came since the check before: with this check, or with the counting that follows a check and may
 * still go on when arXiv's next day begins.
 */
function broughtBy(before: readonly Check[], { arrived = 0 }: Check, marks: readonly Mark[]): Day {
  const last = Math.max(...before.map((check) => check.arrived ?? 0));
  const isOfToday = (time = 0) => time > last && time <= arrived;
  const ids = (wanted: (mark: Mark) => boolean) => marks.filter(wanted).map((mark) => mark.id);
  return {
    new: ids((mark) => isOfToday(mark.firstSeen)).sort(),
    revised: ids((mark) => isOfToday(mark.revisedAt)).sort(),
  };
}

async function replay(folder: string, most: number, paced: boolean): Promise<void> {
  const days = recordedDays(folder);
  const arxiv = await startLocalArxiv({ replay: folder });
  // What the bot saw knows nothing of feeds, which would name papers before its day.
  arxiv.faults.add({ kind: 'server-503', feed: '*' });
  const extension = await launchChromium({ arxiv });
  try {
    const page = await extension.openPage('options');
    if (!paced) await withoutPauses(page);
    expect((await nextDone(extension, [])).found).toBe(days.baseline);
    for (let run = 1; run < Math.min(days.count, most); run += 1) {
      const before = await extension.rows('checks');
      arxiv.replay?.show(run);
      await askToCheck(page);
      const check = await nextDone(extension, before, 120_000);
      const brought = broughtBy(before, check, await extension.rows('marks'));
      expect({ run, ...brought }).toEqual({ run, ...days.expected(run, check.read) });
    }
    expect(arxiv.stats().maxConcurrent).toBe(1);
    if (paced) expect(arxiv.stats().minGapMs).toBeGreaterThanOrEqual(3000);
  } finally {
    await extension.close();
    await arxiv.close();
  }
}

test('our own recorded days: each paper is called new or revised on its day', {
  tag: '@waits',
}, async () => {
  test.setTimeout(180_000);
  await replay('tests/fixtures/replay', 5, true);
});

const { REPLAY_DATA } = process.env;
const folder = REPLAY_DATA ?? '../shared/replay';

test('days of a real bot: each paper is called new or revised on its day', async () => {
  test.skip(!existsSync(folder), `no recorded days at ${folder}`);
  test.setTimeout(30 * 60_000);
  await replay(folder, REPLAY_DATA ? Infinity : 13, false);
});
