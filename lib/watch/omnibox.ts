import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { parseId } from '@/lib/arxiv/ids';
import { absUrl } from '@/lib/arxiv/paper-urls';
import { markRead } from '@/lib/library/actions';
import { findPapers } from '@/lib/library/find-papers';
import { paintBadge } from './badge';
import type { WatchPorts } from './ports';

const mostSuggestions = 6;
/** What is pasted there may be a whole text, and each word is looked for in each paper. */
const longestText = 500;

type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/**
 * Answers in the address bar behind the keyword: stored papers to open, or the library to search. To
 * be called in the first synchronous turn of the background.
 */
export function startOmnibox(ports: Pick<WatchPorts, 'db' | 'now'>): void {
  const { omnibox } = browser;
  // Only so that a search gives way to the next letter; a worker that dies had nothing to go on with.
  let latest = 0;
  omnibox.onInputStarted.addListener(() =>
    omnibox.setDefaultSuggestion({ description: i18n.t('places.omnibox') }),
  );
  omnibox.onInputChanged.addListener(async (text, suggest) => {
    latest += 1;
    const mine = latest;
    const isStale = () => mine !== latest;
    const papers = await findPapers(ports.db, text.slice(0, longestText), {
      limit: mostSuggestions,
      isStale,
    });
    if (isStale()) return;
    suggest(
      papers.map(({ id, title, authors: [first] }) => ({
        content: absUrl(id),
        description: inMarkup([title, first?.name, id].filter(Boolean).join(' · ')),
      })),
    );
  });
  omnibox.onInputEntered.addListener(async (text, disposition) => {
    const paper = text.startsWith(absUrl('')) ? parseId(text) : undefined;
    await open(paper ? absUrl(paper.id, paper.version) : libraryAt(text), disposition);
    if (!paper) return;
    await markRead(ports, [paper.id]);
    await paintBadge();
  });
}

function libraryAt(text: string): string {
  const search = new URLSearchParams({ view: 'all', text: text.trim().slice(0, longestText) });
  return `${browser.runtime.getURL('/library.html')}?${search}`;
}

async function open(url: string, disposition: `${Disposition}`): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/**
 * A suggestion is XML in Chrome and plain text in Firefox.
 * https://developer.chrome.com/docs/extensions/reference/api/omnibox#type-SuggestResult
 */
function inMarkup(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
