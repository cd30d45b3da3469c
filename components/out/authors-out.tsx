import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Paper } from '@/lib/arxiv/paper';
import { authorHash } from '@/lib/exchange/follow-hash';
import { findAuthors } from '@/lib/reading/find-authors';
import { Icon } from '../icons';
import { numberWords } from '../locale';
import { usePage } from '../page';

/** Authors named at once; collaborations have thousands. */
const mostNamed = 10;
/** Names found in the fold that are shown at once. */
const mostFound = 40;

/** The authors of a paper, each to be followed; those beyond ten are folded and can be searched. */
export function AuthorsOut(props: {
  authors: Paper['authors'];
  tabIndex: number;
}): JSX.Element | null {
  const { authors, tabIndex } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const names = authors.map(({ name }) => name);
  const more = names.length - mostNamed;
  if (names.length === 0) return null;
  return (
    <>
      <h4 class="out-head">{i18n.t('out.follow.title')}</h4>
      <Names names={names.slice(0, mostNamed)} tabIndex={tabIndex} />
      {more > 0 && (
        <button
          type="button"
          class="link-button"
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {i18n.t('out.follow.more', more, [numberWords(more)])}
          <Icon of={ChevronDown} />
        </button>
      )}
      {isOpen && <Folded id={id} names={names.slice(mostNamed)} tabIndex={tabIndex} />}
    </>
  );
}

type NamesProps = { names: readonly string[]; tabIndex: number };

function Folded({ id, names, tabIndex }: NamesProps & { id: string }): JSX.Element {
  const [typed, setTyped] = useState('');
  const found = findAuthors(names, typed);
  const shown = found.slice(0, mostFound);
  return (
    <div class="out-fold" id={id}>
      <input
        class="field"
        type="search"
        tabIndex={tabIndex}
        aria-label={i18n.t('out.follow.search')}
        placeholder={i18n.t('out.follow.search')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <Names names={shown} tabIndex={tabIndex} />
      <p class="out-hint" role="status">
        {i18n.t('out.follow.shown', [numberWords(shown.length), numberWords(found.length)])}
      </p>
    </div>
  );
}

function Names({ names, tabIndex }: NamesProps): JSX.Element {
  const { openPage } = usePage().ports;
  return (
    <ul class="out-names">
      {names.map((name, at) => (
        // Two authors of a paper may have the same name.
        <li key={`${at} ${name}`}>
          <button
            type="button"
            class="out-name"
            dir="auto"
            tabIndex={tabIndex}
            aria-label={i18n.t('out.follow.one', [name])}
            title={i18n.t('out.follow.one', [name])}
            onClick={() => void openPage(`options.html${authorHash(name)}`)}
          >
            {name}
            <Icon of={Plus} />
          </button>
        </li>
      ))}
    </ul>
  );
}
