import { afterEach, describe, expect, test, vi } from 'vitest';
import { endOfQuiet } from './quiet';

afterEach(() => {
  vi.unstubAllEnvs();
});

const clock = (hours: number, minutes = 0) => hours * 60 + minutes;

/** When it is quiet until, on the wall of this zone; `undefined` when it isn't quiet. */
function quietAt(zone: string, moment: string, [from, until]: [number, number]) {
  vi.stubEnv('TZ', zone);
  const settings = { quiet: true, quietFrom: from, quietUntil: until };
  const end = endOfQuiet(Date.parse(moment), settings);
  return end === undefined ? undefined : new Date(end).toISOString().slice(0, 16);
}

const night: [number, number] = [clock(22), clock(7)];

describe('quiet hours', () => {
  test.each([
    ['in the evening end next morning', '2026-01-14T22:00Z', night, '2026-01-15T07:00'],
    ['after midnight end the same morning', '2026-01-15T03:00Z', night, '2026-01-15T07:00'],
    ['end at their end', '2026-01-15T07:00Z', night, undefined],
    ['have not begun a minute before', '2026-01-14T21:59Z', night, undefined],
    ['go over the end of a year', '2026-12-31T23:00Z', night, '2027-01-01T07:00'],
    ['may lie within a day', '2026-01-14T12:30Z', [clock(12), clock(14)], '2026-01-14T14:00'],
    ['of a day are over after it', '2026-01-14T14:00Z', [clock(12), clock(14)], undefined],
    ['that end as they begin are none', '2026-01-14T12:00Z', [clock(12), clock(12)], undefined],
  ] as const)('%s', (_, moment, [from, until], end) => {
    expect(quietAt('UTC', moment, [from, until])).toBe(end);
  });

  test.each([
    ['an hour shorter in spring', '2026-03-28T22:00Z', night, '2026-03-29T05:00'],
    ['an hour longer in autumn', '2026-10-24T21:00Z', night, '2026-10-25T06:00'],
    [
      'with an end that spring skips',
      '2026-03-28T23:00Z',
      [clock(22), clock(2, 30)],
      '2026-03-29T01:30',
    ],
    [
      'with an end that comes twice, before the first',
      '2026-10-25T00:10Z',
      [clock(22), clock(2, 30)],
      '2026-10-25T00:30',
    ],
    [
      'with an end that comes twice, after the first',
      '2026-10-25T01:10Z',
      [clock(22), clock(2, 30)],
      undefined,
    ],
  ] as const)('are those of the clock when it changes: %s', (_, moment, [from, until], end) => {
    expect(quietAt('Europe/Berlin', moment, [from, until])).toBe(end);
  });

  test('are off until the reader wants them', () => {
    const settings = { quiet: false, quietFrom: clock(22), quietUntil: clock(7) };
    expect(endOfQuiet(Date.parse('2026-01-14T23:00Z'), settings)).toBeUndefined();
  });
});
