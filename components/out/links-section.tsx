import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { OptionsSection } from '../options-section';
import { usePage } from '../page';
import { useChange } from '../use-change';
import { LinkRow, type OwnLink, placeholderWords } from './link-row';

/** Links of the reader's own, shown in every open card. */
export function LinksSection(): JSX.Element {
  const { settings, actions } = usePage();
  const change = useChange();
  const [isAdding, setAdding] = useState(false);
  const links = settings.value.settings.linkTemplates;
  const shown = isAdding ? [...links, { name: '', template: '' }] : links;
  function keep(next: readonly OwnLink[], words: string): void {
    change({ linkTemplates: [...next] });
    actions.actHere(words, () => change({ linkTemplates: links }));
  }
  function put(at: number, link: OwnLink): void {
    if (at === links.length) setAdding(false);
    keep(shown.with(at, link), i18n.t('out.links.saved', [link.name]));
  }
  function remove(at: number): void {
    const link = links[at];
    if (link) keep(links.toSpliced(at, 1), i18n.t('out.links.removed', [link.name]));
    else setAdding(false);
  }
  return (
    <OptionsSection
      id="links"
      title={i18n.t('out.links.title')}
      line={i18n.t('out.links.line', [placeholderWords(), 'https://example.org/{id}'])}
    >
      {shown.length > 0 && (
        <ul class="own-links">
          {shown.map((link, at) => (
            <LinkRow
              key={String(at)}
              link={link}
              label={link.name || String(at + 1)}
              onLink={(next) => put(at, next)}
              onRemove={() => remove(at)}
            />
          ))}
        </ul>
      )}
      <div class="query-actions">
        <button
          type="button"
          class="button"
          data-home
          aria-disabled={isAdding}
          onClick={() => setAdding(true)}
        >
          {i18n.t('out.links.add')}
        </button>
      </div>
    </OptionsSection>
  );
}
