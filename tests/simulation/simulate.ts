import { fakeLocks } from '@/lib/arxiv/fake-locks';
import { database } from '@/lib/library/database';
import { changeSettings } from '@/lib/settings/change-settings';
import { arxivOf } from './arxiv/arxiv';
import { day, newYork } from './arxiv/calendar';
import { faultsOf } from './arxiv/faults';
import { indexOf } from './arxiv/index-of-papers';
import { clearShelf } from './arxiv/reply';
import { busyTopic, topics } from './arxiv/topics';
import { worldOf } from './arxiv/world';
import { chanceOf } from './chance';
import { momentsOf } from './days';
import { openBrowser } from './machine/browser';
import { clockAt } from './machine/clock';
import { openDisk } from './machine/disk';
import { machineOf } from './machine/machine';
import { copyQuickly } from './machine/quick-disk';
import { takeTasks } from './machine/tasks';
import { observerOf } from './observer';
import { missedPapers } from './oracle/missed';
import type { Plan, Stretch } from './plan';
import { adding } from './reader/reader';
import { actNow, happen, passTo, type Scene } from './scene';
import type { Totals } from './totals';

/** Nothing goes wrong any longer. */
const quiet: Stretch = {
  ...{ days: 1, machine: 'on', faults: 'none', kills: 0, contexts: 1, acts: 0, jumps: 0 },
};

/**
 * Lives through one plan, adding to the totals. Throws where a paper was missed or counted twice, the
 * reader lost something, the badge was wrong or arXiv was treated badly.
 */
export async function simulate(plan: Plan, totals: Totals): Promise<void> {
  const begin = newYork(plan.start, 0);
  const tasks = takeTasks();
  const ids = repeatableIds();
  const slowly = copyQuickly();
  const browser = openBrowser(tasks);
  try {
    await database.delete();
    await database.open();
    const disk = openDisk();
    const scene = sceneOf(plan, totals, { tasks, browser, disk });
    try {
      await live(scene, plan);
    } catch (error) {
      const { clock } = scene.machine;
      const when = `day ${((clock.now - begin) / day).toFixed(2)}, ${new Date(clock.now).toISOString()}`;
      const what = error instanceof Error ? error.message : error;
      const words = [`${when}: ${what}`, ...scene.trail].join('\n');
      throw new Error(words, { cause: error });
    } finally {
      await scene.machine.die();
      disk.close();
      takeTotals(totals, scene);
    }
  } finally {
    browser.restore();
    ids.restore();
    slowly();
    tasks.restore();
    clearShelf();
  }
}

/** Ids of queries and rules that are the same whenever the plan is. */
function repeatableIds(): { restore(): void } {
  const real = crypto.randomUUID;
  let count = 0;
  crypto.randomUUID = () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  };
  return {
    restore() {
      crypto.randomUUID = real;
    },
  };
}

type Around = Pick<Parameters<typeof machineOf>[0], 'tasks' | 'browser' | 'disk'>;

function sceneOf(plan: Plan, totals: Totals, around: Around): Scene {
  const { seed, atom, held, history } = plan;
  const begin = newYork(plan.start, 0);
  const days = plan.stretches.reduce((sum, stretch) => sum + stretch.days, plan.recovery);
  const time = { from: begin - history * day, until: begin + days * day };
  const index = indexOf(worldOf({ seed, held, busy: plan.busy, ...time }));
  const clock = clockAt(begin + 12 * 3_600_000);
  const faults = faultsOf(seed);
  const arxiv = arxivOf({ clock, index, faults, seed, atom });
  const machine = machineOf({ ...around, clock, arxiv, chance: chanceOf(seed, 'browser') });
  const observer = observerOf(machine, totals);
  const chance = chanceOf(seed, 'scene');
  return { machine, observer, chance, totals, stretch: quiet, trail: [], withBusy: plan.busy };
}

async function live(scene: Scene, plan: Plan): Promise<void> {
  await install(scene, plan);
  let date = plan.start + 1;
  for (const stretch of plan.stretches) {
    date = await liveThrough(scene, stretch, { date, seed: plan.seed });
  }
  await recover(scene, plan.recovery, date);
}

/** The reader installs the extension and asks for some more. */
async function install(scene: Scene, { seed, busy }: Plan): Promise<void> {
  const { machine, totals } = scene;
  totals.runs += 1;
  totals.days += 1;
  machine.browser.granted.add('notifications');
  const page = { locks: fakeLocks(), now: machine.clock.shown };
  await machine.run(() => changeSettings(page, { notifications: true }));
  await happen(scene, { at: machine.clock.now, what: 'install' });
  const chance = chanceOf(seed, 'queries');
  const others = topics.filter((topic, index) => index > 0 && topic !== busyTopic);
  const wanted = [chance.pick(others), ...(busy ? [busyTopic] : [])];
  for (const { text } of wanted) await actNow(scene, adding(text));
}

type From = { date: number; seed: number };

async function liveThrough(scene: Scene, stretch: Stretch, { date, seed }: From): Promise<number> {
  const { machine, totals } = scene;
  scene.stretch = stretch;
  machine.contexts = stretch.contexts;
  const until = date + stretch.days;
  machine.arxiv.faults.set(stretch.faults, newYork(date, 0), newYork(until, 0));
  const use = stretch.machine === 'closed' ? 'close' : 'start';
  await happen(scene, { at: newYork(date, 0), what: use });
  for (let today = date; today < until; today += 1) {
    totals.days += 1;
    for (const moment of momentsOf(today, stretch, chanceOf(seed, 'day', today))) {
      await happen(scene, moment);
    }
  }
  return until;
}

/** All goes well from now on, and so everything must be found that arXiv has had for a week. */
async function recover(scene: Scene, days: number, date: number): Promise<void> {
  const { machine, observer, totals } = scene;
  machine.clock.wrong = 0;
  machine.online = true;
  await happen(scene, { at: newYork(date, 0), what: 'close' });
  scene.stretch = quiet;
  machine.contexts = 1;
  machine.arxiv.faults.set('none', 0, 0);
  machine.browser.granted.add('https://export.arxiv.org/*');
  await happen(scene, { at: newYork(date, 60), what: 'start' });
  totals.days += days;
  await passTo(scene, newYork(date + days, 0));
  const { disk } = machine;
  const since = machine.clock.now - 8 * day;
  machine.arxiv.index.advance(machine.clock.now);
  const { counts } = observer;
  const missed = missedPapers({ index: machine.arxiv.index, disk, since, counts });
  totals.hidden += missed.hidden;
  if (missed.words.length === 0) return;
  const coverage = disk.rows('coverage').map(({ gone, ...row }) => JSON.stringify(row));
  const { length } = missed.words;
  throw new Error([`${length} missed`, ...missed.words.slice(0, 5), ...coverage].join('\n'));
}

function takeTotals(totals: Totals, { machine }: Scene): void {
  totals.requests += machine.arxiv.requests;
  totals.deaths += machine.deaths;
  totals.wakings += machine.wakings;
  totals.notices += machine.browser.notices.length;
  for (const [kind, count] of machine.arxiv.failed) {
    totals.faults[kind] = (totals.faults[kind] ?? 0) + count;
  }
}
