import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { Row } from '@/lib/library/lists';
import type { SavedQuery, StoredPaper } from '@/lib/library/types';
import { paragraphs } from '@/lib/reading/paragraphs';
import { dayWords } from '@/lib/reading/time-words';
import { listWords, locale } from './locale';
import { MathText } from './math-text';
import { usePage } from './page';

type Props = { row: Row; queries: readonly SavedQuery[]; children?: ComponentChildren };

/**
 * The abstract of a paper and what else arXiv says of it. What is given in place of the abstract
 * tells of the queries too.
 */
export function PaperDetails({ row: { paper, mark }, queries, children }: Props): JSX.Element {
  return (
    <div class="details">
      {children ??
        paragraphs(paper.abstract).map((paragraph) => (
          <p dir="auto" class="abstract">
            <MathText text={paragraph} />
          </p>
        ))}
      <dl>
        <Fact name={i18n.t('card.comment')} words={paper.comment} />
        <Fact name={i18n.t('card.journal')} words={paper.journalRef} />
        <Fact name={i18n.t('card.doi')} words={paper.dois.join(', ')} />
        <Fact name={i18n.t('card.categories')} words={paper.categories.join(', ')} />
        <Fact name={i18n.t('card.submitted')} words={useSubmitted(paper)} />
        <Fact name={i18n.t('card.id')} words={`${paper.id}v${paper.version}`} />
        {!children && (
          <Fact name={i18n.t('card.queries')} words={listWords(namesOf(mark.queries, queries))} />
        )}
      </dl>
    </div>
  );
}

function namesOf(ids: readonly string[], queries: readonly SavedQuery[]): string[] {
  return ids.flatMap((id) => queries.find((query) => query.id === id)?.name ?? []);
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
