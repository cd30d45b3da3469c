import { useComputed } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { type Row, shownDate } from '@/lib/library/lists';
import { shortDayWords } from '@/lib/reading/time-words';
import { type MarkList, stateOf } from './desk';
import { locale } from './locale';
import { usePage } from './page';
import { paperStateWords } from './paper-state-words';

type Props = {
  row: Row;
  list: MarkList;
  /** Whether tags and note stand in the open card. */
  isOpen?: boolean;
  /** What stands before it. */
  children?: ComponentChildren;
};

/** What a paper is to the reader, its primary category and its date, its signs and the reader's tags. */
export function CardMeta({ row, list, isOpen = false, children }: Props): JSX.Element {
  const { paper } = row;
  const { now, signs } = usePage();
  const Signs = signs.value;
  const state = useComputed(() => stateOf(row, list)).value;
  const mark = useComputed(() => list.marks.get(paper.id) ?? row.mark).value;
  const shown = shownDate(row);
  return (
    <p class="card-meta">
      {children}
      <span class={`tag tag-${state}`}>{paperStateWords(state, paper.version)}</span>
      <bdi>{paper.primaryCategory}</bdi>
      <time dateTime={new Date(shown).toISOString()}>
        {shortDayWords(shown, now.value, locale())}
      </time>
      {Signs && <Signs row={row} list={list} />}
      {!isOpen && mark.tags.map((tag) => <bdi class="card-tag">{tag}</bdi>)}
      {!isOpen && mark.note && <span class="card-note">{i18n.t('notes.note')}</span>}
    </p>
  );
}
