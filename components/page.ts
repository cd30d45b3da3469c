import { type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { wasInTriage } from '@/lib/reading/triage-open';
import type { ReadSettings } from '@/lib/settings/schema';
import type { PartsOf, Signs } from './card-parts';
import type { OpenDialog } from './dialogs';
import { createActions, type PageActions } from './page-actions';
import type { PagePorts, WatchState } from './page-ports';

/** What every part of one page shares. */
export type Page = {
  ports: PagePorts;
  actions: PageActions;
  /** The computer's clock, twice a minute; epoch milliseconds. */
  now: Signal<number>;
  watch: Signal<WatchState>;
  access: Signal<boolean>;
  settings: Signal<ReadSettings>;
  /** Why the library can't be read, if it can't. */
  failure: Signal<unknown>;
  /** The dialog that is open over the list. */
  dialog: Signal<OpenDialog | undefined>;
  /** What an open card shows, once it is loaded; plain parts until then. */
  partsOf: Signal<PartsOf | undefined>;
  /** What the cards of a list show beside their date, loaded with the first list. */
  signs: Signal<Signs | undefined>;
  /** How far all queries are proven to be complete, in words, once these are loaded. */
  proven: Signal<string | undefined>;
};

/** Reads what a page needs before it shows anything, and keeps it true from then on. */
export async function createPage(ports: PagePorts): Promise<Page> {
  const [settings, watch, access] = await Promise.all([
    ports.readSettings(),
    ports.readWatch(),
    ports.hasAccess(),
  ]);
  const page: Page = {
    ports,
    actions: createActions(ports),
    now: signal(ports.now()),
    watch: signal(watch),
    access: signal(access),
    settings: signal(settings),
    failure: signal(failureIn(watch)),
    dialog: signal(wasInTriage(ports.memory) ? { name: 'triage' } : undefined),
    partsOf: signal(undefined),
    signs: signal(undefined),
    proven: signal(undefined),
  };
  listen(page);
  return page;
}

/** The background tells of a library that is lost before a page could read it. */
function failureIn({ roundTrouble }: WatchState): unknown {
  return roundTrouble?.code === 'lost' ? new Error(roundTrouble.words) : undefined;
}

function listen({ ports, now, watch, access, settings, failure }: Page): void {
  ports.onSettings((read) => {
    settings.value = read;
  });
  ports.onWatch((state) => {
    watch.value = state;
    failure.value ??= failureIn(state);
    now.value = ports.now();
  });
  ports.onAccess(() => {
    void ports.hasAccess().then((has) => {
      access.value = has;
    });
  });
  setInterval(() => {
    now.value = ports.now();
  }, 30_000);
}

/** Carries the page to its parts. */
export const PageContext = createContext<Page | undefined>(undefined);

/** Gives the page this part belongs to. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('components: no page around this part');
  return page;
}
