import { storedItem } from '@/lib/settings/stored-item';
import { browserSyncStatus } from './status';

/** Whether the browser's own sync is used, and how it stands; nothing where it is off. */
export const browserSync = storedItem('sync-browser', browserSyncStatus);
