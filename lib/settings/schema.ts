import * as v from 'valibot';

const fields = {
  /** Once per arXiv announcement day, or every few hours on such days. */
  schedule: v.picklist(['daily', 'hours']),
  /** Hours between checks where `schedule` is `hours`. */
  hours: v.pipe(v.number(), v.integer(), v.minValue(6), v.maxValue(24)),
  notifications: v.boolean(),
  theme: v.picklist(['auto', 'light', 'dark']),
  density: v.picklist(['comfortable', 'compact']),
  textSize: v.picklist(['small', 'normal', 'large', 'larger']),
  /** High contrast always, or when the system asks for it. */
  contrast: v.picklist(['auto', 'high']),
};

const schema = v.object(fields);

export type Settings = v.InferOutput<typeof schema>;

const defaultSettings: Settings = {
  schedule: 'daily',
  hours: 12,
  notifications: false,
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
  const broken: string[] = [];
  function read<Value>(
    name: string,
    field: v.GenericSchema<unknown, Value>,
    fallback: Value,
  ): Value {
    if (!given.has(name)) return fallback;
    const result = v.safeParse(field, given.get(name));
    if (result.success) return result.output;
    broken.push(name);
    return fallback;
  }
  const settings: Settings = {
    schedule: read('schedule', fields.schedule, defaultSettings.schedule),
    hours: read('hours', fields.hours, defaultSettings.hours),
    notifications: read('notifications', fields.notifications, defaultSettings.notifications),
    theme: read('theme', fields.theme, defaultSettings.theme),
    density: read('density', fields.density, defaultSettings.density),
    textSize: read('textSize', fields.textSize, defaultSettings.textSize),
    contrast: read('contrast', fields.contrast, defaultSettings.contrast),
  };
  return { settings, broken };
}
