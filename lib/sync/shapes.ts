/** Gives a value from outside as what it should be; throws a `WrongShape` where it isn't. */
export type Read<Value> = (given: unknown) => Value;

/** Something isn't as it should be, and where: the names that lead there. */
export class WrongShape extends Error {
  constructor(readonly path: readonly string[] = []) {
    super('sync: wrong shape');
  }
}

// Written out, since what valibot has beyond its core would come into the popup's first load: all pages
// share one copy of it.

/** Reads what this test says yes to. */
export function is<Value>(test: (given: unknown) => given is Value): Read<Value> {
  return (given) => {
    if (!test(given)) throw new WrongShape();
    return given;
  };
}

/** Reads one of these values. */
export function oneOf<const Value>(...values: readonly Value[]): Read<Value> {
  return is((given): given is Value => values.some((value) => value === given));
}

/** Reads a text of at most so many letters that passes a test. */
export function text(most = Infinity, test: (given: string) => boolean = () => true): Read<string> {
  return is(
    (given): given is string => typeof given === 'string' && given.length <= most && test(given),
  );
}

/** Reads what may be missing. */
export function maybe<Value>(read: Read<Value>): Read<Value | undefined> {
  return (given) => (given === undefined ? undefined : read(given));
}

/** Reads a list of at most so many. */
export function list<Value>(read: Read<Value>, most = Infinity): Read<Value[]> {
  return (given) => {
    if (!Array.isArray(given) || given.length > most) throw new WrongShape();
    return given.map((value: unknown, index) => within(String(index), () => read(value)));
  };
}

/** Reads a record of these fields; others are left out. */
export function record<Row extends object>(
  fields: {
    [Name in keyof Row]-?: Read<Row[Name]>;
  },
): Read<Row> {
  const reads = Object.entries<Read<unknown>>(fields);
  return (given) => {
    if (!isRecord(given)) throw new WrongShape();
    const row = reads.flatMap(([name, read]) => {
      const value = within(name, () => read(Object.hasOwn(given, name) ? given[name] : undefined));
      return value === undefined ? [] : [[name, value] as const];
    });
    // Each field has been read as its type says.
    return Object.fromEntries(row) as Row;
  };
}

/** Reads a record of any names. */
export function byName<Value>(read: Read<Value>): Read<Record<string, Value>> {
  return (given) => {
    if (!isRecord(given)) throw new WrongShape();
    const rows = Object.entries(given);
    return Object.fromEntries(rows.map(([name, value]) => [name, within(name, () => read(value))]));
  };
}

/** Whether a value from outside is an object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function within<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof WrongShape ? new WrongShape([name, ...error.path]) : error;
  }
}
