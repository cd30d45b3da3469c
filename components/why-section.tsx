import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Explanation } from '@/lib/reading/explain';
import { listWords } from './locale';

type Explained = Explanation['queries'][number];
type Reason = NonNullable<Explained['reasons']>[number];

/** Which query and which of its clauses brought a paper, in words. */
export function WhySection({
  explanation: { queries, deleted },
}: {
  explanation: Explanation;
}): JSX.Element | null {
  if (queries.length === 0 && deleted === 0) return null;
  return (
    <section class="why">
      <h4 class="why-head">{i18n.t('why.title')}</h4>
      {queries.map((query) => (
        <ByQuery query={query} />
      ))}
      {deleted > 0 && <p>{i18n.t('why.deleted', deleted)}</p>}
    </section>
  );
}

function ByQuery({ query: { name, reasons } }: { query: Explained }): JSX.Element {
  if (!reasons) return <p dir="auto">{i18n.t('why.cannotTell', [name])}</p>;
  if (reasons.length === 0) return <p dir="auto">{i18n.t('why.byAbsence', [name])}</p>;
  return (
    <>
      <p dir="auto">{i18n.t('why.query', [name])}</p>
      <ul class="why-reasons">
        {reasons.map((reason) => (
          <li>
            <code dir="ltr">{reason.text}</code> <span>{placesOf(reason)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function placesOf({ fields }: Reason): string {
  if (fields.length === 0) return i18n.t('why.everywhere');
  const names = fields.map((field) => i18n.t(`why.field.${field}`));
  return i18n.t('why.in', [listWords(names)]);
}
