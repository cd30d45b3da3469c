import type { JSX } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Progress } from '@/lib/sync/export/write-library';
import { numberWords } from '../locale';
import { sizeWords } from './size-words';
import { type Exported, TransferContext } from './transfer-port';

type State =
  | { kind: 'idle' | 'cancelled' }
  | { kind: 'writing'; progress?: Progress }
  | { kind: 'done'; address: string; exported: Exported }
  | { kind: 'failed'; words: string };

/** Writes all of the library into a file and offers it to be saved. */
export function ExportPart(): JSX.Element {
  const load = useContext(TransferContext);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  const exported = useRef<Exported | undefined>(undefined);
  useEffect(() => {
    // What a page that died has left; this one's own goes when it does.
    void load().then(
      ({ clear }) => clear(),
      () => {},
    );
    return () => {
      running.current?.abort();
      void exported.current?.remove();
    };
  }, [load]);
  async function write(): Promise<void> {
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'writing' });
    try {
      await exported.current?.remove();
      const onProgress = (progress: Progress) => setState({ kind: 'writing', progress });
      const made = await (await load()).write({ signal: stop.signal, onProgress });
      exported.current = made;
      const address = URL.createObjectURL(made.file);
      setState({ kind: 'done', address, exported: made });
    } catch (error) {
      setState(stop.signal.aborted ? { kind: 'cancelled' } : failed(error));
    }
  }
  const isWriting = state.kind === 'writing';
  return (
    <>
      <div class="query-actions">
        <button
          type="button"
          class="button"
          data-home
          aria-disabled={isWriting}
          onClick={() => void (isWriting || write())}
        >
          {i18n.t('transfer.export.write')}
        </button>
        {isWriting && (
          <button type="button" class="button" onClick={() => running.current?.abort()}>
            {i18n.t('transfer.cancel')}
          </button>
        )}
        {state.kind === 'done' && (
          <a class="button button-main" href={state.address} download={state.exported.file.name}>
            {i18n.t('transfer.export.save', [
              state.exported.file.name,
              sizeWords(state.exported.file.size),
            ])}
          </a>
        )}
      </div>
      {isWriting && state.progress && (
        <progress
          class="transfer-progress"
          max={state.progress.total}
          value={state.progress.done}
          aria-label={i18n.t('transfer.export.progress')}
        />
      )}
      <p class="effect" role="status">
        {stateWords(state)}
      </p>
    </>
  );
}

function failed(error: unknown): State {
  return { kind: 'failed', words: error instanceof Error ? error.message : String(error) };
}

function stateWords(state: State): string | undefined {
  if (state.kind === 'cancelled') return i18n.t('transfer.export.cancelled');
  if (state.kind === 'failed') return i18n.t('transfer.export.failed', [state.words]);
  if (state.kind === 'done') return i18n.t('transfer.export.done');
  if (state.kind !== 'writing') return undefined;
  const { total } = state.progress ?? {};
  return total === undefined
    ? i18n.t('transfer.export.begins')
    : i18n.t('transfer.export.writing', [numberWords(total)]);
}
