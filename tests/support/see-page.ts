/** What a list of papers shows, as a reader sees it. */
export type PageSeen = {
  /** Papers in their order. */
  ids: string[];
  unread: string[];
  open: string[];
  selected: number;
  /** The paper whose card itself has the focus. */
  focused: string | undefined;
  isRinged: boolean;
  /** Whether the focus is in the bar of the selected papers, or on the card of a triage. */
  isInBar: boolean;
  isOnCard: boolean;
  /** The title of the dialog that is open, empty without one. */
  dialog: string;
  /** The list that is shown, in the library. */
  view: string;
  /** How many papers were found, as told; -1 where nothing is. */
  found: number;
};

/** Looks at the page; it runs there, so it must not name anything of ours. */
export function seePage(): PageSeen {
  const idsOf = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset.id ?? '');
  const focus = document.activeElement;
  const card = focus?.matches('article[data-id]') ? focus : undefined;
  const style = focus ? getComputedStyle(focus) : undefined;
  const told = [...document.querySelectorAll('[role=status]')].map(
    ({ textContent }) => /^([\d,]+) papers? found$/.exec(textContent ?? '')?.[1],
  );
  return {
    ids: idsOf('article[data-id]'),
    unread: idsOf('article.card-unseen'),
    open: idsOf('article[data-id]:has(.details)'),
    selected: document.querySelectorAll('article input:checked').length,
    focused: card?.getAttribute('data-id') ?? undefined,
    isRinged: style !== undefined && style.outlineStyle !== 'none',
    isInBar: Boolean(focus?.closest('.bulk')),
    isOnCard: Boolean(focus?.matches('.triage-card')),
    dialog: document.querySelector('dialog[open] h2')?.textContent ?? '',
    view:
      document
        .querySelector('nav [aria-current=true]')
        ?.textContent?.replace(/\d+\+?$/, '')
        .trim() ?? '',
    found: Number(told.find((words) => words !== undefined) ?? -1),
  };
}
