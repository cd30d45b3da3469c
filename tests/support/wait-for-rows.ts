import { setTimeout as sleep } from 'node:timers/promises';

/** Reads again and again until the rows are as wanted, and gives them; throws with the last ones. */
export async function waitForRows<Row>(
  read: () => Promise<Row[]>,
  wanted: (rows: Row[]) => boolean,
  timeout = 60_000,
): Promise<Row[]> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const rows = await read();
    if (wanted(rows)) return rows;
    if (Date.now() > deadline) {
      throw new Error(`rows: not as wanted after ${timeout} ms: ${JSON.stringify(rows, null, 2)}`);
    }
    await sleep(100);
  }
}
