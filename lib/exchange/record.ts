/** Whether a value from outside is an object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of it that it holds itself, so that nothing of the prototype is taken for data. */
export function own(record: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A text field of it that isn't blank. */
export function ownText(record: Record<string, unknown>, name: string): string | undefined {
  const text = own(record, name);
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}
