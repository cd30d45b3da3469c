import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icons';
import { usePage } from '../page';
import { QueryBuilder } from './query-builder';

const openKey = 'builder-open';

/** The builder, shown beside the text for those who want it; remembered. */
export function BuilderPanel(props: { text: string; onText: (text: string) => void }): JSX.Element {
  const { memory } = usePage().ports;
  const [open, setOpen] = useState(() => memory.getItem(openKey) !== null);
  const panel = useId();
  function toggle(): void {
    if (open) memory.removeItem(openKey);
    else memory.setItem(openKey, '1');
    setOpen(!open);
  }
  return (
    <>
      <button
        type="button"
        class="link-button builder-toggle"
        aria-expanded={open}
        aria-controls={panel}
        onClick={toggle}
      >
        <Icon of={ChevronDown} />
        {i18n.t('workbench.builder.open')}
      </button>
      <div id={panel} hidden={!open}>
        {open && <QueryBuilder {...props} />}
      </div>
    </>
  );
}
