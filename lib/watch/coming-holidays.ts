import { toEastern } from './eastern';
import { dateText, type HolidayChanges, type HolidayName, holidayOn } from './holidays';

/** A day on which nothing is announced; `time` is its midnight in UTC. */
export type ComingHoliday = { date: string; time: number; name: HolidayName };

/** Gives arXiv's holidays, and the reader's, of the twelve months from this moment's Eastern day. */
export function comingHolidays(now: number, changes: HolidayChanges): ComingHoliday[] {
  const { year, month, day } = toEastern(now);
  const end = Date.UTC(year + 1, month - 1, day);
  const found: ComingHoliday[] = [];
  for (let time = Date.UTC(year, month - 1, day); time < end; time += 86_400_000) {
    const date = new Date(time);
    const name = holidayOn(
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      changes,
    );
    if (name) found.push({ date: dateText(date), time, name });
  }
  return found;
}

/** Gives the changes after a day was added or taken away; one that says what is so anyway is none. */
export function withHoliday(
  changes: HolidayChanges,
  date: string,
  isHoliday: boolean,
): Record<string, boolean> {
  const { [date]: _, ...others } = changes;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const isUsual = holidayOn(year, month, day) !== undefined;
  return isUsual === isHoliday ? others : { ...others, [date]: isHoliday };
}
