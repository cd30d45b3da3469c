import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { absUrl } from '@/lib/arxiv/paper-urls';
import { coverageRows } from '@/lib/library/coverage-rows';
import type { SavedQuery } from '@/lib/library/types/reader';
import { countedOf, provenOf } from '@/lib/reading/coverage';
import { causeWords, countedWords, provenWords } from '../coverage-words';
import { numberWords } from '../locale';
import { usePage } from '../page';
import { useLive } from '../use-live';

/** Ids shown of papers that no longer match; the rest is a number. */
const shown = 20;

/** How far a saved query is proven to be complete, and what counting has shown. */
export function QueryCoverage({ query }: { query: SavedQuery }): JSX.Element | null {
  const { ports, now, settings } = usePage();
  const rows = useLive(() => coverageRows(ports.db), [ports.db]);
  const row = rows?.find(({ queryId }) => queryId === query.id);
  if (!rows) return null;
  const proven = provenOf(query, row);
  const counted = countedOf(query, row);
  const words = provenWords(proven, now.value, settings.value.settings);
  const lines = [causeWords(proven), ...countedWords(counted, now.value)];
  return (
    <div class="query-coverage">
      <p class={`coverage-proven coverage-${proven.kind}`}>{words}</p>
      {lines.map((line) => line && <p key={line}>{line}</p>)}
      <Gone ids={counted.gone ?? []} />
    </div>
  );
}

function Gone({ ids }: { ids: readonly string[] }): JSX.Element | null {
  if (ids.length === 0) return null;
  const rest = ids.length - shown;
  return (
    <p>
      {i18n.t('coverage.gone', ids.length)}{' '}
      {ids.slice(0, shown).map((id) => (
        <a key={id} class="coverage-gone" href={absUrl(id)} target="_blank" rel="noreferrer">
          {id}
        </a>
      ))}
      {rest > 0 && i18n.t('coverage.more', [numberWords(rest)])}
    </p>
  );
}
