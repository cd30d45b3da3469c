import { i18n } from '#i18n';
import type { RestoredFlag, RestorePreview, RowsBack } from '@/lib/library/restore';
import { numberWords } from '../locale';

const flags: readonly RestoredFlag[] = [
  'unread',
  'read',
  'starred',
  'unstarred',
  'later',
  'unlater',
  'archived',
  'unarchived',
];

/** Says what going back would change, a sentence each; none when nothing would change. */
export function previewWords(preview: RestorePreview): string[] {
  const counted = [
    ...flags.map((flag) => countWords(flag, preview.flags[flag])),
    countWords('tags', preview.tags),
    countWords('notes', preview.notes),
  ].flat();
  const other = counted.length === 0 ? countWords('other', preview.papers) : [];
  const { queries, rules } = preview;
  return [...counted, ...other, ...rowWords('queries', queries), ...rowWords('rules', rules)];
}

function countWords(name: RestoredFlag | 'tags' | 'notes' | 'other', count: number): string[] {
  return count > 0 ? [i18n.t(`restore.changes.${name}`, count, [numberWords(count)])] : [];
}

function rowWords(table: 'queries' | 'rules', rows: RowsBack): string[] {
  return (['back', 'gone', 'changed'] as const).flatMap((way) =>
    rows[way].map((name) => i18n.t(`restore.changes.${table}.${way}`, [name])),
  );
}
