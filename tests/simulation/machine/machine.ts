import { createClient } from '@/lib/arxiv/client';
import { fakeLocks } from '@/lib/arxiv/fake-locks';
import { database } from '@/lib/library/database';
import { refusedUntil } from '@/lib/watch/back-off';
import type { WatchPorts } from '@/lib/watch/ports';
import { storedPace } from '@/lib/watch/stored-pace';
import { startWatch } from '@/lib/watch/watch';
import type { Arxiv } from '../arxiv/arxiv';
import { hour } from '../arxiv/calendar';
import type { Chance } from '../chance';
import type { Alarm, FakeBrowser } from './browser';
import type { Clock } from './clock';
import { type Disk, rollBack } from './disk';
import { type Tasks, turn } from './tasks';

type Parts = {
  clock: Clock;
  tasks: Tasks;
  browser: FakeBrowser;
  disk: Disk;
  arxiv: Arxiv;
  chance: Chance;
};

/** How something that happened ended: all came to rest, or death came before. */
export type End = 'rested' | 'died';

/** What comes in between, after so many steps of what is going on. */
export type Interruption = {
  after: number;
  what: 'death' | 'suspension' | (() => Promise<unknown>);
};

/** A computer with a browser in which the extension is installed. */
export type Machine = Parts & {
  contexts: 1 | 2;
  /** Whether the browser is open, the computer awake, and the network there. */
  open: boolean;
  awake: boolean;
  online: boolean;
  deaths: number;
  wakings: number;
  /** The background is there anew and hears of what follows. */
  boot(): void;
  /** The background is gone, in the middle of whatever it does. */
  die(): Promise<void>;
  /** Lets something happen and everything that follows from it. */
  run(event: () => Promise<unknown>, interruption?: Interruption): Promise<End>;
  /** The network is back: the background is told, where it is awake. */
  onOnline: Set<() => void>;
};

/** A machine of these parts, switched on. */
export function machineOf(parts: Parts): Machine {
  const machine: Machine = {
    ...parts,
    contexts: 1,
    open: true,
    awake: true,
    online: true,
    deaths: 0,
    wakings: 0,
    onOnline: new Set(),
    boot: () => boot(machine),
    die: () => die(machine),
    run: (event, interruption) => run(machine, event, interruption),
  };
  return machine;
}

function boot(machine: Machine): void {
  machine.wakings += 1;
  machine.browser.silence();
  machine.onOnline.clear();
  const locks = fakeLocks();
  for (let context = 0; context < machine.contexts; context += 1) {
    startWatch(portsOf(machine, locks));
  }
}

/** The ports of one context; the locks are the browser's, and so all contexts share them. */
function portsOf(machine: Machine, locks: WatchPorts['locks']): WatchPorts {
  const { clock, arxiv, chance, tasks } = machine;
  const now = clock.shown;
  async function fetch(input: unknown, init?: { signal?: AbortSignal | null }) {
    if (!machine.online) throw new TypeError('Failed to fetch');
    return arxiv.fetch(String(input), init?.signal ?? undefined) as Promise<Response>;
  }
  return {
    db: database,
    client: createClient({
      fetch,
      now,
      sleep: clock.sleep,
      locks,
      pace: storedPace,
      backOff: (refusals) => refusedUntil(refusals, now(), chance.next),
    }),
    now,
    sleep: (ms) => clock.sleep(ms),
    random: chance.next,
    locks,
    // The real one works beside the clock.
    pack: (pieces) => tasks.step().then(() => pieces.join('')),
    isOnline: () => machine.online,
    onOnline: (listener) => void machine.onOnline.add(listener),
  };
}

async function die({ tasks, clock, browser, arxiv, onOnline }: Machine): Promise<void> {
  tasks.die();
  browser.silence();
  onOnline.clear();
  // What is already on its way comes to its next step, and no further.
  await turn();
  await turn();
  clock.forget();
  arxiv.forgive();
  rollBack();
  tasks.revive();
}

/** No round lasts a day or takes so many steps, whatever arXiv does. */
const longest = 24 * hour;
const mostSteps = 200_000;

type Work = { left: number; failure: unknown; patience: number };

async function run(
  machine: Machine,
  event: () => Promise<unknown>,
  interruption?: Interruption,
): Promise<End> {
  const work: Work = { left: 0, failure: undefined, patience: 0 };
  let dying = false;
  const { tasks, clock } = machine;
  tasks.interruptAfter(interruption?.after, () => {
    const { what } = interruption ?? {};
    if (what === 'suspension') clock.passTo(clock.now + machine.chance.wait(2 * hour));
    else if (typeof what === 'function') follow(work, what());
    else {
      dying = true;
      tasks.die();
    }
  });
  follow(work, event());
  const limit = clock.now + longest;
  const most = tasks.done + mostSteps;
  for (let idle = 0; ; ) {
    await turn();
    if (dying) {
      machine.deaths += 1;
      await die(machine);
      return 'died';
    }
    if (work.failure !== undefined) throw work.failure;
    if (tasks.done > most || clock.now > limit) {
      throw new Error('rounds beget rounds and never rest');
    }
    idle = tasks.waiting > 0 ? 0 : idle + 1;
    // Twice round, since what is read from a promise may begin something new.
    if (idle > 2 && (await passOn(machine, work))) break;
  }
  tasks.interruptAfter(undefined);
  return 'rested';
}

function follow(work: Work, promise: Promise<unknown>): void {
  work.left += 1;
  promise.then(
    () => {
      work.left -= 1;
    },
    (failure: unknown) => {
      work.left -= 1;
      work.failure = failure ?? new Error('machine: something failed without a word');
    },
  );
}

/** Nothing goes on without time: lets it pass to the next alarm or sleeper. Says whether all rests. */
async function passOn(machine: Machine, work: Work): Promise<boolean> {
  const { clock, browser } = machine;
  const waking = clock.nextWaking();
  if (waking === undefined) {
    if (work.left > 0) await patience(work);
    return work.left === 0;
  }
  const alarm = await dueAlarm(machine, waking);
  if (alarm) follow(work, browser.ring(alarm, clock.shown()));
  else clock.wakeNext();
  return false;
}

/** A module that is loaded when needed comes in real time; everything else must have come by now. */
async function patience(work: Work): Promise<void> {
  if (work.patience > 1000) throw new Error('machine: something waits for what never comes');
  work.patience += 1;
  await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Gives the alarm that rings first, until this moment of true time. */
export async function dueAlarm(machine: Machine, until: number): Promise<Alarm | undefined> {
  if (!machine.open || !machine.awake) return undefined;
  const { clock, browser } = machine;
  const alarms = await browser.alarms();
  const [first] = alarms.toSorted((one, other) => one.scheduledTime - other.scheduledTime);
  if (!first || first.scheduledTime - clock.wrong > until) return undefined;
  clock.passTo(first.scheduledTime - clock.wrong);
  return first;
}
