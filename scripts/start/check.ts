import { areSettled, describeCheck } from './describe-check';
import type { Session } from './session';
import { readWhenStill } from './still';

/** Waits for the checks begun after the one with this id, and says what each found. */
export async function reportChecks(session: Session, after: number): Promise<void> {
  const isLater = ({ id = 0 }) => id > after;
  await session.waitForCheck((checks) => checks.some(isLater), 30_000);
  // A page of papers takes 3 s at least, and the real arXiv has answered after 146 s.
  const all = await session.waitForCheck((checks) => areSettled(checks.filter(isLater)), 240_000);
  const queries = await session.rows('queries');
  const checks = all.filter(isLater);
  for (const check of checks) console.log(describeCheck(check, queries));
  if (checks.some(({ state }) => state !== 'done'))
    throw new Error('start: a check did not end well');
  // The badge is painted when the check is written, a moment later.
  const badge = await readWhenStill(session.badgeText);
  console.log(`badge ${badge || 'without a number'}`);
}

/** Asks for another check of all queries and says what it found. */
export async function checkAgain(session: Session): Promise<void> {
  const ids = (await session.rows('checks')).map(({ id = 0 }) => id);
  await session.send({ type: 'check' });
  await reportChecks(session, Math.max(0, ...ids));
}
