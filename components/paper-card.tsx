import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import type { Row } from '@/lib/library/lists';
import { CardActions } from './card-actions';
import { CardMeta } from './card-meta';
import { CardTitle } from './card-title';
import { type Desk, stateOf } from './desk';
import { usePage } from './page';
import { PaperDetails } from './paper-details';

type Props = {
  row: Row;
  desk: Desk;
  /** Names of the saved queries by id. */
  names: ReadonlyMap<string, string>;
};

/** One paper: its title, who wrote it, what it is, and what can be done with it. */
export function PaperCard({ row, desk, names }: Props): JSX.Element {
  const { id } = row.paper;
  const { list, open, current } = desk;
  const unseen = useComputed(() => stateOf(row, list) !== 'read');
  const isOpen = useComputed(() => open.value.has(id));
  const isCurrent = useComputed(() => current.value === id);
  // Tab leaves the list at once: only the current card and its buttons are stops.
  const tabIndex = isCurrent.value ? 0 : -1;
  const { Details = PaperDetails } = usePage();
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
      <CardTitle row={row} desk={desk} isOpen={isOpen.value} tabIndex={tabIndex} />
      <CardMeta row={row} desk={desk} />
      {isOpen.value && (
        <div class="card-details">
          <Details row={row} names={names} />
        </div>
      )}
      <CardActions row={row} desk={desk} isOpen={isOpen.value} tabIndex={tabIndex} />
    </article>
  );
}
