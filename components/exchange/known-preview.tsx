import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Found } from '@/lib/exchange/types';
import { addKnown, countUnknown } from '@/lib/library/take-over';
import { numberWords } from '../locale';
import { usePage } from '../page';
import { useLive } from '../use-live';

type Props = { found: Extract<Found, { kind: 'known' }>; onDone: () => void };

/** What a list of known papers would change. */
export function KnownPreview({ found, onDone }: Props): JSX.Element {
  const { ports, actions } = usePage();
  const { papers, skipped, withoutVersion } = found;
  const ids = papers.map(({ id }) => id);
  const fresh = useLive(() => countUnknown(ports.db, ids), [found]) ?? 0;
  const kept = papers.length - fresh;
  async function add(): Promise<void> {
    const { saved } = await actions.act(() => addKnown(ports, papers));
    if (saved) onDone();
  }
  return (
    <>
      <p>{i18n.t('exchange.known.title', papers.length, [numberWords(papers.length)])}</p>
      <ul class="findings">
        <li>{i18n.t('exchange.known.fresh', fresh, [numberWords(fresh)])}</li>
        <li>{i18n.t('exchange.known.kept', kept, [numberWords(kept)])}</li>
        {skipped > 0 && <li>{i18n.t('exchange.known.skipped', skipped)}</li>}
        {withoutVersion > 0 && <li>{i18n.t('exchange.known.withoutVersion', withoutVersion)}</li>}
      </ul>
      <div class="query-actions">
        <button
          type="button"
          class="button button-main"
          disabled={fresh === 0}
          onClick={() => void add()}
        >
          {i18n.t('exchange.known.add', fresh, [numberWords(fresh)])}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {i18n.t('exchange.cancel')}
        </button>
      </div>
    </>
  );
}
