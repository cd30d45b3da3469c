import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { previewQueries } from '@/lib/exchange/preview';
import type { Found, OfferedQuery } from '@/lib/exchange/types';
import { madeBy } from '@/lib/library/made-by';
import type { SavedQuery } from '@/lib/library/types/reader';
import { checkNow } from '../check-now';
import { numberWords } from '../locale';
import { type Page, usePage } from '../page';
import { OfferedItem } from './offered-item';

type Props = {
  found: Exclude<Found, { kind: 'known' }>;
  saved: readonly SavedQuery[];
  onDone: () => void;
};

/** The offered queries; those the reader has already are not chosen at first. */
export function QueriesPreview({ found, saved, onDone }: Props): JSX.Element {
  const page = usePage();
  const [queries, setQueries] = useState(found.queries);
  const previews = useMemo(() => previewQueries(queries, saved), [queries, saved]);
  const [chosen, setChosen] = useState(() => previews.map(({ sameAs }) => sameAs === undefined));
  const wanted = queries.filter((query, index) => chosen[index] && query.text.trim() !== '');
  // A second click before the first is written would add everything twice.
  const [adding, setAdding] = useState(false);
  const mayAdd = !adding && wanted.length > 0;
  async function add(): Promise<void> {
    setAdding(true);
    if (await addAll(page, wanted)) onDone();
    else setAdding(false);
  }
  function change(at: number, part: Partial<OfferedQuery>): void {
    setQueries(queries.map((query, index) => (index === at ? { ...query, ...part } : query)));
  }
  return (
    <>
      <p class="hint">
        {i18n.t('exchange.found', [
          i18n.t(`exchange.kind.${found.kind}`),
          i18n.t('exchange.queries', queries.length, [numberWords(queries.length)]),
        ])}
      </p>
      {found.skipped > 0 && <p class="hint">{i18n.t('exchange.skipped', found.skipped)}</p>}
      <ul class="offered-list">
        {queries.map((query, index) => (
          <OfferedItem
            key={index}
            query={query}
            preview={previews[index] ?? { findings: [] }}
            chosen={chosen[index] ?? false}
            onChosen={(on) => setChosen(chosen.with(index, on))}
            onChange={(part) => change(index, part)}
          />
        ))}
      </ul>
      <div class="query-actions">
        <button
          type="button"
          class="button button-main"
          aria-disabled={!mayAdd}
          onClick={() => mayAdd && void add()}
        >
          {i18n.t('exchange.add', wanted.length)}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {i18n.t('exchange.cancel')}
        </button>
      </div>
    </>
  );
}

async function addAll(page: Page, wanted: readonly OfferedQuery[]): Promise<boolean> {
  const { saved, entry } = await page.actions.act((acts) => acts.addQueries(page.ports, wanted));
  if (entry) void checkNow(page, madeBy(entry));
  return saved;
}
