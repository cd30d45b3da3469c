import { vi } from 'vitest';

const { waitFor } = vi;

/** A limit is for what hangs; its second is too short on a machine that builds and tests at once. */
vi.waitFor = (callback, options = { timeout: 30_000 }) => waitFor(callback, options);
