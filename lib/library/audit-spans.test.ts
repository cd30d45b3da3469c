import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aWednesday, day } from '@/tests/support/papers';
import {
  afterCount,
  afterPage,
  inMinutes,
  inPieces,
  type Left,
  type Pieces,
  pageful,
} from './audit-spans';
import type { AuditSpan, Span } from './types/coverage';

const minute = 60_000;
const span: Span = { from: aWednesday, until: aWednesday + 60 * minute };

test('a span is of whole minutes, as arXiv counts them', () => {
  expect(inMinutes({ from: aWednesday + 1, until: aWednesday + 59_999 })).toEqual({
    from: aWednesday,
    until: aWednesday,
  });
});

describe('what is left of a span', () => {
  test.each<[string, Left, Left]>([
    ['nothing where both count the same', afterCount(span, 7000, 7000), { queue: [] }],
    [
      'its list where a page holds it',
      afterCount(span, 500, 3),
      { queue: [{ ...span, page: true }] },
    ],
    [
      'its list too where papers are gone',
      afterCount(span, 0, 3),
      { queue: [{ ...span, page: true }] },
    ],
    ['nothing once it was listed', afterPage(span, 500), { queue: [] }],
    [
      'parts of about a page, to be counted, where little is missing',
      afterCount(span, 900, 899),
      {
        queue: [
          { from: span.from, until: span.from + 20 * minute },
          { from: span.from + 20 * minute, until: span.from + 40 * minute },
          { from: span.from + 40 * minute, until: span.until },
        ],
      },
    ],
    [
      'a minute that holds too much, named',
      afterPage({ from: aWednesday, until: aWednesday + minute }, 501),
      { queue: [], unsure: { from: aWednesday, until: aWednesday + minute } },
    ],
  ])('is %s', (_, left, expected) => {
    expect(left).toEqual(expected);
  });

  test('is parts, to be listed at once, where much is missing', () => {
    const { queue } = afterCount(span, 1900, 0);
    expect(queue).toHaveLength(5);
    expect(queue.every(({ page }) => page)).toBe(true);
  });
});

describe('all since the baseline', () => {
  const whole: Span = { from: aWednesday, until: aWednesday + 100 * day };
  /** So many papers a day, each submitted on a whole minute. */
  const stream = (perDay: number) =>
    Array.from({ length: 100 * perDay }, (_, index) => {
      const minutes = Math.round((index * 1440) / perDay);
      return aWednesday + minutes * minute;
    });

  /** The week before all was looked at. */
  const before = { whole: { from: whole.from, until: whole.until - 7 * day } };
  const border = whole.until - 35 * day;

  /** What of a weekly look is counted, and what is listed. */
  function kinds({ queue }: Pieces): string {
    return queue.map(({ page, adds }) => `${page ? 'list' : 'count'}${adds ? '+' : ''}`).join(' ');
  }

  test.each([
    ['one count where little comes, and a page of what is older', 7, 'count+ list'],
    [
      'a count of what is older, a page of what is late, and one of the others',
      12,
      'count+ list+ list',
    ],
    ['more pages', 36, 'count+ list+ list+ list+ list'],
    ['five pages of what is late at most', 64, 'count+ list+ list+ list+ list+ list+ list'],
    ['as many counts where more comes', 300, 'count+ count+ count+ count+ count+ count+ list'],
  ])('is looked at as %s', (_, perDay, expected) => {
    const dates = stream(perDay);
    const pieces = inPieces(whole, dates, before);
    expect(kinds(pieces)).toBe(expected);
    const parts = pieces.queue.slice(0, -1);
    expect(parts.at(0)?.from).toBe(whole.from);
    expect(parts.at(-1)?.until).toBe(whole.until);
    for (const [index, { from }] of parts.slice(1).entries()) {
      expect(from).toBe(parts[index]?.until);
      expect(from).toBe(Math.floor(from / minute) * minute);
      expect(dates).not.toContain(from);
    }
    const late = parts.slice(1).map(({ from, until }) => {
      return dates.filter((date) => date > from && date < until).length;
    });
    expect(Math.max(0, ...late) - Math.min(...late)).toBeLessThan(3);
    if (perDay <= 64) expect(Math.max(0, ...late)).toBeLessThanOrEqual(pageful);
  });

  test('lists more after an absence, as moderation held papers before it', () => {
    const absent = { whole: { from: whole.from, until: whole.until - 35 * day } };
    const { queue } = inPieces(whole, stream(60), absent);
    expect(kinds({ queue, listed: 0 })).toBe(`count+ ${'list+ '.repeat(9)}list`);
    expect(queue[1]?.from).toBeLessThanOrEqual(absent.whole.until - 28 * day);
  });

  test('lists all that is older, a page at a time, again and again', () => {
    const dates = stream(12);
    const seen: Span[] = [];
    let listed: number | undefined;
    for (let turn = 0; turn < 4; turn += 1) {
      const pieces = inPieces(whole, dates, { ...before, listed });
      seen.push(...pieces.queue.slice(-1));
      listed = pieces.listed;
    }
    expect(seen.slice(2)).toEqual(seen.slice(0, 2));
    const [first, second] = seen;
    expect([first?.from, first?.until, second?.until]).toEqual([whole.from, second?.from, border]);
    const held = dates.filter((date) => date > whole.from && date < (first?.until ?? 0));
    expect(held).toHaveLength(400);
  });

  test('is one span where a busy query has just begun', () => {
    const young = { from: aWednesday, until: aWednesday + 3 * minute };
    expect(inPieces(young, []).queue).toEqual([{ ...young, adds: true }]);
    const crowd = Array.from({ length: 2000 }, (_, index) => aWednesday + index);
    expect(inPieces(young, crowd).queue).toEqual([{ ...young, adds: true }]);
  });
});

/** Papers at arXiv and those of them that we hold, or held although arXiv has them no more. */
type World = { there: number[]; here: Set<number>; gone: Set<number> };

/** Never on a whole minute, which belongs to two parts. */
const dates = fc
  .integer({ min: 0, max: 40 * 59_999 })
  .map((late) => aWednesday + late + Math.floor(late / 59_999) + 1);
const seeds = fc.record({
  there: fc.uniqueArray(dates, { maxLength: 40 }),
  crowd: fc.constantFrom(0, 0, 800, 2600),
  missing: fc.array(fc.nat({ max: 60 })),
  gone: fc.array(dates, { maxLength: 5 }),
});
type Seed = typeof seeds extends fc.Arbitrary<infer Value> ? Value : never;

function worldOf({ there, crowd, missing, gone }: Seed): World {
  const crowded = Array.from({ length: crowd }, (_, index) => aWednesday + 7 * minute + index);
  const all = [...new Set([...there, ...crowded])];
  const lacks = new Set(missing.map((index) => all[index]));
  const here = new Set([...all.filter((one) => !lacks.has(one)), ...gone]);
  return { there: all, here, gone: new Set(gone.filter((one) => !all.includes(one))) };
}

function audit({ there, here }: World): { requests: number; named: Set<number>; unsure: Span[] } {
  const whole = { from: aWednesday, until: aWednesday + 41 * minute };
  const named = new Set<number>();
  const unsure: Span[] = [];
  let queue: AuditSpan[] = [whole];
  let requests = 0;
  for (let next = queue.shift(); next; next = queue.shift()) {
    requests += 1;
    if (requests > 1000) throw new Error('no end');
    const { from, until } = next;
    const within = (time: number) => time >= from && time <= until;
    const answer = there.filter(within);
    const held = [...here].filter((one) => within(one) && !named.has(one));
    const left = next.page
      ? afterPage(next, answer.length)
      : afterCount(next, answer.length, held.length);
    if (next.page) for (const one of answer.slice(0, pageful)) here.add(one);
    if (next.page && answer.length <= pageful) {
      for (const one of held) if (!answer.includes(one)) named.add(one);
    }
    queue = [...left.queue, ...queue];
    if (left.unsure) unsure.push(left.unsure);
  }
  return { requests, named, unsure };
}

function lostIn({ there, here }: World, unsure: readonly Span[]): number {
  const told = (time: number) => unsure.some(({ from, until }) => time >= from && time <= until);
  return there.filter((one) => !here.has(one) && !told(one)).length;
}

test('an audit ends, finds what is missing and names what is gone', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const world = worldOf({ ...seed, gone: [] });
      const { named, unsure } = audit(world);
      expect({ lost: lostIn(world, unsure), named: named.size }).toEqual({ lost: 0, named: 0 });
    }),
  );
});

test('an audit names only what is gone; counting sees no paper missing for one that is gone', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const world = worldOf(seed);
      const { named, unsure } = audit(world);
      for (const one of named) expect(world.gone.has(one)).toBe(true);
      expect(lostIn(world, unsure)).toBeLessThanOrEqual(world.gone.size - named.size);
    }),
  );
});
