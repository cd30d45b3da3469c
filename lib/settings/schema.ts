import * as v from 'valibot';
import { whole } from './whole';

const minute = whole(0, 1439);

const fields = {
  /** Once per arXiv announcement day, or every few hours on such days. */
  schedule: v.picklist(['daily', 'hours']),
  /** Hours between checks where `schedule` is `hours`. */
  hours: whole(6, 24),
  /** Days (`YYYY-MM-DD`) on which the reader knows arXiv to announce nothing, or to announce after all. */
  holidays: v.record(v.string(), v.boolean()),
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
  /** The form in which papers were copied or saved last. */
  citeFormat: v.picklist(['bibtex', 'ris', 'csl', 'plain', 'markdown', 'rich', 'csv', 'json']),
  /** Links of the reader's own, such as `https://host/{id}`. */
  linkTemplates: v.array(v.object({ name: v.string(), template: v.string() })),
  /** What marks a paper as read, beside the reader's word. */
  readByLink: v.boolean(),
  readByOpening: v.boolean(),
  readByScrolling: v.boolean(),
  /** Keys the reader has chosen, by command. */
  keys: v.record(v.string(), v.string()),
  /** Whether and after how many days the texts of read papers go, and of which others they stay. */
  forgetRead: v.boolean(),
  forgetDays: whole(30, 3650),
  keepArchived: v.boolean(),
  keepHighlighted: v.boolean(),
};

export type Settings = { [Name in keyof typeof fields]: v.InferOutput<(typeof fields)[Name]> };

const defaultSettings: Settings = {
  schedule: 'daily',
  hours: 12,
  holidays: {},
  notifications: false,
  quiet: false,
  quietFrom: 22 * 60,
  quietUntil: 7 * 60,
  selectionMenu: false,
  theme: 'auto',
  density: 'comfortable',
  textSize: 'normal',
  contrast: 'auto',
  citeFormat: 'bibtex',
  linkTemplates: [],
  readByLink: true,
  readByOpening: false,
  readByScrolling: false,
  keys: {},
  forgetRead: true,
  forgetDays: 180,
  keepArchived: false,
  keepHighlighted: false,
};

/** Settings as read from storage, and the names of fields that were broken and fell back. */
export type ReadSettings = { settings: Settings; broken: (keyof Settings)[] };

// Object.keys says less than is known of an object that is written out above.
const names = Object.keys(fields) as (keyof Settings)[];

/** Makes settings of whatever storage holds: a bad field falls back alone, a missing one silently. */
export function parseSettings(stored: unknown): ReadSettings {
  const { settings, broken } = parseSome(stored === undefined ? {} : stored);
  return { settings: { ...defaultSettings, ...settings }, broken };
}

/** Gives the settings that are in a value from outside, and the names of those that are broken. */
export function parseSome(given: unknown): { settings: Partial<Settings>; broken: typeof names } {
  const settings: Partial<Settings> = {};
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { settings, broken: names };
  }
  const values: Record<string, unknown> = { ...given };
  const broken = names.filter((name) => {
    if (!(name in values)) return false;
    const { success, output } = v.safeParse(fields[name], values[name]);
    if (success) Object.assign(settings, { [name]: output });
    return !success;
  });
  return { settings, broken };
}
