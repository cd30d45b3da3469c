import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { database } from '@/lib/library/database';
import type { Entry } from '@/lib/library/journal';
import { day, hour } from './arxiv/calendar';
import type { Chance } from './chance';
import type { Doing, Moment } from './days';
import { dueAlarm, type End, type Interruption, type Machine } from './machine/machine';
import type { Observer } from './observer';
import type { Stretch } from './plan';
import { type Act, nextAct, perform } from './reader/reader';
import { type Witness, witnessOf } from './reader/witness';
import type { Totals } from './totals';

/** All that takes part in a run. */
export type Scene = {
  machine: Machine;
  observer: Observer;
  chance: Chance;
  totals: Totals;
  stretch: Stretch;
  /** What happened lately, in words. */
  trail: string[];
  withBusy: boolean;
};

const arxivHost = 'https://export.arxiv.org/*';

/** Lets time pass to this moment, with the alarms that ring until then. */
export async function passTo(scene: Scene, moment: number): Promise<void> {
  const { machine } = scene;
  for (let rung = 0; ; rung += 1) {
    const alarm = await dueAlarm(machine, moment);
    if (!alarm) break;
    if (rung > 400) throw new Error(`the alarm ${alarm.name} rings again and again`);
    tell(scene, `rings ${alarm.name}`);
    await heard(scene, () => machine.browser.ring(alarm, machine.clock.shown()));
  }
  machine.clock.passTo(moment);
}

function tell({ trail, machine }: Scene, words: string): void {
  trail.push(`${new Date(machine.clock.now).toISOString()} ${words}`);
  if (trail.length > 20) trail.shift();
}

/** Lets one thing happen, at its time. */
export async function happen(scene: Scene, { at, what }: Moment): Promise<void> {
  await passTo(scene, at);
  const { machine } = scene;
  tell(scene, what);
  const works = machine.open && machine.awake;
  switch (what) {
    case 'start':
      return start(scene);
    case 'close':
      return close(scene);
    case 'crash':
      if (works) await close(scene);
      return start(scene);
    case 'sleep':
      machine.awake = false;
      return;
    case 'wake':
      machine.awake = true;
      return passTo(scene, at);
    case 'offline':
      machine.online = false;
      return;
    case 'online':
      machine.online = true;
      return works ? heard(scene, () => allOf(machine.onOnline)) : undefined;
    case 'wrong clock':
      machine.clock.wrong = wrongness(scene.chance);
      return;
    case 'right clock':
      machine.clock.wrong = 0;
      return;
    default:
      if (works) await inBrowser(scene, what);
  }
}

async function inBrowser(scene: Scene, what: Doing): Promise<void> {
  const { machine } = scene;
  const { granted } = machine.browser;
  switch (what) {
    case 'install':
    case 'update':
      // https://developer.chrome.com/docs/extensions/reference/api/alarms#persistence
      await machine.browser.loseAlarms();
      return heard(scene, () =>
        fakeBrowser.runtime.onInstalled.trigger({ reason: what, temporary: false }),
      );
    case 'forbid':
      granted.delete(arxivHost);
      return;
    case 'allow':
      granted.add(arxivHost);
      return heard(scene, () => machine.browser.onGranted());
    case 'ask':
      return heard(scene, () => browser.runtime.sendMessage({ type: 'check' }));
    default:
      return actNow(scene, nextAct({ ...scene, disk: machine.disk }));
  }
}

async function start(scene: Scene): Promise<void> {
  const { machine, chance } = scene;
  machine.awake = true;
  if (machine.open) return passTo(scene, machine.clock.now);
  machine.open = true;
  // Not every browser keeps alarms when it is closed.
  if (chance.happens(0.5)) await machine.browser.loseAlarms();
  await heard(scene, () => fakeBrowser.runtime.onStartup.trigger());
}

async function close({ machine }: Scene): Promise<void> {
  machine.open = false;
  await machine.die();
}

/** A background hears of an event and does what it does, with what may come in between. */
async function heard(scene: Scene, event: () => Promise<unknown>): Promise<void> {
  const { machine, observer } = scene;
  const had = await hasAlarm(machine);
  machine.boot();
  let witnessed: Performance | undefined;
  const interruption = whatComesBetween(scene, (act) => {
    witnessed = witness(scene, act);
    return witnessed.done;
  });
  const end = await machine.run(event, interruption);
  if (interruption) tell(scene, `  ${end}, after ${interruption.after} ${interruption.what}`);
  witnessed?.check(end);
  await observer.look({
    end,
    had,
    paints: true,
    byReader: witnessed !== undefined,
    inBackground: true,
  });
}

/** Does an act of the reader in a page, and nothing else. */
export async function actNow(scene: Scene, act: Act): Promise<void> {
  const { machine, observer } = scene;
  const had = await hasAlarm(machine);
  machine.boot();
  let witnessed: Performance | undefined;
  const end = await machine.run(
    () => {
      witnessed = witness(scene, act);
      return witnessed.done;
    },
    deathBetween(scene, 0.1),
  );
  if (end === 'died') tell(scene, '  died');
  witnessed?.check(end);
  const paints = witnessed?.changed() ?? false;
  await observer.look({ end, had, paints, byReader: true, inBackground: false });
}

async function hasAlarm({ browser }: Machine): Promise<boolean> {
  return (await browser.alarms()).length > 0;
}

type Performance = { done: Promise<unknown>; check(end: End): void; changed(): boolean };

function witness(scene: Scene, act: Act): Performance {
  const { machine, observer, totals } = scene;
  totals.acts += 1;
  tell(scene, `  ${act.name} ${act.papers?.ids.slice(0, 3).join() ?? ''}`);
  const now = machine.clock.shown();
  const seen: Witness = witnessOf(act, now, machine.disk);
  let entry: Entry | undefined;
  const done = perform(act, { now: () => now, db: database }).then((given) => {
    entry = given;
  });
  return {
    done,
    check: (end) => seen.check(observer.kept, { died: end === 'died', entry }),
    changed: () => entry !== undefined,
  };
}

function whatComesBetween(
  scene: Scene,
  act: (act: Act) => Promise<unknown>,
): Interruption | undefined {
  const { chance, stretch } = scene;
  const death = deathBetween(scene, stretch.kills);
  if (death) return death;
  const after = stepsOf(chance);
  const kind = chance.next();
  if (kind < 0.02) return { after, what: 'suspension' };
  if (kind < 0.07) return { after, what: () => browser.runtime.sendMessage({ type: 'check' }) };
  if (kind < 0.07 + stretch.acts / 60) {
    return { after, what: () => act(nextAct({ ...scene, disk: scene.machine.disk })) };
  }
  return undefined;
}

function deathBetween({ chance, stretch }: Scene, probability: number): Interruption | undefined {
  if (stretch.kills === 0 || !chance.happens(probability)) return undefined;
  return { after: stepsOf(chance), what: 'death' };
}

/** As likely among the first ten steps as among the next hundred, or thousand. */
function stepsOf(chance: Chance): number {
  return Math.floor(10 ** chance.between(0, 3.3)) - 1;
}

/** Minutes, days or years off. */
function wrongness(chance: Chance): number {
  const size = chance.pick([hour / 4, 5 * hour, 3 * day, 400 * day]);
  return chance.between(-size, size);
}

async function allOf(listeners: ReadonlySet<() => void>): Promise<void> {
  await Promise.all([...listeners].map((listener) => listener()));
}
