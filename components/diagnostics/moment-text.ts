import { locale } from '../locale';

/** "24 Nov 2026, 10:04:31". */
export function momentText(time: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'medium' }).format(
    time,
  );
}

/** "02:15" of a minute after midnight. */
export function minuteText(minute: number): string {
  const form = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale(), form).format(minute * 60_000);
}

/** "1.5 s". */
export function lastingText(ms: number): string {
  const form = { style: 'unit', unit: 'second', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale(), form).format(ms / 1000);
}

/** "12.3 MB". */
export function sizeText(bytes: number): string {
  const form = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale(), form).format(bytes / 1e6);
}
