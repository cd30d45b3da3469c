import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type PutBackPreview, previewPutBack } from '@/lib/library/put-back';
import type { ReadBackup } from '@/lib/sync/backup/read-backup';
import type { Backup } from '@/lib/sync/backup/types';
import { usePage } from '../page';
import { momentWords } from '../restore/moment-words';
import { canRestore, changeWords, flawWords } from './backup-words';
import type { BackupsPort } from './backups-port';

type Looked = { read: ReadBackup; preview: PutBackPreview };

/** What a backup would change here; nothing does before the reader says so. */
export function PutBack(props: {
  backup: Backup;
  port: BackupsPort;
  onEnd: () => void;
}): JSX.Element {
  const { ports, actions, now } = usePage();
  const { backup, port, onEnd } = props;
  const [looked, setLooked] = useState<Looked>();
  useEffect(() => {
    void look().then(setLooked, (error: unknown) => {
      actions.say(i18n.t('backup.failed', [error instanceof Error ? error.message : `${error}`]));
      onEnd();
    });
  }, []);
  async function look(): Promise<Looked> {
    const read = await port.read(backup);
    return { read, preview: await previewPutBack(ports.db, read.rows) };
  }
  async function go(): Promise<void> {
    if (!looked) return;
    const { saved } = await actions.act((acts) => acts.putBack(ports, looked.read.rows));
    if (saved) onEnd();
  }
  const isReadable = looked && canRestore(looked.read);
  const changes = isReadable ? changeWords(looked.preview) : [];
  return (
    <section class="put-back" aria-label={i18n.t('backup.restore')}>
      <div role="status" aria-busy={!looked}>
        {!looked && <p>{i18n.t('backup.look')}</p>}
        {looked && flawWords(backup, looked.read).map((words) => <p key={words}>{words}</p>)}
        {isReadable && changes.length === 0 && <p>{i18n.t('backup.nothing')}</p>}
        {changes.length > 0 && (
          <>
            <p>{i18n.t('backup.would', [momentWords(backup.at, now.value)])}</p>
            <ul class="restore-changes">
              {changes.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            <p class="hint">{i18n.t('backup.stays')}</p>
          </>
        )}
      </div>
      <div class="query-actions">
        {changes.length > 0 && (
          <button type="button" class="button" onClick={() => void go()}>
            {i18n.t('backup.go')}
          </button>
        )}
        <button type="button" class="button" onClick={onEnd}>
          {i18n.t('backup.cancel')}
        </button>
      </div>
    </section>
  );
}
