/// <reference types="chrome" />

/** What the bench does in pages of the extension themselves; the browser puts it into each of them. */
const inPage = { firstKey, keyPainted, markRead, scroll };

export type InPage = typeof inPage;

/** Milliseconds from the navigation until `j` leads to a card. Pressed every 4 ms until it does. */
function firstKey(): Promise<number> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const at = document.activeElement ?? document.body;
      at.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));
      if (!document.activeElement?.matches('.card')) return;
      clearInterval(timer);
      resolve(performance.now());
    }, 4);
  });
}

/**
 * Milliseconds from the next key until the frame is over in which the list changed; nothing where it
 * doesn't within two seconds, as when the key finds the same papers.
 */
function keyPainted(): Promise<number | undefined> {
  return new Promise((resolve) => {
    let pressed: number | undefined;
    const scroller = document.querySelector('.scroller');
    addEventListener('keydown', ({ timeStamp }) => (pressed ??= timeStamp), { capture: true });
    const changes = new MutationObserver(() => {
      if (pressed === undefined) return;
      changes.disconnect();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - (pressed ?? 0));
      requestAnimationFrame(() => port2.postMessage(undefined));
    });
    if (scroller) changes.observe(scroller, { childList: true, subtree: true });
    setTimeout(() => resolve(undefined), 2000);
  });
}

/** Milliseconds from a click on "Mark as read" of the first card until the badge's tooltip is set. */
function markRead(): Promise<number> {
  return new Promise((resolve, reject) => {
    const button = document.querySelector<HTMLElement>('.card [aria-label="Mark as read"]');
    if (!button) return reject(new Error('no paper to mark as read'));
    const setTitle = chrome.action.setTitle.bind(chrome.action);
    // It is the last thing that is painted of the badge.
    const patched = async (details: chrome.action.TitleDetails) => {
      await setTitle(details);
      Object.assign(chrome.action, { setTitle });
      resolve(performance.now() - before);
    };
    Object.assign(chrome.action, { setTitle: patched });
    const before = performance.now();
    button.click();
  });
}

/** What came of scrolling: milliseconds of each frame, and how far it went of how much. */
export type Scrolled = { frames: number[]; reached: number; jumps: number };

/**
 * Scrolls what scrolls by so many pixels a frame, over so many in all, for `patience` ms at most. Where the
 * end of what is loaded is met, frames go on until there is more. `jumps` counts the frames in which what is
 * on screen moved by more than was scrolled.
 */
async function scroll(pixels: number, step: number, patience: number): Promise<Scrolled> {
  const scroller = scrollerOf(document.querySelector('.card, .bench-empty'));
  const frames: number[] = [];
  const start = await nextFrame();
  let [before, reached, jumps] = [start, 0, 0];
  while (reached < pixels && before - start < patience) {
    const top = scroller.scrollTop;
    scroller.scrollTop = top + step;
    reached += scroller.scrollTop - top;
    const expected = scroller.scrollTop;
    const now = await nextFrame();
    frames.push(now - before);
    before = now;
    if (Math.abs(scroller.scrollTop - expected) > 1) jumps += 1;
  }
  return { frames, reached, jumps };
}

function scrollerOf(element: Element | null): Element {
  for (let at = element?.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight + 10) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve(performance.now()));
  });
}

Object.assign(globalThis, { benchPage: inPage });
