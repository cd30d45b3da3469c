import type { JSX, RefObject } from 'preact';
import { i18n } from '#i18n';
import { triageKeys } from '@/lib/reading/triage';
import type { RunActions } from './use-run';

type Props = { actions: RunActions; card: RefObject<HTMLElement | null> };

/** All that can be done with the card, each with its key. */
export function TriageBar({ actions, card }: Props): JSX.Element {
  const { decide, back, open } = actions;
  function clicked(event: MouseEvent, work: () => void): void {
    work();
    // A pointer leaves the space bar to the card; `detail` is 0 where a key clicked.
    if (event.detail > 0) card.current?.focus({ preventScroll: true });
  }
  const button = (name: keyof typeof triageKeys, look: string, work: () => void) => (
    <button type="button" class={look} onClick={(event) => clicked(event, work)}>
      {i18n.t(`triage.${name}`)} <kbd>{triageKeys[name]}</kbd>
    </button>
  );
  return (
    <div class="triage-bar">
      <div class="triage-row">
        {button('kept', 'button button-main', () => decide('kept'))}
        {button('skipped', 'button', () => decide('skipped'))}
        {button('later', 'button', () => decide('later'))}
        {button('back', 'button', back)}
      </div>
      <div class="triage-row">
        {button('pdf', 'link-button', () => open('pdf'))}
        {button('arxiv', 'link-button', () => open('arxiv'))}
        <span class="spacer" />
        <span class="triage-hint">{i18n.t('triage.scroll')}</span>
      </div>
    </div>
  );
}
