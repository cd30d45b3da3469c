import { useComputed } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Desk } from '../desk';
import { usePage } from '../page';
import type { RuleDialogProps } from './rule-dialog';

type Loaded = { RuleDialog: ComponentType<RuleDialogProps> };

/** Opens what makes a rule out of an open card; it is loaded when it is asked for. */
export function RuleButton({ id, desk }: { id: string; desk: Desk }): JSX.Element {
  const { actions } = usePage();
  const isCurrent = useComputed(() => desk.current.value === id).value;
  const [loaded, setLoaded] = useState<Loaded>();
  async function open(): Promise<void> {
    try {
      const { RuleDialog } = await import('./rule-dialog');
      setLoaded({ RuleDialog });
    } catch (error) {
      actions.say(i18n.t('toast.notLoaded', [String(error)]));
    }
  }
  return (
    <>
      <button
        type="button"
        class="link-button"
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => void open()}
      >
        {i18n.t('rules.card.open')}
      </button>
      {loaded && <loaded.RuleDialog id={id} onClose={() => setLoaded(undefined)} />}
    </>
  );
}
