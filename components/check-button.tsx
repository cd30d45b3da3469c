import RotateCw from 'lucide/dist/esm/icons/rotate-cw.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Status } from '@/lib/reading/status';
import { Icon } from './icons';
import { usePage } from './page';

/** Asks for a check of all queries; turns while one runs. */
export function CheckButton({
  status,
  words,
}: {
  status: Status | undefined;
  /** Shown beside the drawing; without them the label is only spoken. */
  words?: string;
}): JSX.Element {
  const page = usePage();
  const [asked, setAsked] = useState(false);
  const busy = asked || status?.kind === 'checking';
  const label = busy ? i18n.t('action.checking') : (words ?? i18n.t('action.check'));
  async function check(): Promise<void> {
    if (busy) return;
    setAsked(true);
    await (await import('./check-now')).checkNow(page);
    setAsked(false);
  }
  return (
    <button
      type="button"
      class={`${words ? 'button' : 'icon-button'}${busy ? ' is-busy' : ''}`}
      aria-label={words ? undefined : label}
      aria-disabled={busy}
      title={words ? undefined : label}
      onClick={() => void check()}
    >
      <Icon of={RotateCw} />
      {words && label}
    </button>
  );
}
