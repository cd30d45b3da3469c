import { i18n } from '#i18n';
import type { AnnounceType } from '@/lib/arxiv/daily-feed/types';
import type { Difference } from '@/lib/library/differences';
import type { FeedState } from './feed-states';

/** Says how it stands with a feed: that it was read, or why it tells nothing. */
export function feedLine({ trouble }: FeedState): string {
  return trouble ? i18n.t(`feeds.trouble.${trouble}`) : i18n.t('feeds.read');
}

/** Names the categories whose feeds aren't read, since there are too many; undefined for none. */
export function cutLine(cut: readonly string[]): string | undefined {
  return cut.length > 0 ? i18n.t('feeds.cut', [cut.join(', ')]) : undefined;
}

/** Says which of arXiv's two sources has a paper, and of which feeds it is told. */
export function differenceLine({ kind, categories }: Difference): string {
  const key = kind === 'feed-only' ? 'feeds.feedOnly' : 'feeds.queryOnly';
  return i18n.t(key, [categories.join(', ')]);
}

/** Says how a feed announced a paper. */
export function announcedWord(type: AnnounceType): string {
  if (type === 'replace-cross') return i18n.t('feeds.announced.replaceCross');
  return i18n.t(`feeds.announced.${type}`);
}
