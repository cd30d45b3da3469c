import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { type AsideGroup, decideAside } from '@/lib/library/aside';
import { numberWords } from './locale';
import { usePage } from './page';

type Props = {
  groups: readonly AsideGroup[];
  names: ReadonlyMap<string, string>;
  onDecided: () => void;
};

/** Older papers that arXiv now also matches: the reader decides whether they are news. */
export function AsideCards({ groups, names, onDecided }: Props): JSX.Element {
  return (
    <>
      {groups.map((group) => (
        <AsideCard
          key={group.queryId}
          group={group}
          name={names.get(group.queryId) ?? ''}
          onDecided={onDecided}
        />
      ))}
    </>
  );
}

function AsideCard({
  group: { queryId, count },
  name,
  onDecided,
}: {
  group: AsideGroup;
  name: string;
  onDecided: () => void;
}): JSX.Element {
  const { ports, actions } = usePage();
  const number = numberWords(count);
  async function decide(take: boolean): Promise<void> {
    const words = i18n.t(take ? 'aside.taken' : 'aside.dismissed', count, [number]);
    await actions.act(words, () => decideAside(ports.db, queryId, take));
    onDecided();
  }
  const show = `library.html?view=aside&query=${encodeURIComponent(queryId)}` as const;
  return (
    <section class="notice" aria-label={i18n.t('aside.label')}>
      <p class="notice-title">{i18n.t('aside.title', count, [number])}</p>
      <p dir="auto">{i18n.t('aside.line', [name])}</p>
      <div class="notice-actions">
        <button type="button" class="button" onClick={() => void decide(true)}>
          {i18n.t('aside.take')}
        </button>
        <button type="button" class="button" onClick={() => void decide(false)}>
          {i18n.t('aside.dismiss')}
        </button>
        <button type="button" class="link-button" onClick={() => void ports.openPage(show)}>
          {i18n.t('aside.show')}
        </button>
      </div>
    </section>
  );
}
