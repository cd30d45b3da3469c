import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Desk } from './desk';
import { numberWords } from './locale';

/** "30 new papers": what came since the list was drawn waits here until it is asked for. */
export function ArrivalsBar({ desk, onShow }: { desk: Desk; onShow: () => void }): JSX.Element {
  const count = desk.list.arrivals.value;
  const waits = count > 0 && desk.list.rows.value.length > 0;
  const key = desk.list.filter.view === 'revised' ? 'list.revisedArrivals' : 'list.arrivals';
  return (
    <div class="arrivals" role="status">
      {waits && (
        <button type="button" class="arrivals-button" onClick={onShow}>
          {i18n.t(key, count, [numberWords(count)])}
        </button>
      )}
    </div>
  );
}
