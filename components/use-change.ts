import { i18n } from '#i18n';
import type { Settings } from '@/lib/settings/schema';
import { usePage } from './page';

/** Gives the way to change settings: shown at once, stored at once, and said when it fails. */
export function useChange(): (change: Partial<Settings>) => void {
  const { ports, settings, actions } = usePage();
  async function store(change: Partial<Settings>): Promise<void> {
    const before = settings.value;
    settings.value = { ...before, settings: { ...before.settings, ...change } };
    try {
      await ports.changeSettings(change);
    } catch (error) {
      settings.value = before;
      const words = error instanceof Error ? error.message : String(error);
      actions.say(i18n.t('toast.failed', [words]));
    }
  }
  return (change) => void store(change);
}
