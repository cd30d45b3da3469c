/** Writes a moment (epoch milliseconds) as a field of date and time has it, in the reader's time zone. */
export function fieldOf(time: number): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Reads such a field; undefined while it isn't filled. */
export function momentOf(field: string): number | undefined {
  const time = field === '' ? Number.NaN : new Date(field).getTime();
  return Number.isNaN(time) ? undefined : time;
}

/** Gives yesterday 18:00 of the reader, epoch milliseconds. */
export function yesterdayEvening(now: number): number {
  const date = new Date(now);
  date.setDate(date.getDate() - 1);
  return date.setHours(18, 0, 0, 0);
}
