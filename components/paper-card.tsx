import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Row } from '@/lib/library/lists';
import type { SavedQuery } from '@/lib/library/types/reader';
import { CardActions } from './card-actions';
import { CardMeta } from './card-meta';
import { plainParts } from './card-parts';
import { CardSelect } from './card-select';
import { CardTitle } from './card-title';
import { type Desk, stateOf } from './desk';
import { loadFormulas } from './load-formulas';
import { MathText } from './math-text';
import { usePage } from './page';

type Props = { row: Row; desk: Desk; queries: readonly SavedQuery[] };

/** One paper: its title, who wrote it, what it is, and what can be done with it. */
export function PaperCard({ row, desk, queries }: Props): JSX.Element {
  const { id, abstract } = row.paper;
  const { list, open, current } = desk;
  const unseen = useComputed(() => stateOf(row, list) !== 'read');
  const isOpen = useComputed(() => open.value.has(id));
  const isCurrent = useComputed(() => current.value === id);
  // Tab leaves the list at once: only the current card and its buttons are stops.
  const tabIndex = isCurrent.value ? 0 : -1;
  const page = usePage();
  // A closed card isn't drawn again when the parts of open ones are loaded.
  const partsOf = isOpen.value ? (page.partsOf.value ?? plainParts) : undefined;
  const parts = useMemo(
    () => partsOf?.(row, queries, desk, list.placesIn?.(row)),
    [partsOf, row, queries, desk],
  );
  // An abstract that is opened later shows its formulas at once.
  useEffect(() => {
    if (/\$|\\[([]/.test(abstract)) void loadFormulas();
  }, [abstract]);
  return (
    <article
      class={unseen.value ? 'card card-unseen' : 'card'}
      data-id={id}
      tabIndex={tabIndex}
      aria-labelledby={`title-${id}`}
      onFocusCapture={() => {
        current.value = id;
      }}
    >
      <CardTitle row={row} desk={desk} isOpen={isOpen.value} tabIndex={tabIndex}>
        {parts?.title ?? list.titleOf?.(row) ?? <MathText text={row.paper.title} />}
      </CardTitle>
      <CardMeta row={row} list={list} isOpen={isOpen.value}>
        <CardSelect paper={row.paper} desk={desk} tabIndex={tabIndex} />
      </CardMeta>
      {parts && (
        <div class="card-details">
          {parts.details}
          {parts.notes}
        </div>
      )}
      <CardActions row={row} desk={desk} isOpen={isOpen.value} tabIndex={tabIndex} />
    </article>
  );
}
