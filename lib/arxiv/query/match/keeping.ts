type Kept<Key, Value> = {
  size?: number;
  clear?: () => void;
  get: (key: Key) => Value | undefined;
  set: (key: Key, value: Value) => unknown;
};

const MOST = 100_000;

/** The same function, but what it made is kept; a full map is emptied. */
export function keeping<Key, Value>(
  make: (key: Key) => Value,
  kept: Kept<Key, Value>,
): (key: Key) => Value {
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size === MOST) kept.clear?.();
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
