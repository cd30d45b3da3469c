import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { usePage } from './page';
import { useChange } from './use-change';

/** Whether new papers raise a notification; the browser is asked when the box is ticked. */
export function NotifyBox({ note = '' }: { note?: string }): JSX.Element {
  const { settings, ports } = usePage();
  const change = useChange();
  const [allowed, setAllowed] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void ports.mayNotify().then(setAllowed);
  }, []);
  async function tick(box: HTMLInputElement): Promise<void> {
    const wanted = box.checked;
    const granted = wanted ? await ports.requestNotifications() : true;
    setRefused(wanted && !granted);
    if (wanted) setAllowed(granted);
    change({ notifications: wanted && granted });
    // The box may show what the reader clicked though the setting never changed.
    box.checked = wanted && granted;
  }
  return (
    <>
      <label class="option">
        <input
          type="checkbox"
          checked={settings.value.settings.notifications && allowed !== false}
          aria-describedby="notices-note"
          onChange={(event) => void tick(event.currentTarget)}
        />
        {i18n.t('notices.tell')}
      </label>
      <p class="effect" id="notices-note" role="status">
        {refused ? i18n.t('notices.refused') : note}
      </p>
    </>
  );
}
