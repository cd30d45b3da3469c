import type { Chance } from './chance';

const hour = 3_600_000;
const day = 24 * hour;

/** A time in which a machine is awake and its browser runs, epoch milliseconds. */
export type Session = { from: number; until: number };

/** Somebody with the extension. */
export type Reader = {
  sessions: readonly Session[];
  /** New papers a day for each query, on average. */
  rates: readonly number[];
  /** Categories whose daily feed is read. */
  categories: number;
};

type Span = { from: number; until: number };
type Habit = 'always' | 'office' | 'laptop' | 'evening';

/** Hours ahead of UTC, by where readers of arXiv are: about as its users, who are world-wide. */
const zones: readonly (readonly [number, number])[] = [
  [0.14, -5],
  [0.08, -6],
  [0.03, -7],
  [0.1, -8],
  [0.03, -3],
  [0.08, 0],
  [0.2, 1],
  [0.05, 2],
  [0.03, 3],
  [0.06, 5.5],
  [0.15, 8],
  [0.05, 9],
];

/** A machine that never sleeps, one that is on at work, one that is opened and shut, one at night. */
const habits: readonly (readonly [number, Habit])[] = [
  [0.12, 'always'],
  [0.5, 'office'],
  [0.28, 'laptop'],
  [0.1, 'evening'],
];

/** Draws a reader: where, with which habits, and when the browser runs in this span of time. */
export function drawReader(chance: Chance, span: Span, queries: number): Reader {
  const zone = chance.pick(zones);
  const habit = chance.pick(habits);
  const sessions = habit === 'always' ? [span] : sessionsOf(habit, zone, span, chance);
  const rates = Array.from({ length: queries }, () => 0.2 * 60 ** chance.random());
  return { sessions, rates, categories: 1 + Math.floor(chance.random() * 3) };
}

function sessionsOf(
  habit: Exclude<Habit, 'always'>,
  zone: number,
  span: Span,
  chance: Chance,
): Session[] {
  const start = chance.around(habit === 'evening' ? 19.5 : 8.8, habit === 'office' ? 0.8 : 1.2);
  const weekends = { office: 0.1, laptop: 0.6, evening: 0.7 }[habit] * 2 * chance.random();
  const sessions: Session[] = [];
  for (let midnight = span.from - day; midnight < span.until; midnight += day) {
    const weekday = new Date(midnight).getUTCDay();
    const likely = weekday === 0 || weekday === 6 ? weekends : 0.94;
    if (chance.random() >= likely) continue;
    for (const [from, until] of hoursOf(habit, start, chance)) {
      const moved = midnight - zone * hour;
      const session = { from: moved + from * hour, until: moved + until * hour };
      if (session.until > span.from && session.from < span.until) sessions.push(session);
    }
  }
  return sessions.toSorted((a, b) => a.from - b.from);
}

/** Hours of the reader's clock in which the machine is awake on one day. */
function hoursOf(
  habit: Exclude<Habit, 'always'>,
  usual: number,
  { random, around }: Chance,
): [number, number][] {
  const start = around(usual, 0.4);
  if (habit === 'evening') return [[start, start + 1 + 3 * random()]];
  if (habit === 'office') return [[start, start + around(8.7, 0.8)]];
  const noon = start + 1 + 2.5 * random();
  const after = noon + 0.3 + 2 * random();
  const night = after + 2 + 3 * random();
  return [
    [start, noon],
    [after, night],
    ...(random() < 0.5 ? [[night + 1, night + 1.5 + 1.5 * random()] as [number, number]] : []),
  ];
}
