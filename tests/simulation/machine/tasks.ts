/**
 * Everything that happens later in the simulated browser goes through here, so that a death can come
 * between any two of these steps: what waits then never goes on. fake-indexeddb asks the global
 * `setImmediate` at each step, and the fake browser's calls are made to.
 */
export type Tasks = {
  /** Steps that wait for their turn. */
  readonly waiting: number;
  /** Steps done so far. */
  readonly done: number;
  /** Resolves in a step of its own; never when a death comes first. */
  step(): Promise<void>;
  /** Does this instead of the step that comes after so many others; `undefined` calls it off. */
  interruptAfter(steps: number | undefined, interrupt?: () => void): void;
  /** From now on nothing that waits or is begun goes on, until `revive`. */
  die(): void;
  revive(): void;
  restore(): void;
};

/** Resolves when all that can happen at once has happened. */
export type Turn = () => Promise<void>;

const real = globalThis.setImmediate;

/** Lets the event loop go round once. */
export const turn: Turn = () => new Promise((resolve) => real(resolve));

/** Steps that are done in one turn, each with all that promises bring between them. */
const atOnce = 16;

/** Takes over `setImmediate` until `restore`. */
export function takeTasks(): Tasks {
  const state = { done: 0, dead: false };
  let queue: (() => void)[] = [];
  let turns = 0;
  let left: number | undefined;
  let interrupt = (): void => {};

  function schedule(work: (...given: unknown[]) => void, ...given: unknown[]): void {
    if (state.dead) return;
    queue.push(() => work(...given));
    // Once round the event loop for each step would take most of the time there is.
    for (; turns < atOnce; turns += 1) real(takeStep);
  }

  function takeStep(): void {
    turns -= 1;
    const work = queue.shift();
    if (!work) return;
    if (left !== undefined && --left < 0) {
      left = undefined;
      interrupt();
      if (state.dead) return;
    }
    state.done += 1;
    work();
    if (queue.length > turns) {
      turns += 1;
      real(takeStep);
    }
  }

  Object.assign(globalThis, { setImmediate: schedule });
  return {
    get waiting() {
      return queue.length;
    },
    get done() {
      return state.done;
    },
    step: () => new Promise((resolve) => schedule(() => resolve())),
    interruptAfter(steps, work = () => {}) {
      left = steps;
      interrupt = work;
    },
    die() {
      state.dead = true;
      queue = [];
      left = undefined;
    },
    revive() {
      state.dead = false;
    },
    restore() {
      Object.assign(globalThis, { setImmediate: real });
    },
  };
}
