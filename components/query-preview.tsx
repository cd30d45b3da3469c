import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Preview } from '@/lib/reading/preview';
import { ArxivAnswer } from './arxiv-answer';
import { DayChart } from './day-chart';
import { usePartLabel } from './form-name';
import { numberWords } from './locale';
import { rateWords } from './rate-words';
import { TitleList } from './title-list';
import { type PreviewState, usePreview } from './use-preview';
import { useSettled } from './use-settled';

/**
 * What a query would have brought before it is saved: at once from the stored papers, and from
 * arXiv when asked for. `saved` is the version it is compared with, blank where there is none.
 */
export function QueryPreview({ text, saved }: { text: string; saved: string }): JSX.Element | null {
  const { state, busy } = usePreview(text, saved);
  const line = lineOf(state);
  const said = useSettled(line);
  const label = usePartLabel(i18n.t('preview.title'));
  if (text.trim() === '') return null;
  return (
    <section class="preview" aria-label={label} aria-busy={busy}>
      <p class="preview-line">{line}</p>
      {/* Said once the typing rests. */}
      <p class="spoken" role="status">
        {said}
      </p>
      {/* Above what grows with each count, so that the button stays under the pointer. */}
      <ArxivAnswer text={text} />
      {state.kind === 'ready' && <Stored preview={state.preview} />}
    </section>
  );
}

function lineOf(state: PreviewState): string {
  if (state.kind === 'counting') return i18n.t('preview.counting');
  if (state.kind === 'unreadable') return i18n.t('preview.unreadable');
  if (state.kind === 'none-stored') return i18n.t('preview.none');
  const { total, perDay, unknown, stored } = state.preview;
  // Nothing counted and all of it untold is not "no papers".
  if (unknown === stored) return i18n.t('preview.untold');
  return i18n.t('preview.total', total, [numberWords(total), rateWords(perDay)]);
}

function Stored({ preview }: { preview: Preview }): JSX.Element {
  const { days, newest, total, unknown, stored, against } = preview;
  const papers = newest.map(({ paper, places }) => ({ ...paper, places }));
  return (
    <>
      {total > 0 && <DayChart days={days} />}
      {against && <Against {...against} />}
      <TitleList heading={i18n.t('preview.newest')} papers={papers} />
      {unknown > 0 && unknown < stored && (
        <p class="hint">{i18n.t('preview.unknown', unknown, [numberWords(unknown)])}</p>
      )}
      <p class="hint">{i18n.t('preview.stored', stored, [numberWords(stored)])}</p>
    </>
  );
}

function Against({ added, removed }: NonNullable<Preview['against']>): JSX.Element {
  const words = i18n.t('preview.against', [numberWords(added.count), numberWords(removed.count)]);
  const isSame = added.count + removed.count === 0;
  return (
    <>
      <p class="preview-line">{isSame ? i18n.t('preview.same') : words}</p>
      <TitleList heading={i18n.t('preview.added')} papers={added.newest} count={added.count} />
      <TitleList
        heading={i18n.t('preview.removed')}
        papers={removed.newest}
        count={removed.count}
      />
    </>
  );
}
