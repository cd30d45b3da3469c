import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { idsUrl, MAX_IDS } from '@/lib/arxiv/request';
import { saveLater } from '@/lib/library/save-later';
import type { StoredPaper } from '@/lib/library/types/marks';
import { saveAlarm, signAlarm } from './alarms';
import { askArxiv, decide } from './ask-arxiv';
import { tryAgainAt } from './back-off';
import { paintBadge } from './badge';
import { mayNotify, savedPrefix, showNotice } from './notice';
import { mayAskArxiv } from './permission';
import type { WatchPorts } from './ports';
import { showSign } from './sign';
import { changeToSave } from './to-save';
import { troubleOf } from './trouble';

const hour = 3_600_000;
/** arXiv sometimes answers with nothing although there is something: it is believed the third time. */
const looks = 3;

/** Listens to what may let waiting papers be saved; in the background's first synchronous turn. */
export function startSaving(ports: WatchPorts): void {
  const goOn = () => saveWaiting(ports);
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === saveAlarm) await goOn();
    if (name === signAlarm) await paintBadge();
  });
  browser.runtime.onStartup.addListener(goOn);
  browser.permissions.onAdded.addListener(goOn);
  ports.onOnline(goOn);
}

/** Saves papers to be read later: known ones at once, others as soon as arXiv has told of them. */
export async function saveIds(ports: WatchPorts, ids: readonly string[]): Promise<void> {
  await changeToSave(ports, (before) => ({ ids: [...before.ids, ...ids], attempt: 0 }));
  await saveWaiting(ports);
}

/** One at a time: the second finds nothing left of what the first has saved. */
function saveWaiting(ports: WatchPorts): Promise<void> {
  return ports.locks.request('save', async () => {
    const { ids, attempt } = await changeToSave(ports);
    if (ids.length === 0) return;
    // Rings when the worker dies meanwhile.
    await browser.alarms.create(saveAlarm, { when: ports.now() + 60_000 });
    try {
      await save(ports, ids.slice(0, MAX_IDS), attempt + 1);
    } catch (error) {
      const { retryAt = ports.now() + hour } = troubleOf(error, attempt + 1, ports);
      await wait(ports, retryAt);
    }
    if ((await changeToSave(ports)).ids.length === 0) await browser.alarms.clear(saveAlarm);
  });
}

async function save(ports: WatchPorts, ids: string[], attempt: number): Promise<void> {
  const { db, now, random } = ports;
  const held = await db.papers.bulkGet(ids);
  await keep(
    ports,
    held.filter((paper) => paper !== undefined),
  );
  const unknown = ids.filter((_, index) => !held[index]);
  if (unknown.length === 0) return;
  if (!(await mayAskArxiv())) return wait(ports, now() + hour);
  const asked = await askArxiv(ports, { kind: 'ids' }, idsUrl(unknown));
  const { papers, updated } = asked.feed;
  const found = papers.map((paper) => ({ ...paper, asOf: updated }));
  await keep(ports, found);
  const missing = unknown.filter((id) => found.every((paper) => paper.id !== id));
  await decide(ports, asked, missing.length > 0 ? 'missing' : 'saved');
  if (missing.length === 0) return;
  if (attempt < looks) return wait(ports, tryAgainAt(attempt, now(), random));
  await forget(ports, missing);
  await tell(ports, '?', i18n.t('places.notFound'), missing.join(i18n.t('card.nextItem')));
}

async function keep(ports: WatchPorts, papers: readonly StoredPaper[]): Promise<void> {
  if (papers.length === 0) return;
  await saveLater(ports, papers);
  await forget(
    ports,
    papers.map(({ id }) => id),
  );
  await paintBadge();
  const titles = papers.map(({ title }) => title).join('\n');
  await tell(ports, `+${papers.length}`, i18n.t('places.saved', papers.length), titles);
}

async function wait(ports: WatchPorts, when: number): Promise<void> {
  const { ids, attempt } = await changeToSave(ports, (before) => ({
    ...before,
    attempt: before.attempt + 1,
  }));
  await browser.alarms.create(saveAlarm, { when });
  if (attempt === 1)
    await tell(ports, '…', i18n.t('places.waiting'), ids.join(i18n.t('card.nextItem')));
}

async function forget(ports: WatchPorts, gone: readonly string[]): Promise<void> {
  await changeToSave(ports, ({ ids, attempt }) => ({
    ids: ids.filter((id) => !gone.includes(id)),
    attempt,
  }));
}

/** What became of a click on a page that isn't ours: a notice, or where none may be, a short sign. */
export async function tell(
  ports: WatchPorts,
  sign: string,
  title: string,
  message: string,
): Promise<void> {
  if (await mayNotify()) await showNotice({ id: savedPrefix + message, title, message });
  else await showSign(ports, { text: sign, title });
}
