import { useComputed } from '@preact/signals';
import type { IconNode } from 'lucide';
import Archive from 'lucide/dist/esm/icons/archive.mjs';
import Check from 'lucide/dist/esm/icons/check.mjs';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import Clock from 'lucide/dist/esm/icons/clock.mjs';
import Star from 'lucide/dist/esm/icons/star.mjs';
import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { absUrl, htmlUrl, pdfUrl } from '@/lib/arxiv/paper-urls';
import type { Row } from '@/lib/library/lists';
import { type Desk, stateOf } from './desk';
import { Icon } from './icons';
import { PaperLink } from './paper-link';

type Props = { row: Row; desk: Desk; isOpen: boolean; tabIndex: number };

/** What can be done with a paper: open it in some form, mark it, star it. */
export function CardActions({ row, desk, isOpen, tabIndex }: Props): JSX.Element {
  const { id, title } = row.paper;
  const common = { desk, id, tabIndex };
  return (
    <div class="card-actions">
      <button
        type="button"
        class="link-button"
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        onClick={() => void desk.toggleOpen(id)}
      >
        <span class="abstract-word">{i18n.t('card.abstract')}</span>
        <Icon of={ChevronDown} />
      </button>
      <PaperLink {...common} url={absUrl(id)} label={i18n.t('card.openArxiv', [title])}>
        {i18n.t('card.arxiv')}
      </PaperLink>
      <PaperLink {...common} url={pdfUrl(id)} label={i18n.t('card.openPdf', [title])}>
        {i18n.t('card.pdf')}
      </PaperLink>
      <PaperLink {...common} url={htmlUrl(id)} label={i18n.t('card.openHtml', [title])}>
        {i18n.t('card.html')}
      </PaperLink>
      <span class="spacer" />
      <Toggles row={row} desk={desk} tabIndex={tabIndex} />
    </div>
  );
}

function Toggles({ row, desk, tabIndex }: Omit<Props, 'isOpen'>): JSX.Element {
  const { id } = row.paper;
  const state = useComputed(() => stateOf(row, desk.list)).value;
  const isRead = state === 'read';
  const mark = useComputed(() => desk.list.marks.get(id) ?? row.mark).value;
  return (
    <>
      {state !== 'older' && (
        <IconToggle
          icon={Check}
          on={isRead}
          label={i18n.t(isRead ? 'card.markUnread' : 'card.markRead')}
          tabIndex={tabIndex}
          onClick={() => void desk.toggleRead(id)}
        />
      )}
      <IconToggle
        icon={Star}
        on={mark.starred === 1}
        label={i18n.t(mark.starred ? 'card.unstar' : 'card.star')}
        tabIndex={tabIndex}
        onClick={() => void desk.toggleStar(id)}
      />
      <IconToggle
        icon={Clock}
        on={mark.later === 1}
        label={i18n.t(mark.later ? 'card.unlater' : 'card.later')}
        tabIndex={tabIndex}
        onClick={() => void desk.toggleLater(id)}
      />
      <IconToggle
        icon={Archive}
        on={mark.archived === 1}
        label={i18n.t(mark.archived ? 'card.unarchive' : 'card.archive')}
        tabIndex={tabIndex}
        onClick={() => void desk.toggleArchived(id)}
      />
    </>
  );
}

function IconToggle(props: {
  icon: IconNode;
  on: boolean;
  label: string;
  tabIndex: number;
  onClick: () => void;
}): JSX.Element {
  const isStar = props.icon === Star;
  return (
    <button
      type="button"
      class={`icon-button ${isStar ? 'toggle-star' : 'toggle'}${props.on ? ' is-on' : ''}`}
      aria-label={props.label}
      title={props.label}
      tabIndex={props.tabIndex}
      onClick={props.onClick}
    >
      <Icon of={props.icon} filled={props.on && isStar} />
    </button>
  );
}
