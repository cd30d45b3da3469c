import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { Place } from './late-pane';
import { usePage } from './page';

export type FiguresProps = {
  queries: readonly SavedQuery[];
  /** Goes to a list of this page; gives whether it can. */
  onGo: (place: Place) => boolean;
  onSearch: () => void;
};

/** Where the statistics are shown, once they are loaded. */
export function FiguresPlace(props: FiguresProps): JSX.Element | null {
  const { actions } = usePage();
  const [View, setView] = useState<ComponentType<FiguresProps>>();
  useEffect(() => {
    import('./figures/figures-view').then(
      ({ FiguresView }) => setView(() => FiguresView),
      (error) => actions.say(i18n.t('toast.notLoaded', [String(error)])),
    );
  }, []);
  return View ? <View {...props} /> : null;
}
