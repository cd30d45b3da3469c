import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** One value kept in the browser's local storage under a name of its own. */
export type StoredItem<Value> = {
  /** The value; undefined when there is none, or one that isn't of its shape. */
  read(): Promise<Value | undefined>;
  /** Keeps a value, or forgets it. */
  write(value: Value | undefined): Promise<void>;
};

/** Gives the stored item of this name; whatever else stands there reads as undefined. */
export function storedItem<Value>(
  key: string,
  schema: v.GenericSchema<unknown, Value>,
): StoredItem<Value> {
  return {
    async read() {
      const stored = await browser.storage.local.get(key);
      const result = v.safeParse(schema, stored[key]);
      return result.success ? result.output : undefined;
    },
    async write(value) {
      if (value === undefined) await browser.storage.local.remove(key);
      else await browser.storage.local.set({ [key]: value });
    },
  };
}
