import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { StoredPaper } from '@/lib/library/types/marks';
import { dayWords } from '@/lib/reading/time-words';
import { locale } from './locale';
import { usePage } from './page';

type Props = { paper: StoredPaper; children: ComponentChildren };

/** The abstract of a paper, given as `children`, and what else arXiv says of it. */
export function PaperDetails({ paper, children }: Props): JSX.Element {
  const comma = i18n.t('card.nextItem');
  return (
    <div class="details">
      {children}
      <dl>
        <Fact name={i18n.t('card.comment')} words={paper.comment} />
        <Fact name={i18n.t('card.journal')} words={paper.journalRef} />
        <Fact name={i18n.t('card.doi')} words={paper.dois.join(comma)} />
        <Fact name={i18n.t('card.categories')} words={paper.categories.join(comma)} />
        <Fact name={i18n.t('card.submitted')} words={useSubmitted(paper)} />
        <Fact name={i18n.t('card.id')} words={`${paper.id}v${paper.version}`} />
      </dl>
    </div>
  );
}

function Fact({ name, words }: { name: string; words: string | undefined }): JSX.Element | null {
  if (!words) return null;
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd dir="auto">{words}</dd>
    </div>
  );
}

function useSubmitted({ published, updated, version }: StoredPaper): string {
  const now = usePage().now.value;
  const first = dayWords(published, now, locale());
  if (version === 1) return first;
  return i18n.t('card.submittedRevised', [
    first,
    String(version),
    dayWords(updated, now, locale()),
  ]);
}
