import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, inWords } from '../bench';
import { copy } from '../browser/copy';
import { inPage } from '../browser/in-page';
import type { Scrolled } from '../probe/in-page';
import { pairOf, type Row, rowOf } from '../table/row';
import { quartiles } from '../table/statistics';

const rowsToScroll = 5000;
/** Rows a frame, as when the bar is dragged. */
const speed = 4;
const patience = 60_000;

/** All papers in the library page, scrolled over 5,000 rows, beside a page of that height with nothing in it. */
export async function scrollRows(bench: Bench): Promise<Row[]> {
  const papers = bench.sizes.at(-1) ?? 0;
  const { tab, origin } = await bench.library(papers);
  await tab.setViewportSize({ width: 1280, height: 800 });
  await tab.bringToFront();
  const address = `${origin}/library.html?view=all`;
  await tab.goto(address);
  await tab.locator('.card').nth(19).waitFor();
  await tab.waitForTimeout(3000);
  const height = await tab.evaluate(() => {
    const cards = [...document.querySelectorAll('.card')].slice(0, 20);
    return cards.reduce((sum, card) => sum + card.getBoundingClientRect().height, 0) / cards.length;
  });
  const wanted = Math.min(rowsToScroll, papers) * height;
  const ours = await inPage(tab, 'scroll', wanted, speed * height, patience);
  writeEmptyPage(wanted + 2000);
  await tab.goto(`${origin}/static-empty.html`);
  const empty = await inPage(tab, 'scroll', wanted, speed * height, patience);
  return table(ours, empty, { height, size: inWords(papers) });
}

/** The extension's own rules let no page have styles within it. */
function writeEmptyPage(height: number): void {
  writeFileSync(join(copy, 'static-empty.css'), `.bench-empty { height: ${height}px; }`);
  writeFileSync(
    join(copy, 'static-empty.html'),
    '<!doctype html><link rel="stylesheet" href="/static-empty.css" /><div class="bench-empty"></div>',
  );
}

function table(
  ours: Scrolled,
  empty: Scrolled,
  { height, size }: { height: number; size: string },
): Row[] {
  const limit = 2 * quartiles(empty.frames).median;
  const slow = ({ frames }: Scrolled) => [
    (100 * frames.filter((frame) => frame > limit).length) / frames.length,
  ];
  const reached = Math.round(ours.reached / height);
  const floor = (samples: readonly number[]) => ({ name: 'empty page', samples });
  return [
    {
      ...pairOf(`scroll: slow frames, ${size}`, '%', slow(ours), floor(slow(empty))),
      note: `${reached} rows in ${(sum(ours.frames) / 1000).toFixed(1)} s; the empty page ${(sum(empty.frames) / 1000).toFixed(1)} s`,
    },
    pairOf(`scroll: frame, ${size}`, 'ms', ours.frames, floor(empty.frames)),
    rowOf(`scroll: jumps, ${size}`, '', [ours.jumps]),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
