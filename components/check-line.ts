import { i18n } from '#i18n';
import type { Check } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';
import { numberWords } from './locale';
import { agoText, comingText } from './time-text';
import { troubleTitle } from './trouble-title';

/** Puts the newest check of a query into one line: "128 found · 12 new · 3 revised · 2 hours ago". */
export function checkLine(query: SavedQuery, check: Check | undefined, now: number): string {
  const paused = query.paused ? `${i18n.t('check.paused')} · ` : '';
  return paused + lineOf(check?.text === query.text ? check : undefined, now);
}

function lineOf(check: Check | undefined, now: number): string {
  switch (check?.state) {
    case 'running':
      return i18n.t('check.running', [numberWords(check.page), numberWords(check.pages)]);
    case 'done':
      return doneLine(check, now);
    case 'waiting':
      return waitingLine(check, now);
    case 'refused':
      return i18n.t('check.refused');
    default:
      return i18n.t('check.never');
  }
}

function doneLine(check: Check, now: number): string {
  const parts = [
    i18n.t('check.found', check.found, [numberWords(check.found)]),
    i18n.t('check.new', check.added, [numberWords(check.added)]),
    i18n.t('check.revised', check.revised, [numberWords(check.revised)]),
    check.finished && agoText(check.finished, now),
    check.unreadable > 0 && i18n.t('status.unreadable', check.unreadable),
  ];
  return parts.filter(Boolean).join(' · ');
}

function waitingLine({ trouble }: Check, now: number): string {
  if (!trouble) return i18n.t('check.waiting');
  const what = troubleTitle(trouble, '');
  if (!trouble.retryAt) return what;
  return `${what} · ${i18n.t('status.trouble.again', [comingText(trouble.retryAt, now)])}`;
}

/** Gives arXiv's own words if it refused the query as it is saved. */
export function refusalOf(query: SavedQuery, check: Check | undefined): string | undefined {
  if (check?.state !== 'refused' || check.text !== query.text) return undefined;
  return check.trouble?.words;
}
