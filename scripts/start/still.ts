import { setTimeout as sleep } from 'node:timers/promises';

/** Reads until the text has stayed the same for a second, for 10 s at most, and gives it. */
export async function readWhenStill(read: () => Promise<string>): Promise<string> {
  let text = await read();
  let same = 0;
  for (let reads = 0; reads < 40 && same < 4; reads += 1) {
    await sleep(250);
    const next = await read();
    same = next === text ? same + 1 : 0;
    text = next;
  }
  return text;
}
