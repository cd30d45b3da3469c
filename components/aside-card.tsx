import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { AsideGroup } from '@/lib/library/aside';
import type { SavedQuery } from '@/lib/library/types/reader';
import { numberWords } from './locale';
import { usePage } from './page';

type Props = {
  groups: readonly AsideGroup[];
  queries: readonly SavedQuery[];
  /** Whether the list below is that of the group. */
  areShown: boolean;
  onDecided: () => void;
};

/** Older papers that arXiv now also matches: the reader decides whether they are news. */
export function AsideCards({ groups, queries, ...common }: Props): JSX.Element {
  return (
    <>
      {groups.map((group) => (
        <AsideCard
          {...common}
          key={group.queryId}
          group={group}
          name={queries.find(({ id }) => id === group.queryId)?.name ?? ''}
        />
      ))}
    </>
  );
}

type CardProps = Pick<Props, 'areShown' | 'onDecided'> & { group: AsideGroup; name: string };

function AsideCard({ group: { queryId, count }, name, areShown, onDecided }: CardProps) {
  const { ports } = usePage();
  const decide = useDecision(queryId, onDecided);
  const show = `library.html?view=aside&query=${encodeURIComponent(queryId)}` as const;
  return (
    <section class="notice" aria-label={i18n.t('aside.label')}>
      <p class="notice-title">{i18n.t('aside.title', count, [numberWords(count)])}</p>
      <p dir="auto">{i18n.t('aside.line', [name])}</p>
      <div class="notice-actions">
        <button type="button" class="button" onClick={() => void decide(true)}>
          {i18n.t('aside.take')}
        </button>
        <button type="button" class="button" onClick={() => void decide(false)}>
          {i18n.t('aside.dismiss')}
        </button>
        {!areShown && (
          <button type="button" class="link-button" onClick={() => void ports.openPage(show)}>
            {i18n.t('aside.show')}
          </button>
        )}
      </div>
    </section>
  );
}

function useDecision(queryId: string, onDecided: () => void) {
  const { ports, actions } = usePage();
  return async (take: boolean): Promise<void> => {
    await actions.act((acts) => acts.decideAside(ports, queryId, take));
    onDecided();
  };
}
