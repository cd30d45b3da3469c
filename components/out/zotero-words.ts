import { i18n } from '#i18n';
import type { ZoteroOutcome } from '@/lib/reading/zotero/types';
import { numberWords } from '../locale';

type Sent = ZoteroOutcome | { kind: 'not-allowed' };

const words = {
  'no-answer': 'out.zotero.noAnswer',
  refused: 'out.zotero.refused',
  'read-only': 'out.zotero.readOnly',
  'not-understood': 'out.zotero.notUnderstood',
  'sent-before': 'out.zotero.sentBefore',
  'not-allowed': 'out.zotero.notAllowed',
} as const;

/** Says what became of papers sent to Zotero; `file` is what was saved where nobody is there. */
export function zoteroWords(sent: Sent, file: string): string {
  if (sent.kind === 'unreachable') return i18n.t('out.zotero.unreachable', [file]);
  if (sent.kind === 'failed') return i18n.t('out.zotero.failed', [String(sent.status)]);
  if (sent.kind !== 'imported') return i18n.t(words[sent.kind]);
  const { count } = sent;
  if (count === undefined) return i18n.t('out.zotero.imported');
  return i18n.t('out.zotero.importedCount', count, [numberWords(count)]);
}
