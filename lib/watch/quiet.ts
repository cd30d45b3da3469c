import type { Settings } from '@/lib/settings/schema';

type QuietHours = Pick<Settings, 'quiet' | 'quietFrom' | 'quietUntil'>;

/**
 * Gives when the quiet hours end in which this moment lies, epoch milliseconds; undefined when it
 * lies in none. They are hours of the reader's clock, so a night in which it is changed is longer or
 * shorter; an end that comes twice in such a night counts the first time.
 */
export function endOfQuiet(
  moment: number,
  { quiet, quietFrom, quietUntil }: QuietHours,
): number | undefined {
  if (!quiet) return undefined;
  const at = new Date(moment);
  const minute = at.getHours() * 60 + at.getMinutes();
  const isOvernight = quietFrom > quietUntil;
  const isEvening = minute >= quietFrom;
  const isMorning = minute < quietUntil;
  if (isOvernight ? !isEvening && !isMorning : !isEvening || !isMorning) return undefined;
  const day = at.getDate() + (isOvernight && isEvening ? 1 : 0);
  const end = new Date(at.getFullYear(), at.getMonth(), day, 0, quietUntil).getTime();
  return end > moment ? end : undefined;
}
