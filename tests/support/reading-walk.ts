import { setTimeout as sleep } from 'node:timers/promises';
import type { Mark } from '@/lib/library/types/marks';
import type { LocalArxiv } from '@/tools/local-arxiv/start';
import { type Keys, keyboardReader } from './keyboard';
import { type PageSeen, seePage } from './see-page';

/** A browser in which somebody reads by keys alone. */
export type ReadingDriver = Keys & {
  open: (page: 'popup' | 'library') => Promise<unknown>;
  marks: () => Promise<Mark[]>;
};

type Wanted = (seen: PageSeen) => boolean;

/** Papers to read, the newest first, as a first check finds them. */
export function addPapersToRead({ corpus, clock }: LocalArxiv, count: number): void {
  for (let n = 0; n < count; n += 1) {
    corpus.add({
      id: `2611.${60_000 + count - n}`,
      title: `Paper to read ${count - n}: $x_{${n}}$ of glass`,
      abstract: 'Generative materials discovery and inverse design, with $\\frac{a}{b}$.',
      categories: ['cs.LG'],
      published: clock.now() - 120_000 - 1000 * n,
    });
  }
}

/**
 * Reads so many papers by keys alone, half of them in the popup and half in the library, then selects,
 * undoes, searches and triages what is left. It throws where a key does not do what it says.
 */
export async function walkReading(driver: ReadingDriver, count: number): Promise<void> {
  await driver.open('popup');
  await readSome(driver, Math.ceil(count / 2));
  await leaveByKeys(driver);
  await dealWithSelected(driver);
  await driver.open('library');
  await readSome(driver, Math.floor(count / 2));
  await leaveByKeys(driver);
  await goOnAndBelow(driver);
  await searchByKeys(driver);
  await driver.open('popup');
  await triageToItsEnd(driver);
}

async function until(driver: ReadingDriver, what: string, wanted: Wanted): Promise<PageSeen> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const seen = await driver.evaluate(seePage);
    if (wanted(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`walk: never ${what}: ${JSON.stringify(seen)}`);
    await sleep(25);
  }
}

async function marked(
  { marks }: ReadingDriver,
  what: string,
  wanted: (all: Mark[]) => boolean,
): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!wanted(await marks())) {
    if (Date.now() > deadline) throw new Error(`walk: the library never holds ${what}`);
    await sleep(50);
  }
}

function isAll(mark: Mark | undefined, wanted: Partial<Mark>): boolean {
  return Object.entries(wanted).every(
    ([name, value]) => JSON.stringify(Reflect.get(mark ?? {}, name)) === JSON.stringify(value),
  );
}

/** Does something else to each paper, one after the other, and sees it in the library. */
async function readSome(driver: ReadingDriver, count: number): Promise<void> {
  const { press } = driver;
  const { ids, open } = await until(driver, 'papers', (seen) => seen.ids.length > count);
  await press('Home');
  await until(driver, 'on the first', (seen) => seen.focused === ids[0]);
  await press('j');
  await until(driver, 'on the second', (seen) => seen.focused === ids[1]);
  await press('k');
  // A page opens as it was left.
  if (open[0] === ids[0]) await press('o');
  await until(driver, 'all closed', (seen) => seen.open.length === 0);
  const fresh = freshOf(await driver.marks(), ids).slice(0, count);
  for (const [at, id] of ids.slice(0, ids.indexOf(fresh.at(-1) ?? '') + 1).entries()) {
    await until(driver, `on paper ${at + 1}`, (seen) => seen.focused === id && seen.isRinged);
    const wanted = await ways[fresh.indexOf(id) % ways.length]?.(driver, id);
    if (wanted) {
      await marked(driver, `${id} ${JSON.stringify(wanted)}`, (all) =>
        isAll(
          all.find((mark) => mark.id === id),
          wanted,
        ),
      );
    }
    await press('j');
  }
}

/** Those to which nothing was done yet. */
function freshOf(marks: readonly Mark[], ids: readonly string[]): string[] {
  const done = marks.filter(({ starred, tags }) => starred === 1 || tags.length > 0);
  return ids.filter((id) => !done.some((mark) => mark.id === id));
}

type Way = (driver: ReadingDriver, id: string) => Promise<Partial<Mark>>;

const ways: readonly Way[] = [
  async (driver, id) => {
    await driver.press('o');
    await until(driver, 'open', (seen) => seen.open.includes(id));
    await driver.press('m');
    await until(driver, 'read', (seen) => !seen.unread.includes(id));
    await driver.press('Enter');
    await until(driver, 'closed', (seen) => seen.open.length === 0);
    return { unread: 0 };
  },
  async ({ press }) => {
    await press('s');
    return { starred: 1, unread: 1 };
  },
  async ({ press }) => {
    await press('l');
    return { later: 1, unread: 0 };
  },
  async ({ press }) => {
    await press('e');
    return { archived: 1, unread: 0 };
  },
  async (driver, id) => {
    const reader = keyboardReader(driver);
    await reader.pressed('t', 'Add a tag');
    await reader.type('to do');
    await reader.press('Enter');
    await reader.has('');
    await reader.press('Escape');
    await until(driver, 'back on its card', (seen) => seen.focused === id);
    await reader.pressed('n', 'Note');
    await reader.type('j *idea*');
    await reader.press('Escape');
    await until(driver, 'back on its card', (seen) => seen.focused === id);
    await reader.press('o');
    return { tags: ['to do'], note: 'j *idea*' };
  },
];

/** Notes which tab the page would open last, instead of opening it; runs in the page. */
function noteTabs(): void {
  const api = Reflect.get(window, 'browser') ?? Reflect.get(window, 'chrome');
  Object.assign(api.tabs, {
    create: async ({ url }: { url: string }) => {
      document.documentElement.dataset.opened = url;
    },
  });
}

/** The PDF of a paper and its page at arXiv, each by its key. */
async function leaveByKeys(driver: ReadingDriver): Promise<void> {
  const { press, evaluate } = driver;
  const { ids } = await evaluate(seePage);
  const [id] = ids;
  await press('Home');
  await until(driver, 'at the top', (seen) => seen.focused === id);
  await evaluate(noteTabs);
  for (const [key, part] of [
    ['v', 'pdf'],
    ['a', 'abs'],
    ['h', 'html'],
  ] as const) {
    await press(key);
    const address = `https://arxiv.org/${part}/${id}`;
    const deadline = Date.now() + 15_000;
    const opened = () => evaluate(() => document.documentElement.dataset.opened);
    while ((await opened()) !== address) {
      if (Date.now() > deadline) throw new Error(`walk: ${key} opens ${await opened()}`);
      await sleep(25);
    }
  }
}

/** Three papers at once, as one action, there and back. */
async function dealWithSelected(driver: ReadingDriver): Promise<void> {
  const reader = keyboardReader(driver);
  const before = (await driver.marks()).filter(({ unread }) => unread === 1).length;
  await reader.press('End');
  await until(driver, 'at the end', (seen) => seen.focused === seen.ids.at(-1));
  await reader.press('x');
  await reader.press('k');
  await reader.press('k');
  await reader.press('Shift+X');
  await until(driver, 'selected', (seen) => seen.selected === 3);
  await reader.shows('3 papers selected');
  await reader.to('Mark as read');
  const unreadAre = (count: number) =>
    marked(
      driver,
      `${count} unread`,
      (all) => all.filter(({ unread }) => unread === 1).length === count,
    );
  // The buttons of the card come first; those of the bar say it of all.
  for (;;) {
    if ((await driver.evaluate(seePage)).isInBar) break;
    await reader.to('Mark as read');
  }
  await reader.press('Enter');
  await unreadAre(before - 3);
  await reader.press('Escape');
  await until(driver, 'none selected', (seen) => seen.selected === 0);
  await reader.press('z');
  await unreadAre(before);
  await reader.press('Shift+Z');
  await unreadAre(before - 3);
  await reader.press('z');
  await unreadAre(before);
}

/** Space goes from unread to unread paper; `g` goes to other lists and back. */
async function goOnAndBelow(driver: ReadingDriver): Promise<void> {
  const { press } = driver;
  const { ids, unread } = await driver.evaluate(seePage);
  await press('Home');
  await until(driver, 'at the top', (seen) => seen.focused === ids[0]);
  const after = unread.filter((id) => ids.indexOf(id) > 0);
  await press('Space');
  await until(driver, 'on the next unread', (seen) => seen.focused === after[0]);
  await press('g');
  await press('s');
  await until(driver, 'among the starred', (seen) => seen.view === 'Starred');
  await press('?');
  await until(driver, 'told of the keys', (seen) => seen.dialog === 'Keys');
  await press('Escape');
  await until(driver, 'back', (seen) => seen.dialog === '');
  await press('g');
  await press('a');
  await until(driver, 'among all', (seen) => seen.view === 'All papers');
}

async function searchByKeys(driver: ReadingDriver): Promise<void> {
  const reader = keyboardReader(driver);
  await reader.pressed('/', 'Search papers');
  await reader.type('glass tag:"to do"');
  const found = await until(driver, 'found', ({ ids, found }) => found > 0 && ids.length === found);
  const tagged = (await driver.marks()).filter(({ tags }) => tags.includes('to do'));
  if (found.found !== tagged.length) throw new Error('walk: the search finds something else');
  await reader.press('Enter');
  await until(driver, 'on what was found', ({ focused, ids }) => focused === ids[0]);
  await reader.pressed('/', 'Search papers');
  await reader.press('Escape');
  await reader.has('');
}

/** One card at a time until none is left, and then all of it taken back. */
async function triageToItsEnd(driver: ReadingDriver): Promise<void> {
  const reader = keyboardReader(driver);
  const flags = async () =>
    JSON.stringify(
      (await driver.marks()).map(({ unread, later, starred }) => [unread, later, starred]),
    );
  await until(driver, 'papers', (seen) => seen.ids.length > 3);
  const before = await flags();
  const { length } = (await driver.marks()).filter(({ unread }) => unread === 1);
  await reader.press('Shift+T');
  for (let place = 1; place <= length; place += 1) {
    const isAt = new RegExp(`^${place} of ${length}, about`);
    await until(driver, `at card ${place}`, (seen) => isAt.test(seen.dialog) && seen.isOnCard);
    await reader.press('ynl'.charAt(place % 3));
  }
  await reader.shows('Triage is over');
  await marked(driver, 'nothing unread', (all) => all.every(({ unread }) => unread === 0));
  await reader.to('Undo all');
  await reader.press('Enter');
  await until(driver, 'back at the list', (seen) => seen.dialog === '' && seen.ids.length > 3);
  if ((await flags()) !== before) throw new Error('walk: the triage is not taken back whole');
}
