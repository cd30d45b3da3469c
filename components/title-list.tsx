import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Place } from '@/lib/reading/marked';
import { shortDayWords } from '@/lib/reading/time-words';
import { locale, numberWords } from './locale';
import { MarkedMath } from './marked-math';
import { usePage } from './page';

type Titled = { id: string; title: string; published: number; places?: readonly Place[] };

/** Titles of papers under a heading, each a link to arXiv; `count` is how many there are in all. */
export function TitleList(props: {
  heading: string;
  papers: readonly Titled[];
  count?: number;
}): JSX.Element | null {
  const { heading, papers, count = papers.length } = props;
  const now = usePage().now.value;
  if (papers.length === 0) return null;
  return (
    <section class="titles">
      <h4 class="titles-head">{heading}</h4>
      <ul class="titles-list">
        {papers.map(({ id, title, published, places }) => (
          <li key={id}>
            <a href={`https://arxiv.org/abs/${id}`} target="_blank" rel="noreferrer" dir="auto">
              <MarkedMath text={title} places={places} />
            </a>{' '}
            <span class="titles-day">{shortDayWords(published, now, locale())}</span>
          </li>
        ))}
      </ul>
      {count > papers.length && (
        <p class="titles-day">{i18n.t('preview.more', [numberWords(count - papers.length)])}</p>
      )}
    </section>
  );
}
