import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Facts } from '@/lib/watch/diagnosis/facts';
import { OptionsSection } from '../options-section';
import { troubleTitle } from '../trouble-title';
import { FactList } from './fact-list';
import { FactsTable } from './facts-table';
import { minuteText, momentText } from './moment-text';

/** When arXiv is asked next, and what will ring for it. */
export function WatchSection({ facts: { at, browser } }: { facts: Facts }): JSX.Element {
  const { alarms, nextDue, ownMinute, waitUntil = 0, roundTrouble } = browser;
  const minute =
    ownMinute === undefined
      ? i18n.t('diagnostics.watch.notDrawn')
      : i18n.t('diagnostics.watch.eastern', [minuteText(ownMinute)]);
  return (
    <OptionsSection id="watch" title={i18n.t('diagnostics.watch.title')}>
      {roundTrouble && (
        <p class="refusal" role="status">
          {troubleTitle(roundTrouble, '')} {roundTrouble.words}
        </p>
      )}
      <FactList
        facts={[
          [i18n.t('diagnostics.watch.now'), momentText(at)],
          [
            i18n.t('diagnostics.watch.next'),
            nextDue === undefined ? i18n.t('diagnostics.watch.noNext') : momentText(nextDue),
          ],
          [i18n.t('diagnostics.watch.minute'), minute],
          [
            i18n.t('diagnostics.watch.wait'),
            waitUntil > at ? momentText(waitUntil) : i18n.t('diagnostics.watch.noWait'),
          ],
        ]}
      />
      <h3>{i18n.t('diagnostics.watch.alarms')}</h3>
      <FactsTable
        title={i18n.t('diagnostics.watch.alarms')}
        head={[i18n.t('diagnostics.watch.alarm'), i18n.t('diagnostics.watch.rings')]}
        rows={alarms.map(({ name, when }) => ({
          key: name,
          cells: [alarmName(name), momentText(when)],
        }))}
        none={i18n.t('diagnostics.watch.noAlarms')}
      />
    </OptionsSection>
  );
}

const alarmNames = ['round', 'save', 'quiet', 'watchdog'] as const;

function alarmName(name: string): string {
  const known = alarmNames.find((one) => one === name);
  return known ? i18n.t(`diagnostics.alarm.${known}`) : name;
}
