import * as v from 'valibot';

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439));

const fields = {
  /** Once per arXiv announcement day, or every few hours on such days. */
  schedule: v.picklist(['daily', 'hours']),
  /** Hours between checks where `schedule` is `hours`. */
  hours: v.pipe(v.number(), v.integer(), v.minValue(6), v.maxValue(24)),
  notifications: v.boolean(),
  /** Whether notifications wait from `quietFrom` until `quietUntil`, minutes after midnight. */
  quiet: v.boolean(),
  quietFrom: minute,
  quietUntil: minute,
  /** Whether a selected arXiv id can be saved from the context menu. */
  selectionMenu: v.boolean(),
  theme: v.picklist(['auto', 'light', 'dark']),
  density: v.picklist(['comfortable', 'compact']),
  textSize: v.picklist(['small', 'normal', 'large', 'larger']),
  /** High contrast always, or when the system asks for it. */
  contrast: v.picklist(['auto', 'high']),
};

export type Settings = { [Name in keyof typeof fields]: v.InferOutput<(typeof fields)[Name]> };

const defaultSettings: Settings = {
  schedule: 'daily',
  hours: 12,
  notifications: false,
  quiet: false,
  quietFrom: 22 * 60,
  quietUntil: 7 * 60,
  selectionMenu: false,
  theme: 'auto',
  density: 'comfortable',
  textSize: 'normal',
  contrast: 'auto',
};

/** Settings as read from storage, and the names of fields that were broken and fell back. */
export type ReadSettings = { settings: Settings; broken: string[] };

/** Makes settings of whatever storage holds: a bad field falls back alone, a missing one silently. */
export function parseSettings(stored: unknown): ReadSettings {
  if (stored === undefined) return { settings: defaultSettings, broken: [] };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { settings: defaultSettings, broken: Object.keys(fields) };
  }
  const given = new Map<string, unknown>(Object.entries(stored));
  const settings = { ...defaultSettings };
  const broken: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    if (!given.has(name)) continue;
    const result = v.safeParse(field, given.get(name));
    if (result.success) Object.assign(settings, { [name]: result.output });
    else broken.push(name);
  }
  return { settings, broken };
}
