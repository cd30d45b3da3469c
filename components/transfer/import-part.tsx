import type { JSX } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportPlan } from '@/lib/sync/import/plan-import';
import { usePage } from '../page';
import { ImportDiff } from './import-diff';
import { TransferContext } from './transfer-port';

type State =
  | { kind: 'idle' }
  | { kind: 'reading' | 'writing' }
  | { kind: 'read'; file: File; plan: ImportPlan }
  | { kind: 'failed'; words: string };

/** Reads a file of a library, shows what it would change, and merges it when the reader says so. */
export function ImportPart(): JSX.Element {
  const load = useContext(TransferContext);
  const { actions } = usePage();
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(0);
  const [state, setState] = useState<State>({ kind: 'idle' });
  async function read(file: File): Promise<void> {
    latest.current += 1;
    const mine = latest.current;
    setState({ kind: 'reading' });
    const next = await load()
      .then(({ plan }) => plan(file))
      .then((plan): State => ({ kind: 'read', file, plan }), failed);
    // A large file must not replace what was chosen after it.
    if (mine === latest.current) setState(next);
  }
  async function merge(file: File, plan: ImportPlan, confirmed: boolean): Promise<void> {
    setState({ kind: 'writing' });
    try {
      const transfer = await load();
      await transfer.takePapers(file, () => {});
      const { saved } = await actions.act(() => transfer.apply(plan, confirmed));
      if (!saved) return setState({ kind: 'read', file, plan });
      const back = await transfer.applySettings(plan);
      if (back) actions.actHere(i18n.t('transfer.import.settingsDone'), () => void back());
      setState({ kind: 'idle' });
    } catch (error) {
      setState(failed(error));
    }
  }
  return (
    <>
      <p class="hint">{i18n.t('transfer.import.line')}</p>
      <div class="query-actions">
        <button
          type="button"
          class="button"
          data-home
          aria-disabled={state.kind === 'writing'}
          onClick={() => void (state.kind === 'writing' || input.current?.click())}
        >
          {i18n.t('transfer.import.choose')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".gz,.jsonl,application/gzip,application/jsonl"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file, mended, may be chosen again.
            currentTarget.value = '';
            if (file) void read(file);
          }}
        />
      </div>
      <p class="effect" role="status">
        {state.kind === 'reading' && i18n.t('transfer.import.reading')}
        {state.kind === 'writing' && i18n.t('transfer.import.merging')}
      </p>
      {state.kind === 'failed' && (
        <p class="refusal" role="alert">
          {i18n.t('transfer.import.failed', [state.words])}
        </p>
      )}
      {state.kind === 'read' && (
        <ImportDiff
          key={latest.current}
          plan={state.plan}
          onMerge={(confirmed) => void merge(state.file, state.plan, confirmed)}
          onCancel={() => setState({ kind: 'idle' })}
        />
      )}
    </>
  );
}

function failed(error: unknown): State {
  return { kind: 'failed', words: error instanceof Error ? error.message : String(error) };
}
