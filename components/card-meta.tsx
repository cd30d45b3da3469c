import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Row } from '@/lib/library/lists';
import { shortDayWords } from '@/lib/reading/time-words';
import { type MarkList, type PaperState, stateOf } from './desk';
import { locale } from './locale';
import { usePage } from './page';

/** What a paper is to the reader, its primary category and its date. */
export function CardMeta({ row, list }: { row: Row; list: MarkList }): JSX.Element {
  const { paper } = row;
  const { now, signs } = usePage();
  const Signs = signs.value;
  const state = useComputed(() => stateOf(row, list)).value;
  const shown = row.mark.revised === 1 ? paper.updated : paper.published;
  return (
    <p class="card-meta">
      <span class={`tag tag-${state}`}>{stateWords(state, paper)}</span>
      <bdi>{paper.primaryCategory}</bdi>
      <time dateTime={new Date(shown).toISOString()}>
        {shortDayWords(shown, now.value, locale())}
      </time>
      {Signs && <Signs row={row} list={list} />}
    </p>
  );
}

function stateWords(state: PaperState, { version }: Row['paper']): string {
  if (state === 'revised') return i18n.t('card.revised', [String(version)]);
  return i18n.t(`card.${state}`);
}
