import type { IconNode } from 'lucide';
import Archive from 'lucide/dist/esm/icons/archive.mjs';
import Check from 'lucide/dist/esm/icons/check.mjs';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import Clock from 'lucide/dist/esm/icons/clock.mjs';
import Star from 'lucide/dist/esm/icons/star.mjs';
import { i18n } from '#i18n';
import { type Row, shownDate } from '@/lib/library/lists';
import type { Mark } from '@/lib/library/types/marks';
import { authorsLine } from '@/lib/reading/authors-line';
import type { Tree } from '@/lib/reading/first-copy';
import { paperState } from '@/lib/reading/paper-state';
import { readParts } from '@/lib/reading/tex/read-parts';
import { shortDayWords } from '@/lib/reading/time-words';
import { readComment } from '@/lib/reading/word-diff/read-comment';
import { locale, numberWords } from '../locale';
import { paperStateWords } from '../paper-state-words';
import { iconTree } from './icon-tree';

/** Gives a closed card as `PaperCard` first draws it, without what is told only to those who use it. */
export function cardTree(row: Row, now: number): Tree {
  const { mark, paper } = row;
  const state = paperState(mark, mark);
  return [
    'article',
    { class: state === 'read' ? 'card' : 'card card-unseen' },
    [
      'h3',
      { class: 'card-title' },
      ['button', { type: 'button', dir: 'auto' }, ['span', {}, ...titleTrees(paper.title)]],
    ],
    ...authorsTrees(row),
    [
      'p',
      { class: 'card-meta' },
      ['input', { type: 'checkbox', class: 'card-select' }],
      ['span', { class: `tag tag-${state}` }, paperStateWords(state, paper.version)],
      ['bdi', {}, paper.primaryCategory],
      ['time', {}, shortDayWords(shownDate(row), now, locale())],
      ...signTrees(row),
      ...mark.tags.map((tag): Tree => ['bdi', { class: 'card-tag' }, tag]),
      ...(mark.note ? [span('card-note', i18n.t('notes.note'))] : []),
    ],
    [
      'div',
      { class: 'card-actions' },
      [
        'button',
        { type: 'button', class: 'link-button' },
        span('abstract-word', i18n.t('card.abstract')),
        iconTree(ChevronDown),
      ],
      // Where nothing is opened an address would be for nothing, but only with one it is a link.
      ...(['arxiv', 'pdf', 'html'] as const).map(
        (name): Tree => ['a', { href: '#' }, i18n.t(`card.${name}`)],
      ),
      ['span', { class: 'spacer' }],
      ...toggleTrees(mark, state),
    ],
  ];
}

function span(name: string, words: string): Tree {
  return ['span', { class: name }, words];
}

function titleTrees(title: string): Tree[] {
  return readParts(title).map(({ text, math }) => math ?? text);
}

function authorsTrees({ paper }: Row): Tree[] {
  const { names, more } = authorsLine(paper.authors);
  if (names.length === 0) return [];
  const shown = names.flatMap((name, index): Tree[] => [
    ...(index > 0 ? [i18n.t('card.nextAuthor')] : []),
    ['bdi', {}, name],
  ]);
  if (more > 0) shown.push(i18n.t('card.moreAuthors', more, [numberWords(more)]));
  return [['p', { class: 'card-authors' }, ...shown]];
}

function signTrees({ paper, mark }: Row): Tree[] {
  const { withdrawn, accepted } = readComment(paper.comment ?? '');
  return [
    ...(withdrawn ? [span('sign sign-bad', i18n.t('revision.sign.withdrawn'))] : []),
    ...(accepted && !withdrawn ? [span('sign', i18n.t('revision.sign.accepted'))] : []),
    ...(mark.highlighted === 1
      ? [span('spoken sign-highlighted', i18n.t('rules.sign.highlighted'))]
      : []),
    ...(mark.muted === 1 ? [span('sign', i18n.t('rules.sign.muted'))] : []),
  ];
}

function toggleTrees({ starred, later, archived }: Mark, state: string): Tree[] {
  return [
    ...(state === 'older' ? [] : [toggle(Check, state === 'read')]),
    toggle(Star, starred === 1, 'toggle-star'),
    toggle(Clock, later === 1),
    toggle(Archive, archived === 1),
  ];
}

function toggle(icon: IconNode, on: boolean, name = 'toggle'): Tree {
  return [
    'button',
    { type: 'button', class: `icon-button ${name}${on ? ' is-on' : ''}` },
    iconTree(icon, on && icon === Star),
  ];
}
