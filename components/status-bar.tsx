import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Status } from '@/lib/reading/status';
import { usePage } from './page';
import { StatusButton } from './status-button';
import { statusWords } from './status-words';

/** Two lines at the lower edge: how the watching stands, and what happens next. */
export function StatusBar({ status }: { status: Status | undefined }): JSX.Element {
  const now = usePage().now.value;
  const words = status && statusWords(status, now);
  return (
    <footer class={`status status-${words?.tone ?? 'calm'}`}>
      <progress
        class="status-progress"
        hidden={status?.kind !== 'checking'}
        aria-label={i18n.t('status.checking.progress')}
        max={status?.kind === 'checking' ? Math.max(1, status.pages) : 1}
        value={status?.kind === 'checking' ? status.page : 0}
      />
      <div class="status-words" role="status">
        <p class="status-title" title={words?.title}>
          {words?.title}
        </p>
        <p class="status-next" title={words?.next}>
          {words?.next}
        </p>
      </div>
      {words?.action && words.action.kind !== 'check' && <StatusButton action={words.action} />}
    </footer>
  );
}
