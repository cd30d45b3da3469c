import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ImportPlan } from '@/lib/sync/import/plan-import';
import type { BadLine } from '@/lib/sync/import/read-sides';
import { numberWords } from '../locale';

/** What of a file could not be read, line by line, and what is newer than this version. */
export function UnreadParts({ plan }: { plan: ImportPlan }): JSX.Element | null {
  const { problem, isNewer, unknown, bad, badCount } = plan;
  if (!problem && !isNewer && unknown.length + badCount === 0) return null;
  return (
    <ul class="findings transfer-unread">
      {problem && <li class="finding finding-warning">{i18n.t(`transfer.problem.${problem}`)}</li>}
      {isNewer && <li class="finding finding-warning">{i18n.t('transfer.import.newer')}</li>}
      {unknown.length > 0 && (
        <li class="finding" dir="auto">
          {i18n.t('transfer.import.unknown', [unknown.join(', ')])}
        </li>
      )}
      {badCount > 0 && (
        <li class="finding finding-warning">
          {i18n.t('transfer.import.bad', badCount, [numberWords(badCount)])}
          <ul>
            {bad.map((line) => (
              <li key={line.number} dir="auto">
                {badWords(line)}
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
}

function badWords({ number, code, wrong }: BadLine): string {
  const words = i18n.t(`transfer.bad.${code}`);
  const why = wrong === undefined ? words : `${words} (${wrong})`;
  return i18n.t('transfer.import.badLine', [numberWords(number), why]);
}
