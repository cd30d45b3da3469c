import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryState } from '@/lib/sync/backup/library-state';
import type { ReadBackup } from '@/lib/sync/backup/read-backup';
import type { Backup } from '@/lib/sync/backup/types';
import { usePage } from '../page';
import { momentWords } from '../restore/moment-words';
import { backupWords, canRestore, flawWords } from './backup-words';
import { StartAnew } from './start-anew';
import type { BackupFacts } from './use-backups';

type Props = { facts: BackupFacts; kind: LibraryState['kind']; onRestored: () => void };

/** A backup that was chosen and isn't sound: it waits for the reader's word. */
type Flawed = { backup: Backup; read: ReadBackup };

/** The backups of a library that is gone: the newest is a click away, another one two. */
export function LostLibrary({ facts, kind, onRestored }: Props): JSX.Element {
  const { list, port } = facts;
  const [chosen, setChosen] = useState<string>();
  const [flawed, setFlawed] = useState<Flawed>();
  const [work, setWork] = useState<'none' | 'restoring' | { failed: string }>('none');
  const backup = list.find(({ key }) => key === chosen) ?? list[0];
  async function restore(confirmed?: ReadBackup): Promise<void> {
    if (!backup || work === 'restoring') return;
    setWork('restoring');
    try {
      const read = confirmed ?? (await port.read(backup));
      const isSound = confirmed || flawWords(backup, read).length === 0;
      if (!isSound) setFlawed({ backup, read });
      else {
        await port.restore(read);
        onRestored();
      }
      setWork('none');
    } catch (error) {
      setWork({ failed: error instanceof Error ? error.message : String(error) });
    }
  }
  const part = flawed && flawed.backup === backup ? flawed : undefined;
  return (
    <div class="lost">
      {backup ? (
        <>
          <Choice
            list={list}
            chosen={backup}
            onChoose={({ key }) => {
              setChosen(key);
              setFlawed(undefined);
            }}
          />
          <div role="status">
            {part && flawWords(backup, part.read).map((words) => <p key={words}>{words}</p>)}
            {work === 'restoring' && <p>{i18n.t('backup.restoring')}</p>}
            {typeof work === 'object' && <p>{i18n.t('backup.failed', [work.failed])}</p>}
          </div>
          {(!part || canRestore(part.read)) && (
            <button
              type="button"
              class="button button-main"
              aria-disabled={work === 'restoring'}
              onClick={() => void restore(part?.read)}
            >
              {i18n.t(part ? 'backup.restorePart' : 'backup.restoreNewest')}
            </button>
          )}
        </>
      ) : (
        <p>{i18n.t('backup.noneLeft')}</p>
      )}
      <StartAnew onAnew={() => port.startAnew(kind)} />
    </div>
  );
}

function Choice(props: {
  list: readonly Backup[];
  chosen: Backup;
  onChoose: (backup: Backup) => void;
}): JSX.Element {
  const { now } = usePage();
  return (
    <fieldset class="choice-field lost-choice">
      <legend>{i18n.t('backup.choose')}</legend>
      {props.list.map((backup) => (
        <label class="option" key={backup.key}>
          <input
            type="radio"
            name="backup"
            checked={backup === props.chosen}
            onChange={() => props.onChoose(backup)}
          />
          <span>
            <time dateTime={new Date(backup.at).toISOString()}>
              {momentWords(backup.at, now.value)}
            </time>
            <span class="backup-about">{backupWords(backup)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
