import { i18n } from '#i18n';
import type { Span } from '@/lib/library/types/coverage';
import type { CountedFacts, GoingOn, Proven } from '@/lib/reading/coverage';
import { shortDayWords } from '@/lib/reading/time-words';
import type { Settings } from '@/lib/settings/schema';
import { lastVisible, nextVisible } from '@/lib/watch/announcements';
import { locale, numberWords } from './locale';
import { comingText } from './time-text';
import { troubleTitle } from './trouble-title';

const eastern = { timeZone: 'America/New_York' } as const;

/**
 * Says in one line how far it is proven that nothing slipped through, and what comes next, by
 * arXiv's holidays as the reader corrected them.
 */
export function provenWords(
  proven: Proven,
  now: number,
  { holidays }: Pick<Settings, 'holidays'>,
): string {
  switch (proven.kind) {
    case 'paused':
      return i18n.t('coverage.paused');
    case 'unproven':
      return i18n.t('coverage.unproven');
    case 'complete':
      return completeWords(proven.until, now, holidays);
    case 'open':
      return [
        i18n.t('coverage.open', [daysText(proven.span)]),
        proven.goesOn ? goesOnWords(proven.goesOn, now) : i18n.t('coverage.willGoOn'),
      ].join(' · ');
  }
}

function completeWords(until: number, now: number, holidays: Settings['holidays']): string {
  const { at } = lastVisible(until, holidays);
  const through = i18n.t('coverage.complete', [announcementText(at)]);
  const isLatest = at >= lastVisible(now, holidays).at;
  const next = isLatest
    ? i18n.t('coverage.next', [weekdayText(nextVisible(now, holidays).at)])
    : i18n.t('coverage.notLatest');
  return `${through} · ${next}`;
}

function goesOnWords({ done, left, at }: GoingOn, now: number): string {
  return i18n.t('coverage.goesOn', [
    comingText(at, now),
    numberWords(done),
    numberWords(done + left),
  ]);
}

/** "Tue 21 Jul, 20:00 ET": arXiv announces by New York's clock, wherever the reader is. */
function announcementText(moment: number): string {
  const form = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const words = new Intl.DateTimeFormat(locale(), { ...form, ...clock, ...eastern });
  return i18n.t('coverage.eastern', [words.format(moment)]);
}

function weekdayText(moment: number): string {
  return new Intl.DateTimeFormat(locale(), { weekday: 'short', ...eastern }).format(moment);
}

/** "7–12 Jul". */
function daysText({ from, until }: Span): string {
  const words = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', ...eastern });
  return words.formatRange(from, until);
}

/** Says why announcements in an open span may have brought more than is here. */
export function causeWords(proven: Proven): string | undefined {
  return proven.kind === 'open' ? troubleTitle({ code: proven.cause }, '') : undefined;
}

/** Says what counting has shown, a line each. */
export function countedWords(facts: CountedFacts, now: number): string[] {
  const { whole, before, unsure, uncountable } = facts;
  const lines: string[] = [];
  if (whole) {
    const [total, held] = [numberWords(whole.total), numberWords(whole.held)];
    const [since, at] = [dayText(whole.from, now), dayText(whole.at, now)];
    lines.push(i18n.t('coverage.counted', [total, held, since, at]));
  }
  if (before) {
    lines.push(i18n.t('coverage.before', [numberWords(before.total), dayText(before.at, now)]));
  }
  if (unsure) lines.push(i18n.t('coverage.unsure', unsure.length));
  if (uncountable !== undefined) lines.push(i18n.t('coverage.uncountable', [uncountable]));
  return lines;
}

function dayText(time: number, now: number): string {
  return shortDayWords(time, now, locale());
}
