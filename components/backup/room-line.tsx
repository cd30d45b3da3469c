import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sizeWords } from './backup-words';
import type { BackupsPort } from './backups-port';

type Room = Awaited<ReturnType<BackupsPort['room']>>;

/** How much room the browser gives, and whether it may take the library away. */
export function RoomLine({ port }: { port: BackupsPort }): JSX.Element | null {
  const [room, setRoom] = useState<Room>();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => void port.room().then(setRoom), [port]);
  if (!room) return null;
  const { used, quota, isPersistent } = room;
  async function ask(): Promise<void> {
    setRefused(!(await port.persist()));
    setRoom(await port.room());
  }
  return (
    <div class="backup-room">
      {used !== undefined && quota !== undefined && (
        <p>{i18n.t('backup.room', [sizeWords(used), sizeWords(quota)])}</p>
      )}
      <p role="status">
        {i18n.t(
          isPersistent ? 'backup.persistent' : isRefused ? 'backup.refused' : 'backup.evictable',
        )}
      </p>
      {!isPersistent && (
        <button type="button" class="button" onClick={() => void ask()}>
          {i18n.t('backup.persist')}
        </button>
      )}
    </div>
  );
}
