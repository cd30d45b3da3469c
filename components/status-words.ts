import { i18n } from '#i18n';
import type { Checked, Status } from '@/lib/reading/status';
import { numberWords } from './locale';
import { agoText, comingText, untilText } from './time-text';
import { troubleTitle } from './trouble-title';

/** What the reader can do about a state. */
export type StatusAction =
  | { kind: 'check' }
  | { kind: 'grant' }
  | { kind: 'edit'; queryId: string }
  | { kind: 'add' }
  | { kind: 'options' };

/** A state in words: what is so, what will happen, what the reader can do. */
export type StatusWords = {
  tone: 'calm' | 'busy' | 'information' | 'attention';
  /** What is so. */
  title: string;
  /** What will happen. */
  next: string;
  /** More that is worth knowing, where there is room for it. */
  more?: string;
  action?: StatusAction;
};

/** Puts a state into words. */
export function statusWords(status: Status, now: number): StatusWords {
  switch (status.kind) {
    case 'no-queries':
      return { ...words('noQueries'), tone: 'calm', action: { kind: 'add' } };
    case 'paused':
      return { ...words('paused'), tone: 'calm', action: { kind: 'options' } };
    case 'checking':
      return checkingWords(status);
    case 'never':
      return neverWords(status.next, now);
    case 'checked':
      return checkedWords(status, now);
    case 'trouble':
      return troubleWords(status, now);
  }
}

function words(key: 'noQueries' | 'paused'): { title: string; next: string } {
  return { title: i18n.t(`status.${key}.title`), next: i18n.t(`status.${key}.next`) };
}

function checkingWords(status: Extract<Status, { kind: 'checking' }>): StatusWords {
  const { name, page, pages, papers } = status;
  const next =
    page === 0
      ? i18n.t('status.checking.asking')
      : i18n.t('status.checking.page', papers, [
          numberWords(page),
          numberWords(pages),
          numberWords(papers),
        ]);
  return { tone: 'busy', title: i18n.t('status.checking.title', [name]), next };
}

function neverWords(next: number | undefined, now: number): StatusWords {
  return {
    tone: 'calm',
    title: i18n.t('status.never.title'),
    next: next
      ? i18n.t('status.never.due', [comingText(next, now)])
      : i18n.t('status.never.notDue'),
    action: { kind: 'check' },
  };
}

function checkedWords(status: Checked & { last: number }, now: number): StatusWords {
  const notes = [
    status.unchecked > 0 && i18n.t('status.unchecked', status.unchecked),
    status.unreadable > 0 && i18n.t('status.unreadable', status.unreadable),
  ].filter((note) => note !== false);
  return {
    tone: 'calm',
    title: i18n.t('status.checked.title', [agoText(status.last, now)]),
    next: [nextText(status, now), ...notes].join(' · '),
  };
}

function nextText({ next }: Checked, now: number): string {
  return next === undefined
    ? i18n.t('status.checked.noNext')
    : i18n.t('status.checked.next', [comingText(next, now)]);
}

function troubleWords(status: Extract<Status, { kind: 'trouble' }>, now: number): StatusWords {
  const { trouble, query } = status;
  const last = status.last && i18n.t('status.checked.title', [agoText(status.last, now)]);
  const common = { more: last || undefined };
  switch (trouble.code) {
    case 'no-permission':
      return { ...attention('noPermission', ''), ...common, action: { kind: 'grant' } };
    case 'storage':
      return { ...attention('storage', trouble.words), ...common, action: { kind: 'check' } };
    case 'rejected-query':
      return {
        tone: 'attention',
        title: troubleTitle(trouble, query?.name ?? ''),
        next: trouble.words,
        more: i18n.t('status.trouble.rejectedQuery.next'),
        action: query && { kind: 'edit', queryId: query.id },
      };
    case 'rate-limited':
      return { ...waitWords(trouble.retryAt, now), ...common };
    default:
      return { ...common, ...tryAgainWords(status, now) };
  }
}

function attention(key: 'noPermission' | 'storage', own: string): StatusWords {
  return {
    tone: 'attention',
    title: i18n.t(`status.trouble.${key}.title`),
    next: i18n.t(`status.trouble.${key}.next`, [own]),
  };
}

function waitWords(retryAt: number | undefined, now: number): StatusWords {
  const title =
    retryAt && retryAt > now
      ? i18n.t('status.trouble.rateLimited.until', [untilText(retryAt, now)])
      : i18n.t('status.trouble.rateLimited.title');
  return { tone: 'information', title, next: i18n.t('status.trouble.rateLimited.next') };
}

function tryAgainWords(
  { trouble }: Extract<Status, { kind: 'trouble' }>,
  now: number,
): StatusWords {
  const again = trouble.retryAt
    ? i18n.t('status.trouble.again', [comingText(trouble.retryAt, now)])
    : i18n.t('status.trouble.againUnknown');
  const isBug = trouble.code === 'bug';
  return {
    tone: isBug ? 'attention' : 'information',
    title: troubleTitle(trouble, ''),
    next: trouble.code === 'offline' ? i18n.t('status.trouble.offline.next', [again]) : again,
    more: isBug ? trouble.words : undefined,
    action: { kind: 'check' },
  };
}
