import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Figure } from '@/lib/reading/figures';
import { locale, numberWords } from '../locale';

/** How much of what each query brought is read and starred: a table whose cells are drawn, too. */
export function SharesTable({
  rows,
}: {
  rows: readonly { id: string; name: string; figure: Figure }[];
}): JSX.Element {
  return (
    <table class="figure-table">
      <caption class="spoken">{i18n.t('figures.shares')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('figures.query')}</th>
          <th scope="col">{i18n.t('figures.papers')}</th>
          <th scope="col">{i18n.t('figures.read')}</th>
          <th scope="col">{i18n.t('figures.starred')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, figure: { papers, read, starred } }) => (
          <tr key={id}>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td>{numberWords(papers)}</td>
            <Share part={read} whole={papers} />
            <Share part={starred} whole={papers} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of nothing there is no share. */
function Share({ part, whole }: { part: number; whole: number }): JSX.Element {
  if (whole === 0) return <td>–</td>;
  const share = part / whole;
  const percent = new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);
  return (
    <td>
      {i18n.t('figures.share', [percent, numberWords(part)])}
      <svg class="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="share-whole" width={100} height={6} />
        <rect class="share-part" width={share * 100} height={6} />
      </svg>
    </td>
  );
}
