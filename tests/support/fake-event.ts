/** One of the browser's events, for tests of what the fake browser lacks. */
export type FakeEvent<Arguments extends unknown[]> = {
  addListener(listener: (...given: Arguments) => unknown): void;
  /** Resolves when all listeners are done. */
  trigger(...given: Arguments): Promise<void>;
};

/** Makes an event that nobody listens to yet. */
export function fakeEvent<Arguments extends unknown[]>(): FakeEvent<Arguments> {
  const listeners: ((...given: Arguments) => unknown)[] = [];
  return {
    addListener: (listener) => void listeners.push(listener),
    trigger: async (...given) => {
      await Promise.all(listeners.map((listener) => listener(...given)));
    },
  };
}
