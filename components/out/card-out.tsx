import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Paper } from '@/lib/arxiv/paper';
import type { Desk } from '../desk';
import { AuthorsOut } from './authors-out';
import { LinksOut } from './links-out';

/** The ways on from an open card: to its authors, to other places, into citations. */
export function CardOut({ paper, desk }: { paper: Paper; desk: Desk }): JSX.Element {
  // As all of the list, it is a stop of the Tab key only while its card is the current one.
  const tabIndex = useComputed(() => (desk.current.value === paper.id ? 0 : -1)).value;
  return (
    <section class="details out-card" aria-label={i18n.t('out.card')}>
      <AuthorsOut authors={paper.authors} tabIndex={tabIndex} />
      <LinksOut paper={paper} desk={desk} tabIndex={tabIndex} />
    </section>
  );
}
