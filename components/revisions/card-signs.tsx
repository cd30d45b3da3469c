import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Row } from '@/lib/library/lists';
import type { StoredPaper } from '@/lib/library/types/marks';
import { readComment } from '@/lib/reading/word-diff/read-comment';
import type { MarkList } from '../desk';

/** What else is to be known of a paper at a glance: what its comment says, what a rule of the reader does. */
export function CardSigns({ row, list }: { row: Row; list: MarkList }): JSX.Element {
  const { id, comment } = row.paper;
  const { muted, highlighted } = useComputed(() => list.marks.get(id) ?? row.mark).value;
  const { withdrawn, accepted } = useMemo(() => readComment(comment ?? ''), [comment]);
  return (
    <>
      {withdrawn && <span class="sign sign-bad">{i18n.t('revision.sign.withdrawn')}</span>}
      {accepted && !withdrawn && (
        <span class="sign" title={accepted.words}>
          {i18n.t('revision.sign.accepted')}
        </span>
      )}
      {highlighted === 1 && (
        <span class="spoken sign-highlighted">{i18n.t('rules.sign.highlighted')}</span>
      )}
      {muted === 1 && <span class="sign">{i18n.t('rules.sign.muted')}</span>}
    </>
  );
}

/** What the comment says now and didn't say before. */
export function CommentNews({
  from,
  to,
}: {
  from: StoredPaper;
  to: StoredPaper;
}): JSX.Element | null {
  const before = readComment(from.comment ?? '');
  const { withdrawn, accepted } = readComment(to.comment ?? '');
  if (withdrawn && !before.withdrawn) {
    return <p class="revision-news">{i18n.t('revision.withdrawn')}</p>;
  }
  if (accepted && accepted.words !== before.accepted?.words) {
    return (
      <p class="revision-news" dir="auto">
        {i18n.t('revision.accepted', [accepted.words])}
      </p>
    );
  }
  return null;
}
