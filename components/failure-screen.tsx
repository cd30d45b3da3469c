import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { StateScreen } from './state-screen';

/** Says that the library can't be read, in the browser's words. */
export function FailureScreen({ error }: { error: unknown }): JSX.Element {
  const words = error instanceof Error ? error.message : String(error);
  return (
    <main class="failure">
      <StateScreen
        title={i18n.t('failure.title')}
        lines={[i18n.t('failure.line'), words]}
        action={
          <button type="button" class="button" onClick={() => location.reload()}>
            {i18n.t('failure.reload')}
          </button>
        }
      />
    </main>
  );
}
