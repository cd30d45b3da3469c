import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FollowBanner } from '@/components/exchange/follow-banner';
import { tabOffer } from '@/lib/exchange/tab-offer';

/**
 * A script of its own that the popup asks for once it stands, so that reading addresses costs its
 * start nothing. Over other pages than arXiv's the popup stays as it is.
 */
export default defineUnlistedScript(async () => {
  // `activeTab` tells the address of the tab the reader opened the popup over, and of no other.
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const offer = tabOffer(tab?.url ?? '');
  const place = document.getElementById('follow');
  if (!offer || !place) return;
  async function look(hash: string): Promise<void> {
    await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${hash}` });
    window.close();
  }
  render(h(FollowBanner, { offer, onLook: () => void look(offer.hash) }), place);
});
