import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { Figure } from '@/lib/reading/figures';
import { utcDayWords } from '@/lib/reading/utc-day';
import { DialogPlace } from '../dialogs';
import type { FiguresProps } from '../figures-place';
import { go, isGo } from '../keys/go';
import { useKeys } from '../keys/use-keys';
import { locale, numberWords } from '../locale';
import { usePage } from '../page';
import { rateWords } from '../rate-words';
import { StateScreen } from '../state-screen';
import { SharesTable } from './shares-table';
import { SpanChart } from './span-chart';
import { type Counted, useFigures } from './use-figures';

/** What came in the last ninety days, of each query and in all, and what the reader made of it. */
export function FiguresView({ queries, onGo, onSearch }: FiguresProps): JSX.Element {
  const page = usePage();
  const { counted, soFar } = useFigures(queries);
  useKeys((command) => {
    if (isGo(command)) go(page, onGo, command);
    else if (command === 'undo' || command === 'redo') void page.actions[command]();
    else if (command === 'help') page.dialog.value = { name: 'keys' };
    else if (command === 'search') onSearch();
    else return false;
  });
  return (
    <section class="figures" aria-label={i18n.t('figures.title')} aria-busy={!counted}>
      <header class="figures-head">
        <h2>{i18n.t('figures.title')}</h2>
        <Progress soFar={soFar} />
      </header>
      {counted && <Body counted={counted} queries={queries} />}
      <DialogPlace desk={undefined} onRedraw={() => {}} />
    </section>
  );
}

/** Says that figures are being counted, and how far that has come. */
function Progress({ soFar }: Pick<ReturnType<typeof useFigures>, 'soFar'>): JSX.Element {
  const count = soFar.value;
  return (
    <p class="figures-progress">
      <span role="status">{count !== undefined && i18n.t('figures.counting')}</span>
      {/* Seen alone: a screen reader would have to say each of these numbers. */}
      <span aria-hidden="true">{count ? numberWords(count) : ''}</span>
    </p>
  );
}

type Props = { counted: Counted; queries: readonly SavedQuery[] };

function Body({ counted: { figures, until }, queries }: Props): JSX.Element {
  const { all, byQuery } = figures;
  if (all.papers === 0) {
    return <StateScreen title={i18n.t('figures.none')} lines={[i18n.t('figures.noneLine')]} />;
  }
  const whole = { id: '', name: i18n.t('figures.all'), figure: all };
  const rows = queries.flatMap(({ id, name }) => {
    const figure = byQuery.get(id);
    return figure ? [{ id, name, figure }] : [];
  });
  const [first] = all.days;
  const day = (time: number) => utcDayWords(time, locale());
  return (
    <>
      <p class="figures-span">{first && i18n.t('figures.span', [day(first.day), day(until)])}</p>
      <p class="hint">{i18n.t('figures.daysHint')}</p>
      {[whole, ...rows].map(({ id, name, figure }) => (
        <Days key={id} name={name} figure={figure} />
      ))}
      <h3>{i18n.t('figures.shares')}</h3>
      <p class="hint">{i18n.t('figures.sharesHint')}</p>
      <SharesTable rows={[whole, ...rows]} />
    </>
  );
}

function Days({ name, figure: { days, papers } }: { name: string; figure: Figure }): JSX.Element {
  const words = [numberWords(papers), rateWords(papers / days.length)] as const;
  return (
    <article class="figure">
      <h3 dir="auto">{name}</h3>
      <p class="figure-line">{i18n.t('figures.line', papers, [...words])}</p>
      {papers > 0 && <SpanChart days={days} caption={i18n.t('figures.perDayIn', [name])} />}
    </article>
  );
}
