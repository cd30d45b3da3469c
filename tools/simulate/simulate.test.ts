import { describe, expect, test } from 'vitest';
import { goalsOf, isMet } from './goals';
import { reportOf } from './report';
import { type Schedule, shipped } from './schedule';
import { type Plan, simulate } from './simulate';

const day = 24 * 3_600_000;
const start = Date.UTC(2026, 2, 1);
const plan: Plan = {
  installs: 1_000_000,
  days: 14,
  sample: 1000,
  seed: 1,
  start,
  queries: 3,
  busy: 0.002,
};
const outage = { from: start + 10 * day + day / 3, hours: 6 };

/** The goals that a schedule misses, by title. */
function missed(schedule: Schedule, change: Partial<Plan> = {}): string[] {
  const changed = { ...plan, ...change };
  const goals = goalsOf(simulate(changed, schedule), changed.outage !== undefined);
  return goals.filter((goal) => !isMet(goal)).map(({ title }) => title);
}

/** The shipped schedule with other parts, of which the next round is then made. */
function madeOf(parts: Partial<Schedule>): Schedule {
  const schedule = { ...shipped, ...parts };
  return {
    ...schedule,
    nextRound(queries, checks, timetable, now, again) {
      const dues = queries.map(
        (query) => schedule.dueAt(query, checks.get(query.id), timetable, now, again) ?? Infinity,
      );
      return Math.max(Math.min(...dues), schedule.holdUntil(checks.values(), now));
    },
  };
}

describe('a million installs', () => {
  test('are gentle to arXiv', () => {
    // In a smaller sample chance alone makes peaks.
    const outcome = simulate({ ...plan, sample: 2500 });
    expect(goalsOf(outcome, false).filter((goal) => !isMet(goal))).toEqual([]);
    // Each query is checked once for each announcement, or the figures would be easy to have.
    expect(outcome.requestsPerCheck).toBeGreaterThan(0.9);
    expect(reportOf(plan, outcome).join('\n')).toContain('met    peak by the mean of all hours');
  });

  test.each([[false], [true]])('come back over hours after an outage (full: %s)', (full) => {
    expect(missed(shipped, { outage: { ...outage, full } })).toEqual([]);
  });

  test('are the same when simulated again', () => {
    const few = { ...plan, sample: 50 };
    expect(simulate(few)).toEqual(simulate(few));
    expect(simulate(few)).not.toEqual(simulate({ ...few, seed: 2 }));
  });
});

describe('the simulation shows', () => {
  const peak = 'peak by the mean of all hours';

  test('installs that all have the same minute', () => {
    expect(missed({ ...shipped, drawMinute: () => 180 }, { sample: 300 })).toContain(peak);
  });

  test('installs that ask every half hour', () => {
    const eager = madeOf({ dueAt: (_query, check) => (check?.started ?? 0) + day / 48 });
    expect(missed(eager, { sample: 25, days: 7 })).toContain('requests per query and announcement');
  });

  test('checks that always read deep', () => {
    expect(missed({ ...shipped, entriesAtLeast: () => 500 }, { sample: 100 })).toContain(
      'kB gz per query and announcement',
    );
  });

  test('installs that try again every minute while arXiv is down', () => {
    const impatient = madeOf({
      holdUntil: () => 0,
      isShared: () => false,
      tryAgainAt: (_attempt, now, random) => now + (0.5 + random()) * 60_000,
    });
    expect(missed(impatient, { sample: 200, outage })).not.toEqual([]);
  });
});
