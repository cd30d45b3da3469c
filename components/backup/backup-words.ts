import { i18n } from '#i18n';
import type { PutBackPreview } from '@/lib/library/put-back';
import type { ReadBackup } from '@/lib/sync/backup/read-backup';
import type { Backup } from '@/lib/sync/backup/types';
import { listWords, locale, numberWords } from '../locale';

/** Says of a backup how much it holds, how large it is and why it was made. */
export function backupWords({ counts, size, reason }: Backup): string {
  const { marks = 0, queries = 0 } = counts;
  return i18n.t('backup.about', [
    countWords('marks', marks),
    countWords('queries', queries),
    sizeWords(size),
    i18n.t(`backup.reason.${reason}`),
  ]);
}

/** Says how many bytes, in kB, MB or GB. */
export function sizeWords(bytes: number): string {
  const [unit, size] = units.find(([, one]) => bytes >= one) ?? smallest;
  const form = { style: 'unit', unit, maximumFractionDigits: size === 1000 ? 0 : 1 } as const;
  return new Intl.NumberFormat(locale(), form).format(Math.ceil((bytes / size) * 10) / 10);
}

const smallest = ['kilobyte', 1000] as const;
const units = [['gigabyte', 1_000_000_000], ['megabyte', 1_000_000], smallest] as const;

/** The name of a backup that is saved as a file. */
export function fileName(at: number): string {
  return `arxiv-daily-${new Date(at).toISOString().slice(0, 10)}.jsonl.gz`;
}

/** Says how many papers or queries. */
function countWords(name: 'marks' | 'queries', count: number): string {
  return i18n.t(`backup.${name}`, count, [numberWords(count)]);
}

const tables = ['marks', 'queries', 'rules', 'filters'] as const;

/** Says what a backup would change, a sentence each; none when nothing would change. */
export function changeWords(preview: PutBackPreview): string[] {
  return (['back', 'changed'] as const).flatMap((way) =>
    tables.flatMap((table) => {
      const count = preview[table][way];
      return count > 0 ? [i18n.t(`backup.${way}.${table}`, count, [numberWords(count)])] : [];
    }),
  );
}

/** Says what of a backup can't be read or isn't known; none where all of it is sound. */
export function flawWords({ counts }: Backup, read: ReadBackup): string[] {
  const { isNewer, unknown, problem, bad, rows } = read;
  if (!canRestore(read)) return [i18n.t('backup.flaw.unreadable')];
  const readable = countWords('marks', rows.marks.length);
  const isDamaged = (problem || bad > 0) && !isNewer;
  return [
    isDamaged && i18n.t('backup.flaw.damaged', [readable, countWords('marks', counts.marks ?? 0)]),
    isNewer && i18n.t('backup.flaw.newer'),
    unknown.length > 0 && i18n.t('backup.flaw.unknown', [listWords(unknown)]),
  ].filter((words) => words !== false);
}

/** Whether anything of it can be read. */
export function canRestore({ header, rows }: ReadBackup): boolean {
  return header !== undefined && rows.marks.length + rows.queries.length > 0;
}
