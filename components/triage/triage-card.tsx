import type { JSX, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { CardMeta } from '../card-meta';
import { plainParts } from '../card-parts';
import { Authors } from '../card-title';
import type { Desk } from '../desk';
import { usePage } from '../page';
import type { Shown } from './use-run';

/** The rows come with their marks as they stand now. */
const asRead = { marks: new Map() };

/** The paper to be decided, as an open card shows it; it scrolls in a place of fixed size. */
export function TriageCard({
  box,
  shown: { row, queries, standing },
  desk,
}: {
  box: RefObject<HTMLDivElement | null>;
  shown: Shown;
  /** The list below, for what an open card leads to. */
  desk: Desk | undefined;
}): JSX.Element {
  const partsOf = usePage().partsOf.value ?? plainParts;
  const id = row?.paper.id;
  const parts = useMemo(
    () => row && (desk ? partsOf(row, queries, desk) : plainParts(row)),
    [partsOf, desk, id, row?.paper.version],
  );
  return (
    <article
      class="triage-card"
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      // The dialog may open after all that is drawn in it has had its say about the focus.
      // biome-ignore lint/a11y/noAutofocus: a dialog is told so where its focus goes
      autoFocus
      aria-labelledby="triage-paper"
    >
      <div key={standing.paper} data-id={standing.paper}>
        <h3 class="triage-title" id="triage-paper" dir="auto">
          {parts?.title ?? standing.paper}
        </h3>
        {row && parts ? (
          <>
            <Authors paper={row.paper} />
            <CardMeta row={row} list={asRead} />
            {parts.details}
          </>
        ) : (
          <p>{i18n.t('triage.gone')}</p>
        )}
      </div>
    </article>
  );
}
