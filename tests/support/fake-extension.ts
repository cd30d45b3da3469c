import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { english } from './english';
import { wordsOf } from './words-of';

/** What the fake browser has no fake of, in the simplest true form. */
export type FakeExtension = {
  /** Host patterns and permission names the reader has granted. */
  granted: Set<string>;
};

/** Empties the fake browser and gives it permissions that can be granted and taken, and words. */
export function fakeExtension({ language = 'en' } = {}): FakeExtension {
  fakeBrowser.reset();
  const granted = new Set(['https://export.arxiv.org/*']);
  browser.permissions.contains = async ({ origins = [], permissions = [] }) =>
    [...origins, ...permissions].every((name) => granted.has(name));
  browser.permissions.onAdded.addListener = () => {};
  browser.i18n.getMessage = language === 'en' ? english : wordsOf(language);
  browser.runtime.sendMessage = sendMessage;
  return { granted };
}

/** The fake browser names no sender and hands its listeners no way to answer later. */
function sendMessage(message: unknown): Promise<unknown> {
  return messageFrom({ id: browser.runtime.id, url: browser.runtime.getURL('/') }, message);
}

/** Sends a message as somebody else might; gives the answer, undefined where nobody gives one. */
export function messageFrom(sender: object, message: unknown): Promise<unknown> {
  const listeners: { trigger(...event: unknown[]): Promise<unknown[]> } =
    fakeBrowser.runtime.onMessage;
  return new Promise((resolve) => {
    void listeners.trigger(message, sender, resolve).then((answers) => {
      if (!answers.includes(true)) resolve(undefined);
    });
  });
}
