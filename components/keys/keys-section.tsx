import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { boundKeys, type Command, chooseKey, type KeyChange, resetKey } from '@/lib/reading/keys';
import { OptionsSection } from '../options-section';
import { usePage } from '../page';
import { useChange } from '../use-change';
import { KeyRow } from './key-row';

/** What was said last, and beside which command. */
type Said = { command: Command; words: string };

/** The keys of all commands, each to be changed by pressing another. */
export function KeysSection(): JSX.Element {
  const own = usePage().settings.value.settings.keys;
  const change = useChange();
  const [waiting, setWaiting] = useState<Command>();
  const [said, setSaid] = useState<Said>();
  function settle(command: Command, outcome: KeyChange): void {
    setSaid(undefined);
    if ('clash' in outcome) {
      setSaid({ command, words: i18n.t('keys.taken', [i18n.t(`keys.${outcome.clash}`)]) });
    } else {
      change({ keys: outcome.own });
      setWaiting(undefined);
    }
  }
  return (
    <OptionsSection id="keys" title={i18n.t('keys.title')} line={i18n.t('keys.line')}>
      {/* Seventy stops of the Tab key for who comes to change one, and none for who passes by. */}
      <details class="key-fold" open={location.hash === '#section-keys'}>
        <summary>{i18n.t('keys.edit')}</summary>
        <ul class="key-rows">
          {boundKeys(own).map((bound) => (
            <KeyRow
              key={bound.command}
              bound={bound}
              isOwn={Object.hasOwn(own, bound.command)}
              isWaiting={waiting === bound.command}
              said={said?.command === bound.command ? said.words : undefined}
              onWait={(on) => {
                setSaid(undefined);
                setWaiting(on ? bound.command : undefined);
              }}
              onKey={(key) => settle(bound.command, chooseKey(own, bound.command, key))}
              onReset={() => settle(bound.command, resetKey(own, bound.command))}
            />
          ))}
        </ul>
        <button
          type="button"
          class="button"
          aria-disabled={Object.keys(own).length === 0}
          onClick={() => {
            setSaid(undefined);
            change({ keys: {} });
          }}
        >
          {i18n.t('keys.resetAll')}
        </button>
      </details>
    </OptionsSection>
  );
}
