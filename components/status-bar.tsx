import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { usePage } from './page';
import { StatusButton } from './status-button';
import { statusWords } from './status-words';
import type { WatchFacts } from './use-watch';

/** Two lines at the lower edge: how the watching stands, and what happens next. */
export function StatusBar({ facts }: { facts: WatchFacts | undefined }): JSX.Element {
  const now = usePage().now.value;
  const status = facts?.status;
  const words = status && statusWords(status, now);
  const next = facts?.quiet ? `${facts.quiet.title} · ${words?.next}` : words?.next;
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
        <p class="status-next" title={next}>
          {next}
        </p>
      </div>
      {words?.action && words.action.kind !== 'check' && <StatusButton action={words.action} />}
    </footer>
  );
}
