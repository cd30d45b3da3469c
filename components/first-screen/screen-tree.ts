import type { IconNode } from 'lucide';
import BookOpen from 'lucide/dist/esm/icons/book-open.mjs';
import Keyboard from 'lucide/dist/esm/icons/keyboard.mjs';
import PanelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import RotateCw from 'lucide/dist/esm/icons/rotate-cw.mjs';
import Settings2 from 'lucide/dist/esm/icons/settings-2.mjs';
import { i18n } from '#i18n';
import type { Row } from '@/lib/library/lists';
import type { Tree } from '@/lib/reading/first-copy';
import { groupByDay } from '@/lib/reading/group-by-day';
import { numberWords } from '../locale';
import { dayText } from '../time-text';
import { cardTree } from './card-tree';
import { iconTree } from './icon-tree';

/** What a first screen shows. */
export type ScreenFacts = {
  rows: readonly Row[];
  /** Whether the list ends with these. */
  isWhole: boolean;
  /** Names of the saved queries in their order. */
  queries: readonly string[];
};

/**
 * Gives the popup as it first draws these papers. Numbers that others change leave their room empty;
 * nothing in it can be used, so it has no names for those who don't see it.
 */
export function screenTree({ rows, isWhole, queries }: ScreenFacts, now: number): Tree {
  const days = groupByDay(rows, ({ mark }) => mark.firstSeen);
  return [
    'div',
    { class: 'popup' },
    headTree(),
    [
      'main',
      { class: 'popup-main' },
      ...(queries.length > 1 ? [chipsTree(queries)] : []),
      toolbarTree(),
      [
        'div',
        { class: 'pane' },
        [
          'div',
          { class: 'scroller' },
          ...days.map(({ day, items }, index): Tree => {
            const isKnown = index < days.length - 1 || isWhole;
            return dayTree(dayText(day, now), items, isKnown, now);
          }),
        ],
      ],
    ],
    ['footer', { class: 'status status-calm' }],
  ];
}

function headTree(): Tree {
  return [
    'header',
    { class: 'popup-head' },
    [
      'svg',
      { class: 'mark', viewBox: '0 0 24 24' },
      ['path', { class: 'mark-sheet', d: 'M5 3.5h9l5 5v12H5z' }],
      ['path', { class: 'mark-lines', d: 'M8.5 12h7M8.5 15.5h5' }],
      ['circle', { class: 'mark-dot', cx: '18', cy: '5.5', r: '3.5' }],
    ],
    ['h1', { class: 'popup-name' }, i18n.t('extension.name')],
    ['p', { class: 'popup-count' }],
    ['span', { class: 'spacer' }],
    ...[RotateCw, PanelRight, BookOpen, Settings2].map(iconButton),
  ];
}

function iconButton(icon: IconNode): Tree {
  return ['button', { type: 'button', class: 'icon-button' }, iconTree(icon)];
}

const count: Tree = ['span', { class: 'count count-none' }];

function chipsTree(queries: readonly string[]): Tree {
  const chips = [i18n.t('filter.all'), ...queries].map((name, index): Tree => {
    const pressed = { 'aria-pressed': String(index === 0) };
    return [
      'button',
      { type: 'button', class: 'chip', ...pressed },
      ['span', { class: 'chip-name', dir: 'auto' }, name],
      count,
    ];
  });
  return ['div', { class: 'chips' }, ...chips];
}

function toolbarTree(): Tree {
  const tabs = [i18n.t('view.new'), i18n.t('view.revised')].map((name, index): Tree => {
    const pressed = { 'aria-pressed': String(index === 0) };
    return ['button', { type: 'button', class: 'tab', ...pressed }, name, count];
  });
  return [
    'div',
    { class: 'toolbar' },
    ['div', { class: 'tabs' }, ...tabs],
    ['span', { class: 'spacer' }],
    ...[i18n.t('triage.title'), i18n.t('action.readAll')].map(
      (words): Tree => ['button', { type: 'button', class: 'link-button' }, words],
    ),
    iconButton(Keyboard),
  ];
}

function dayTree(name: string, rows: readonly Row[], isKnown: boolean, now: number): Tree {
  const papers = i18n.t('list.papers', rows.length, [numberWords(rows.length)]);
  return [
    'section',
    { class: 'day' },
    [
      'h2',
      { class: 'day-head' },
      name,
      ...(isKnown ? [['span', { class: 'day-count' }, papers] as const] : []),
    ],
    ['ul', { class: 'cards' }, ...rows.map((row): Tree => ['li', {}, cardTree(row, now)])],
  ];
}
