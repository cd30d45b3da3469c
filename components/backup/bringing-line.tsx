import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberWords } from '../locale';
import type { Bringing } from './backups-port';

/** How far papers have come back since their marks were restored. */
export function BringingLine({ bringing }: { bringing: Bringing | undefined }): JSX.Element | null {
  const wasUnderWay = useRef(false);
  if (bringing) wasUnderWay.current = true;
  if (!bringing && !wasUnderWay.current) return null;
  const words = bringing
    ? i18n.t('backup.bringing', [numberWords(bringing.marks), numberWords(bringing.total)])
    : i18n.t('backup.brought');
  return (
    <div class="backup-bringing">
      <p role="status">{words}</p>
      {bringing && (
        <progress max={Math.max(1, bringing.total)} value={bringing.marks} aria-label={words} />
      )}
    </div>
  );
}
