/// <reference types="chrome" />
import type { BrowserContext, Page } from '@playwright/test';
import type { ChromiumExtension } from './chromium';
import { pageSizes } from './pages';

/** How a first screen stood in its last frame, and the list that took its place in its first. */
type Takeover = { before: Drawn; after: Drawn };

/** Elements with their places and texts, those that have any. */
type Drawn = { cards: string[]; markup: string };

declare global {
  var seenUnread: Set<string>;
  var takeover: Takeover | undefined;
}

/** Runs in a popup before all else: notes which titles a first screen shows as unread, and how it is replaced. */
function watchFirst(): void {
  globalThis.seenUnread = new Set();
  function drawn(box: Element): Drawn {
    const cards = [...box.querySelectorAll('article')].slice(0, 12);
    const place = (part: Element) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [x, y, width, height].map((side) => Math.round(side * 64) / 64).join();
    };
    const parts = cards.flatMap((card) => [card, ...card.querySelectorAll('*')]);
    // All but the rooms of numbers.
    const frame = box.querySelectorAll(
      'header > :not(p, .spacer), .toolbar :not(.count), .chips :not(.count), .day-head, .status',
    );
    return {
      cards: [...parts, ...frame].map((part) => `${part.localName} ${place(part)}`),
      markup: cards.map((card) => plain(card)).join('\n'),
    };
  }
  // What only those who use it are told is no part of a first screen.
  function plain(part: Element): string {
    const names = ['class', 'd', 'dir', 'type', 'viewBox'];
    const attributes = names.map((name) => `${name}=${part.getAttribute(name) ?? ''}`);
    const inner = [...part.childNodes].map((node) =>
      node instanceof Element ? plain(node) : node.textContent,
    );
    return `<${part.localName} ${attributes.join(' ')}>${inner.join('')}`;
  }
  let before: Drawn | undefined;
  new MutationObserver(() => {
    const first = document.getElementById('first');
    for (const card of first?.querySelectorAll('.card-unseen') ?? []) {
      seenUnread.add(card.querySelector('.card-title')?.textContent ?? '');
    }
    if (first && document.styleSheets.length > 0) before = drawn(first);
    const page = document.getElementById('page');
    if (!first && before && page) {
      globalThis.takeover ??= { before, after: drawn(page) };
    }
  }).observe(document, { childList: true, subtree: true });
}

/** Lets every popup that opens from now on note what its first screen shows. */
export async function watchFirstScreens(context: BrowserContext): Promise<void> {
  await context.addInitScript(watchFirst);
}

/** Opens a popup without waiting for more than its document; `prepare` gets the page before. */
export async function openAtOnce(
  { context, extensionId }: ChromiumExtension,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(pageSizes.popup);
  await prepare(page);
  await page.goto(`chrome-extension://${extensionId}/popup.html`, { waitUntil: 'commit' });
  return page;
}

/** Runs inside a page: whether the kept first screen is the library's present one, and has papers. */
export async function isKept(): Promise<boolean> {
  type Kept = { first?: { fresh?: object; change?: string }; change?: string };
  const { first, change }: Kept = await chrome.storage.session.get(['first', 'change']);
  return first?.fresh !== undefined && first.change === change;
}
