import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Paper } from '@/lib/arxiv/paper';
import type { Desk } from './desk';

type Props = { paper: Pick<Paper, 'id' | 'title'>; desk: Desk; tabIndex: number };

/** The box by which a paper is chosen to be dealt with together with others. */
export function CardSelect({ paper: { id, title }, desk, tabIndex }: Props): JSX.Element {
  const isSelected = useComputed(() => desk.selected.value.has(id)).value;
  return (
    <input
      type="checkbox"
      class="card-select"
      aria-label={i18n.t('select.one', [title])}
      tabIndex={tabIndex}
      checked={isSelected}
      onClick={(event) => desk.select(id, event.shiftKey)}
    />
  );
}
