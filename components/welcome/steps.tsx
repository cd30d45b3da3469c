import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { NotifyBox } from '../notify-box';
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

/** The keys that matter most. */
export function ReadStep({ facts }: Props): JSX.Element {
  const lines = [
    i18n.t('welcome.readNext', ['j', 'k']),
    i18n.t('welcome.readOpen', ['o', 'v']),
    i18n.t('welcome.readMark', ['m', 'l', 's']),
    i18n.t('welcome.readUndo', ['z', '?']),
  ];
  return (
    <>
      <ul class="welcome-keys">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {facts.counts.total === 0 && <p role="status">{i18n.t('welcome.waiting')}</p>}
    </>
  );
}
