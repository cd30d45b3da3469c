import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FetchContext } from './fetch-context';

type State = 'asking' | 'missing' | { failed: string } | undefined;

/** Offers to fetch the text of a paper again that was read and removed. */
export function RemovedText({ id }: { id: string }): JSX.Element {
  const fetchAgain = useContext(FetchContext);
  const [state, setState] = useState<State>();
  async function fetch(): Promise<void> {
    if (state === 'asking' || !fetchAgain) return;
    setState('asking');
    try {
      const found = await fetchAgain(id);
      setState(found ? undefined : 'missing');
    } catch (error) {
      setState({ failed: error instanceof Error ? error.message : String(error) });
    }
  }
  return (
    <div class="removed-text">
      <p class="state-line">{i18n.t('retention.gone', [id])}</p>
      <button
        type="button"
        class="button"
        aria-disabled={state === 'asking'}
        onClick={() => void fetch()}
      >
        {i18n.t('retention.fetch')}
      </button>
      <p class="state-line" role="status">
        {wordsOf(state)}
      </p>
    </div>
  );
}

function wordsOf(state: State): string {
  if (typeof state === 'object') return i18n.t('retention.failed', [state.failed]);
  if (state === undefined) return '';
  return i18n.t(state === 'asking' ? 'retention.fetching' : 'retention.missing');
}
