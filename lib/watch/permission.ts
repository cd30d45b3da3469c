import { browser } from 'wxt/browser';

/** The hosts the extension asks; readers may withhold them in Firefox and in Chrome. */
export const arxivHosts = { origins: ['https://export.arxiv.org/*'] };

/** Says whether the reader lets us ask arXiv. */
export function mayAskArxiv(): Promise<boolean> {
  return browser.permissions.contains(arxivHosts);
}
