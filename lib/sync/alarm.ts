/** Rings when the next sync is due. */
export const syncAlarm = 'sync';
