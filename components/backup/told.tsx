import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryState } from '@/lib/sync/backup/library-state';
import { saveFile } from '../exchange/save-file';
import { StateScreen } from '../state-screen';
import { fileName } from './backup-words';
import { BringingLine } from './bringing-line';
import { LostLibrary } from './lost-library';
import { type BackupFacts, useBackups } from './use-backups';

type Shown = LibraryState | { kind: 'waiting'; words: string };

/** Says why the library can't be opened as the reader left it, and offers what helps. */
export function Told(): JSX.Element {
  const facts = useBackups();
  const [state, setState] = useState<Shown>();
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    let hasWaited = false;
    function wait(): void {
      hasWaited = true;
      setState({ kind: 'waiting', words: '' });
    }
    void facts?.port.state(wait).then((found) => {
      if (hasWaited && found.kind === 'whole') location.reload();
      else setState(found);
    });
  }, [facts?.port]);
  if (!facts || !state) return <p role="status">{i18n.t('backup.told.looking')}</p>;
  const kind = isRestored ? 'restored' : state.kind;
  const words = kind === 'upgrade' || kind === 'damaged' ? state.words : undefined;
  return (
    <StateScreen
      title={i18n.t(`backup.told.${kind}.title`)}
      lines={[i18n.t(`backup.told.${kind}.line`), words]}
      action={kind !== 'gone' && <Reload />}
    >
      {kind === 'upgrade' && <SaveNewest facts={facts} />}
      {isRestored && <BringingLine bringing={facts.bringing} />}
      {(kind === 'gone' || kind === 'damaged') && (
        <LostLibrary facts={facts} kind={kind} onRestored={() => setRestored(true)} />
      )}
    </StateScreen>
  );
}

function Reload(): JSX.Element {
  return (
    <button type="button" class="button" onClick={() => location.reload()}>
      {i18n.t('backup.reload')}
    </button>
  );
}

/** The backup that was made before an upgrade that failed. */
function SaveNewest({ facts: { list, port } }: { facts: BackupFacts }): JSX.Element | null {
  const [newest] = list;
  if (!newest) return null;
  return (
    <button
      type="button"
      class="button"
      onClick={async () => saveFile(fileName(newest.at), await port.file(newest))}
    >
      {i18n.t('backup.save')}
    </button>
  );
}
