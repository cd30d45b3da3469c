import { latestCheck, latestChecks } from '@/lib/library/checks';
import { savedQueries } from '@/lib/library/saved-queries';
import type { Check } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';
import { readSettings } from '@/lib/settings/stored';
import { clearWatchdog } from './alarms';
import { auditInTurn } from './audit';
import { waitEnd } from './back-off';
import { paintBadge } from './badge';
import { noteBrought } from './brought';
import { longestCatchUp } from './catch-up';
import { checkQuery } from './check-query';
import { inTurnOf } from './in-turn';
import { tellRound } from './notice';
import { ownMinute } from './own-minute';
import { mayAskArxiv } from './permission';
import type { WatchPorts } from './ports';
import { readSecondLooks } from './read-second-looks';
import { roundTrouble } from './round-trouble';
import { dueAt, holdUntil, isArxivsWish, isRefused, isShared, type Timetable } from './schedule';
import { catchUp } from './stored-catch-up';
import { keeping, StorageError, troubleOf } from './trouble';
import { witness } from './witness/witness';

/** A missing permission is looked for again after an hour; to grant it begins a round at once. */
const permissionLook = 3_600_000;

/** Which queries a round looks at: those that are due, or also those the reader asked for. */
export type Wanted = {
  /** `offline`: those that stopped for want of a network, now that there is one. */
  asked: 'none' | 'all' | 'offline' | readonly string[];
};

/**
 * Checks the saved queries one after the other, then paints the badge and tells the reader, once;
 * `checked` is called before what proves the checks, which may take a minute.
 * One round checks at a time in all contexts; between the feeds another may go first.
 */
export async function runRound(
  ports: WatchPorts,
  wanted: Wanted,
  checked: () => Promise<void> = async () => {},
): Promise<void> {
  const inTurn = inTurnOf(ports);
  try {
    if (await inTurn(() => checkAndAudit(ports, wanted, checked))) await witness(ports, inTurn);
    await inTurn(() => tellRound(ports));
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    await inTurn(() => noteRoundTrouble(ports, error));
  } finally {
    await inTurn(async () => {
      await clearWatchdog();
      await paintBadge();
    });
  }
}

/** Gives whether arXiv may be asked at all. */
async function checkAndAudit(
  ports: WatchPorts,
  wanted: Wanted,
  checked: () => Promise<void>,
): Promise<boolean> {
  await keeping(() => noteBrought(ports.db));
  if (!(await mayCheck(ports))) return false;
  await checkInTurn(ports, wanted);
  await checked();
  await auditAfter(ports, wanted);
  return true;
}

async function checkInTurn(ports: WatchPorts, wanted: Wanted): Promise<void> {
  const timetable = await readTimetable(ports);
  const tried = new Set<string>();
  for (;;) {
    const query = await nextQuery(ports, wanted, timetable, tried);
    if (!query) return;
    tried.add(query.id);
    const before = (await latestCheck(ports.db, query.id))?.trouble;
    const check = await checkQuery(ports, query, timetable.holidays);
    await roundTrouble.write(undefined);
    await keeping(() => noteBrought(ports.db));
    await paintBadge();
    // All who waited for arXiv come back now: the other queries, being late, do so in some minutes.
    if (wanted.asked === 'none' && check.state === 'done' && isShared(before)) return;
  }
}

/** Audits come after the checks, which make most of them needless, and wait where these must. */
async function auditAfter(ports: WatchPorts, { asked }: Wanted): Promise<void> {
  const checks = await latestChecks(ports.db, await savedQueries(ports.db));
  const notBefore = asked === 'none' ? ((await catchUp.read()) ?? 0) : 0;
  if (Math.max(notBefore, holdUntil(checks.values(), ports.now())) > ports.now()) return;
  await auditInTurn(ports, asked !== 'none');
}

/** The list is read anew each time: the reader may change it while a round runs. */
async function nextQuery(
  { db, now }: WatchPorts,
  wanted: Wanted,
  timetable: Timetable,
  tried: ReadonlySet<string>,
): Promise<SavedQuery | undefined> {
  const queries = await savedQueries(db);
  const checks = await latestChecks(db, queries);
  if (holdUntil(heldBy(checks, wanted), now()) > now()) return undefined;
  const again = await readSecondLooks(db, queries, timetable, now());
  return queries.find((query) => {
    if (tried.has(query.id) || query.paused) return false;
    const check = checks.get(query.id);
    if (isAsked(query, check, wanted) && !isRefused(query, check)) return true;
    return (dueAt(query, check, timetable, now(), again) ?? Infinity) <= now();
  });
}

/** The reader may try again whatever the trouble; only arXiv's own wish to wait stands. */
function heldBy(checks: ReadonlyMap<string, Check>, { asked }: Wanted): Check[] {
  const all = [...checks.values()];
  return asked === 'none' ? all : all.filter(({ trouble }) => isArxivsWish(trouble));
}

function isAsked({ id }: SavedQuery, check: Check | undefined, { asked }: Wanted): boolean {
  if (asked === 'all' || asked === 'none') return asked === 'all';
  if (asked === 'offline') return check?.trouble?.code === 'offline';
  return asked.includes(id);
}

async function mayCheck(ports: WatchPorts): Promise<boolean> {
  if (await mayAskArxiv()) {
    const held = await roundTrouble.read();
    if (held?.code === 'no-permission') await roundTrouble.write(undefined);
    return true;
  }
  const at = ports.now();
  const retryAt = at + permissionLook;
  await roundTrouble.write({ code: 'no-permission', words: '', at, retryAt, attempt: 1 });
  return false;
}

async function noteRoundTrouble(ports: WatchPorts, error: StorageError): Promise<void> {
  const attempt = ((await roundTrouble.read())?.attempt ?? 0) + 1;
  await roundTrouble.write(troubleOf(error, attempt, ports));
}

/** Reads what decides when queries are due. */
export async function readTimetable({
  random,
  now,
}: Pick<WatchPorts, 'random' | 'now'>): Promise<Timetable> {
  const { settings } = await readSettings();
  const notBefore = waitEnd(await catchUp.read(), now(), longestCatchUp);
  return { ...settings, minute: await ownMinute(random), notBefore };
}
