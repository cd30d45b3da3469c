import { describe, expect, test } from 'vitest';
import {
  announcedAfter,
  lastAnnouncement,
  nextAnnouncement,
  previousAnnouncement,
} from './calendar';

const announced: [submitted: string, announced: string, why: string][] = [
  ['2026-06-01T17:59:00Z', '2026-06-02T00:00:00Z', 'Monday before 14:00: Monday evening'],
  ['2026-06-01T18:01:00Z', '2026-06-03T00:00:00Z', 'Monday after 14:00: Tuesday evening'],
  ['2026-06-04T19:00:00Z', '2026-06-08T00:00:00Z', 'Thursday after 14:00: Sunday evening'],
  ['2026-06-05T19:00:00Z', '2026-06-09T00:00:00Z', 'Friday after 14:00: Monday evening'],
  ['2026-01-13T12:00:00Z', '2026-01-14T01:00:00Z', 'in winter New York is five hours behind'],
  ['2026-03-09T12:00:00Z', '2026-03-10T00:00:00Z', 'the day after clocks go forward'],
  ['2026-11-02T12:00:00Z', '2026-11-03T01:00:00Z', 'the day after clocks go back'],
  ['2026-11-26T12:00:00Z', '2026-11-30T01:00:00Z', 'Thanksgiving: the next announcement'],
];

describe('the announcement calendar', () => {
  test.each(announced)('what came in at %s is announced at %s (%s)', (submitted, at) => {
    expect(new Date(announcedAfter(Date.parse(submitted)))).toEqual(new Date(at));
  });

  test('nothing is announced on Friday and Saturday evening', () => {
    const sunday = Date.parse('2026-06-07T12:00:00Z');
    const last = lastAnnouncement(sunday);
    expect(new Date(last.at)).toEqual(new Date('2026-06-05T00:00:00Z'));
    expect(new Date(nextAnnouncement(last).at)).toEqual(new Date('2026-06-08T00:00:00Z'));
    expect(previousAnnouncement(nextAnnouncement(last))).toEqual(last);
  });
});
