import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SavedQuery } from '@/lib/library/types';
import { usePage } from './page';

type Props = { queries: readonly SavedQuery[] };

/** Where the statistics are shown, once they are loaded. */
export function FiguresPlace({ queries }: Props): JSX.Element | null {
  const { actions } = usePage();
  const [View, setView] = useState<ComponentType<Props>>();
  useEffect(() => {
    import('./figures/figures-view').then(
      ({ FiguresView }) => setView(() => FiguresView),
      (error) => actions.say(i18n.t('toast.notLoaded', [String(error)])),
    );
  }, []);
  return View ? <View queries={queries} /> : null;
}
