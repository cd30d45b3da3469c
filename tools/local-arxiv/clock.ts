/** A clock that can be set and goes on ticking from there; epoch milliseconds. */
export type Clock = { now(): number; set(time: number): void; advance(by: number): void };

/** Makes a clock that starts at a moment, over a steady timer in milliseconds. */
export function makeClock(start: number, timer: () => number): Clock {
  let setTo = start;
  let setAt = timer();
  const now = () => Math.floor(setTo + timer() - setAt);
  const set = (time: number) => {
    setTo = time;
    setAt = timer();
  };
  return { now, set, advance: (by) => set(now() + by) };
}
