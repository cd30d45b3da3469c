import { day, hour, minute, newYork } from './arxiv/calendar';
import type { Chance } from './chance';
import type { Stretch } from './plan';

/** What happens to the machine from outside, at this true time. */
export type Moment = { at: number; what: Doing };

export type Doing =
  | 'install'
  | 'start'
  | 'close'
  | 'sleep'
  | 'wake'
  | 'offline'
  | 'online'
  | 'update'
  | 'crash'
  | 'act'
  | 'ask'
  | 'forbid'
  | 'allow'
  | 'wrong clock'
  | 'right clock';

/** Gives what happens on one day, New York's date, to a machine that is used this way. */
export function momentsOf(date: number, stretch: Stretch, chance: Chance): Moment[] {
  const at = (hours: number) => newYork(date, 0) + hours * hour + chance.between(0, 50) * minute;
  const moments: Moment[] = useOf(stretch.machine, at, chance);
  for (let left = chance.count(stretch.acts); left > 0; left -= 1) {
    moments.push({ at: at(chance.below(24)), what: 'act' });
  }
  if (chance.happens(0.3)) moments.push({ at: at(chance.below(24)), what: 'ask' });
  if (chance.happens(0.05)) moments.push({ at: at(chance.below(24)), what: 'update' });
  if (chance.happens(0.02)) moments.push(...pair(at, chance, 'forbid', 'allow'));
  if (stretch.faults !== 'none' && chance.happens(0.1))
    moments.push(...pair(at, chance, 'offline', 'online'));
  if (chance.happens(stretch.jumps))
    moments.push(...pair(at, chance, 'wrong clock', 'right clock'));
  return moments.sort((one, other) => one.at - other.at);
}

function pair(at: (hours: number) => number, chance: Chance, one: Doing, other: Doing): Moment[] {
  const begin = at(chance.below(24));
  return [
    { at: begin, what: one },
    { at: Math.min(begin + chance.wait(5 * hour), at(0) + day), what: other },
  ];
}

function useOf(
  machine: Stretch['machine'],
  at: (hours: number) => number,
  chance: Chance,
): Moment[] {
  const isWeekend = chance.happens(2 / 7);
  switch (machine) {
    case 'on':
      return chance.happens(0.05) ? [{ at: at(12), what: 'crash' }] : [];
    case 'daily':
      if (isWeekend) return [{ at: at(1), what: 'close' }];
      return [
        { at: at(chance.below(12)), what: 'start' },
        { at: at(13 + chance.below(10)), what: 'close' },
      ];
    case 'laptop':
      return [
        { at: at(1), what: 'sleep' },
        { at: at(7 + chance.below(4)), what: 'wake' },
        { at: at(12), what: 'sleep' },
        { at: at(13 + chance.below(8)), what: 'wake' },
        ...(isWeekend ? [{ at: at(22), what: 'sleep' as const }] : []),
      ];
    case 'closed':
      return [];
    case 'restless':
      return Array.from({ length: 1 + chance.below(6) }, () => ({
        at: at(chance.below(24)),
        what: chance.pick(['start', 'close', 'crash', 'sleep', 'wake', 'start', 'wake'] as const),
      }));
  }
}
