import { browser } from 'wxt/browser';

/** The hosts the extension asks; readers may withhold them in Firefox and in Chrome. */
export const arxivHosts = { origins: ['https://export.arxiv.org/*'] };

const feedHosts = { origins: ['https://rss.arxiv.org/*'] };

/** Says whether the reader lets us ask for arXiv's daily feeds; without them checks go on. */
export function mayAskFeeds(): Promise<boolean> {
  return browser.permissions.contains(feedHosts);
}

/** Says whether the reader lets us ask arXiv. */
export function mayAskArxiv(): Promise<boolean> {
  return browser.permissions.contains(arxivHosts);
}
