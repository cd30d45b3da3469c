import { browser } from 'wxt/browser';

/** Tells that the library is about to change: no first screen that was drawn before is shown from now on. */
export function tellChange(): Promise<void> {
  // What the reader did is worth more than a first screen that stays true.
  return browser.storage.session.set({ change: crypto.randomUUID() }).catch(() => {});
}
