import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Paper } from '@/lib/arxiv/paper';
import { fillTemplate } from '@/lib/reading/link-template';
import { linkTo } from '@/lib/reading/links';
import type { Desk } from '../desk';
import { usePage } from '../page';
import { PaperLink } from '../paper-link';

type Props = { paper: Paper; desk: Desk; tabIndex: number };

/** Where else a paper can be looked at: the places we know, and the reader's own. */
export function LinksOut({ paper, desk, tabIndex }: Props): JSX.Element {
  const { dialog, settings } = usePage();
  const own = settings.value.settings.linkTemplates.flatMap(({ name, template }) => {
    const url = fillTemplate(template, paper);
    return url === undefined ? [] : { name, url };
  });
  const known = (['alphaxiv', 'semantic-scholar', 'google-scholar'] as const).map((target) => ({
    name: i18n.t(`out.links.${names[target]}`),
    url: linkTo(target, paper),
  }));
  return (
    <div class="out-links">
      <button
        type="button"
        class="link-button"
        tabIndex={tabIndex}
        onClick={() => {
          // From the card of a triage, it comes back to that.
          dialog.value = { name: 'cite', ids: [paper.id], over: dialog.peek() };
        }}
      >
        {i18n.t('out.cite')}
      </button>
      {[...known, ...own].map(({ name, url }, at) => (
        <PaperLink
          key={`${at} ${url}`}
          desk={desk}
          id={paper.id}
          url={url}
          label={i18n.t('out.links.open', [name, paper.title])}
          tabIndex={tabIndex}
        >
          <bdi>{name}</bdi>
        </PaperLink>
      ))}
    </div>
  );
}

const names = {
  alphaxiv: 'alphaxiv',
  'semantic-scholar': 'semanticScholar',
  'google-scholar': 'googleScholar',
} as const;
