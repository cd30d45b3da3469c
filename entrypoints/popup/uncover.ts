/** What a page shows once it knows what to show. */
const known = '[aria-busy="false"], .failure';

/** Takes the first screen away as soon as the page below it has a list of its own, or says why it has none. */
export function uncover(page: HTMLElement): void {
  const observer = new MutationObserver(() => {
    if (!page.querySelector(known)) return;
    observer.disconnect();
    const first = document.getElementById('first');
    const scrolled = first?.querySelector('.scroller')?.scrollTop;
    if (scrolled) page.querySelector('.scroller')?.scrollTo(0, scrolled);
    first?.remove();
  });
  observer.observe(page, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
}
