/** Milliseconds since the navigation began. */
export type Paint = {
  /** The browser's own time at which the first cards were on screen. */
  shown: number;
  /** When the frame in which they came was over for the page; a second witness of `shown`. */
  frame: number;
  /** Whether they came before the page's modules filled it, so by an early script or as markup. */
  early: boolean;
  /** When the frame was over in which the awaited card stood as the database has it, if one is awaited. */
  truth: number | undefined;
};

/** What the database alone says of a card, which its title names: whether it has a star. */
export type Truth = { title: string; starred: boolean };

/** How many cards make a list: as many as are seen whole in the popup. */
const fewCards = 3;

declare global {
  var benchPaint: Partial<Paint> & { truth?: number };
}

/**
 * Runs in each page before its own scripts. The browser itself says when a text was presented, where an
 * element asks for it (https://w3c.github.io/element-timing/), so the cards are made to ask as they come.
 */
function watchPaint(): void {
  if (!/\/(popup|library|static-[a-z]+)\.html$/.test(location.pathname)) return;
  const awaited: Partial<Truth> = JSON.parse(window.name || '{}');
  const paint: typeof globalThis.benchPaint = {};
  globalThis.benchPaint = paint;
  const cards = document.getElementsByClassName('card');
  const afterFrame = (note: (time: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => note(performance.now());
      port2.postMessage(undefined);
    });
  const isTrue = () => {
    if (!awaited.title) return false;
    // What is laid out below a first screen isn't seen yet.
    const own = document.querySelector('#first') ?? document;
    const card = [...own.querySelectorAll('.card')].find(
      (each) => each.querySelector('.card-title')?.textContent === awaited.title,
    );
    return card?.querySelector('.toggle-star')?.classList.contains('is-on') === awaited.starred;
  };
  new PerformanceObserver((list) => {
    for (const { renderTime } of list.getEntries() as unknown as { renderTime: number }[]) {
      paint.shown = Math.max(paint.shown ?? 0, renderTime);
    }
  }).observe({ type: 'element', buffered: true });
  let [isListed, wasTrue] = [false, false];
  const observer = new MutationObserver(() => {
    if (!isListed && cards.length >= fewCards) {
      isListed = true;
      paint.early = document.querySelector('#page .card') === null;
      for (const card of [...cards].slice(0, fewCards)) {
        card.querySelector('.card-authors')?.setAttribute('elementtiming', 'card');
      }
      afterFrame((time) => {
        paint.frame = time;
      });
    }
    if (!wasTrue && isTrue()) {
      wasTrue = true;
      afterFrame((time) => {
        paint.truth = time;
      });
    }
    if (isListed && (wasTrue || !awaited.title)) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['class'] });
}

watchPaint();
