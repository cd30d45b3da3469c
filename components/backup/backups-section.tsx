import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Backup } from '@/lib/sync/backup/types';
import { saveFile } from '../exchange/save-file';
import { OptionsSection } from '../options-section';
import { usePage } from '../page';
import { momentWords } from '../restore/moment-words';
import { backupWords, fileName } from './backup-words';
import { BringingLine } from './bringing-line';
import { PutBack } from './put-back';
import { RoomLine } from './room-line';
import { type BackupFacts, useBackups } from './use-backups';

/** The backups there are, each to be looked at, put back or saved; and how safe the library is. */
export function BackupsSection(): JSX.Element {
  const facts = useBackups();
  return (
    <OptionsSection id="backups" title={i18n.t('backup.title')} line={i18n.t('backup.line')}>
      {facts && <Body facts={facts} />}
    </OptionsSection>
  );
}

function Body({ facts }: { facts: BackupFacts }): JSX.Element {
  const { actions } = usePage();
  const { list, port, bringing } = facts;
  const [chosen, setChosen] = useState<Backup>();
  async function tried(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      actions.say(i18n.t('backup.failed', [words]));
    }
  }
  async function make(): Promise<void> {
    await port.make();
    actions.say(i18n.t('backup.made'));
  }
  async function save(backup: Backup): Promise<void> {
    saveFile(fileName(backup.at), await port.file(backup));
  }
  return (
    <>
      <BringingLine bringing={bringing} />
      {list.length === 0 ? (
        <p>{i18n.t('backup.none')}</p>
      ) : (
        <ul class="backups" aria-label={i18n.t('backup.list')}>
          {list.map((backup) => (
            <Line
              key={backup.key}
              backup={backup}
              onRestore={() => setChosen(backup)}
              onSave={() => void tried(() => save(backup))}
            />
          ))}
        </ul>
      )}
      {chosen && (
        <PutBack key={chosen.key} backup={chosen} port={port} onEnd={() => setChosen(undefined)} />
      )}
      <div class="query-actions">
        <button type="button" class="button" data-home onClick={() => void tried(make)}>
          {i18n.t('backup.make')}
        </button>
      </div>
      <RoomLine port={port} />
    </>
  );
}

function Line(props: { backup: Backup; onRestore: () => void; onSave: () => void }): JSX.Element {
  const { now } = usePage();
  const { backup } = props;
  const when = momentWords(backup.at, now.value);
  return (
    <li class="backup">
      <time dateTime={new Date(backup.at).toISOString()}>{when}</time>
      <span class="backup-about">{backupWords(backup)}</span>
      <button
        type="button"
        class="link-button"
        aria-label={i18n.t('backup.restoreOne', [when])}
        onClick={props.onRestore}
      >
        {i18n.t('backup.restore')}
      </button>
      <button
        type="button"
        class="link-button"
        aria-label={i18n.t('backup.saveOne', [when])}
        onClick={props.onSave}
      >
        {i18n.t('backup.save')}
      </button>
    </li>
  );
}
