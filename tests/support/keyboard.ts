import { setTimeout as sleep } from 'node:timers/promises';

/** What a browser's driver must do for a reader who has no pointer. */
export type Keys = {
  /** Presses a key or chord such as `Tab`, `Control+a`. */
  press: (keys: string) => Promise<unknown>;
  /** Types letter by letter into whatever has the focus. */
  type: (text: string) => Promise<unknown>;
  evaluate: <Result>(task: () => Result) => Promise<Result>;
};

/** What has the focus, as the reader is told. */
type Focused = {
  name: string;
  value: string;
  /** Nothing has it, so that the next Tab begins at the top. */
  isLost: boolean;
  /** Whether it shows that it has the focus. */
  isRinged: boolean;
  isInSight: boolean;
};

/** Runs in the page. */
function focused(): Focused {
  const element = document.activeElement ?? document.body;
  const labels = element instanceof HTMLElement && 'labels' in element ? element.labels : undefined;
  const label = (labels as NodeListOf<HTMLElement> | null | undefined)?.[0]?.textContent;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: element.getAttribute('aria-label') ?? label ?? element.textContent ?? '',
    value: 'value' in element ? String(element.value) : '',
    isLost: element === document.body || element === document.documentElement,
    isRinged: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1,
    isInSight: box.bottom > 0 && box.top < innerHeight && box.width > 0,
  };
}

/** A reader with a keyboard alone, who stops at the first place where the focus can't be seen. */
export function keyboardReader({ press, type, evaluate }: Keys) {
  const now = () => evaluate(focused);

  type Wanted = (at: Focused) => boolean | Promise<boolean>;

  async function until(what: string, wanted: Wanted): Promise<void> {
    const deadline = Date.now() + 30_000;
    do {
      if (await wanted(await now())) return;
      await sleep(25);
    } while (Date.now() < deadline);
    throw new Error(`keyboard: no ${what}: the focus is on ${JSON.stringify(await now())}`);
  }

  /** Waits until something of that name has the focus, visibly. */
  async function on(name: string | RegExp): Promise<void> {
    const fits = typeof name === 'string' ? (one: string) => one.trim() === name : matcher(name);
    await until(`focus on ${name}`, (at) => isSeen(at) && fits(at.name));
  }

  async function walkTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab'): Promise<void> {
    const fits = typeof name === 'string' ? (one: string) => one.trim() === name : matcher(name);
    const seen: string[] = [];
    for (let steps = 0; steps < 200; steps++) {
      await press(key);
      const at = await now();
      seen.push(at.name.trim());
      if (at.isLost) continue;
      if (!isSeen(at)) throw new Error(`keyboard: nobody sees the focus: ${JSON.stringify(at)}`);
      if (fits(at.name)) return;
    }
    throw new Error(`keyboard: ${key} never comes to ${name}, but to ${seen.join(' | ')}`);
  }

  return {
    press,
    type,
    on,
    to: (name: string | RegExp) => walkTo(name, 'Tab'),
    back: (name: string | RegExp) => walkTo(name, 'Shift+Tab'),
    /** Waits until the field with the focus has that value. */
    has: (value: string) => until(`value ${value}`, (at) => at.value === value),
    /** Waits until the page has that text. */
    async shows(text: string): Promise<void> {
      await until(text, async () => (await evaluate(() => document.body.innerText)).includes(text));
    },
    /** Presses a key and waits for the focus to be, or to stay, on something of that name. */
    async pressed(key: string, name: string | RegExp): Promise<void> {
      await press(key);
      await on(name);
    },
  };
}

function isSeen({ isLost, isRinged, isInSight }: Focused): boolean {
  return !isLost && isRinged && isInSight;
}

function matcher(pattern: RegExp): (name: string) => boolean {
  return (name) => pattern.test(name);
}
