import type { Check } from '@/lib/library/types/checks';
import type { Message } from '@/lib/watch/messages';
import type { PageName } from '@/tests/support/pages';
import type { Tables } from '@/tests/support/read-rows';

export type Scheme = 'light' | 'dark';

/** A browser with the extension in it, as far as `npm start` needs one. */
export type Session = {
  rows: <Name extends keyof Tables>(table: Name) => Promise<Tables[Name][]>;
  waitForCheck: (wanted: (checks: Check[]) => boolean, timeout?: number) => Promise<Check[]>;
  send: (message: Message) => Promise<unknown>;
  badgeText: () => Promise<string>;
  /** Errors of the extension so far that nobody caught. */
  problems: () => Promise<string[]>;
  /** Gives a PNG of the page at its size once it has stopped changing. */
  picture: (page: PageName, scheme: Scheme) => Promise<Buffer>;
  /** Missing where the browser runs without a window. */
  window?: {
    /** Opens the pages for a person to look at. */
    show: () => Promise<void>;
    /** Resolves when the person has closed the browser. */
    closed: Promise<void>;
  };
  close: () => Promise<void>;
};
