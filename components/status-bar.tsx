import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { usePage } from './page';
import { StatusButton } from './status-button';
import { statusWords } from './status-words';
import type { WatchFacts } from './use-watch';

/** Two lines at the lower edge: how the watching stands, and what happens next. */
export function StatusBar({ facts }: { facts: WatchFacts | undefined }): JSX.Element {
  const page = usePage();
  const status = facts?.status;
  const words = status && statusWords(status, page.now.value);
  const next = facts?.quiet ? `${facts.quiet.title} · ${words?.next}` : words?.next;
  const proven = status?.kind === 'checked' && page.proven.value;
  const lines = [words?.title, next];
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
        {(proven ? [proven, lines.join(' · ')] : lines).map((line, place) => (
          <p class={place === 0 ? 'status-title' : 'status-next'} title={line}>
            {line}
          </p>
        ))}
      </div>
      {words?.action && words.action.kind !== 'check' && <StatusButton action={words.action} />}
    </footer>
  );
}
