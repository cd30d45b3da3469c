import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Command } from '@/lib/reading/keys';
import { firstKey } from '../keys/first-key';
import { NotifyBox } from '../notify-box';
import { usePage } from '../page';
import { StartingList } from '../starting-list';
import type { WatchFacts } from '../use-watch';

type Props = { facts: WatchFacts };

/** What is watched, and more to watch. */
export function WhatStep({ facts }: Props): JSX.Element {
  return (
    <>
      <p>{i18n.t('welcome.whatLine')}</p>
      <StartingList queries={facts.queries} />
    </>
  );
}

/** When it looks, and whether it tells. */
export function WhenStep(): JSX.Element {
  return (
    <>
      <p>{i18n.t('welcome.whenLine')}</p>
      <NotifyBox />
    </>
  );
}

type KeyLine = { of: readonly Command[]; words: (...keys: string[]) => string };

const keyLines: readonly KeyLine[] = [
  {
    of: ['next', 'previous'],
    words: (next = '', previous = '') => i18n.t('welcome.readNext', [next, previous]),
  },
  { of: ['open', 'pdf'], words: (open = '', pdf = '') => i18n.t('welcome.readOpen', [open, pdf]) },
  {
    of: ['read', 'later', 'star'],
    words: (read = '', later = '', star = '') => i18n.t('welcome.readMark', [read, later, star]),
  },
  {
    of: ['undo', 'help'],
    words: (undo = '', help = '') => i18n.t('welcome.readUndo', [undo, help]),
  },
];

/** The keys that matter most, as the reader has set them. */
export function ReadStep({ facts }: Props): JSX.Element {
  const own = usePage().settings.value.settings.keys;
  return (
    <>
      <ul class="welcome-keys">
        {keyLines.map(({ of, words }) => {
          const keys = of.flatMap((command) => firstKey(own, command) ?? []);
          // Of a command without a key there is nothing to say.
          return keys.length === of.length && <li key={of.join()}>{words(...keys)}</li>;
        })}
      </ul>
      {facts.counts.total === 0 && <p role="status">{i18n.t('welcome.waiting')}</p>}
    </>
  );
}
