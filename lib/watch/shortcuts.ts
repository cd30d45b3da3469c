import { browser } from 'wxt/browser';

/** The manifest's command; the popup's own key is the browser's affair. */
const openLibrary = 'open-library';

/** Opens the library by its key; to be called in the first synchronous turn of the background. */
export function startShortcuts(): void {
  browser.commands.onCommand.addListener(async (command) => {
    if (command !== openLibrary) return;
    await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
  });
}
