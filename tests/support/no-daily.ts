import type { Client } from '@/lib/arxiv/client';

/** The part of a client for tests in which no daily feed may be asked for. */
export const noDaily: Pick<Client, 'fetchDaily'> = {
  fetchDaily: () => Promise.reject(new Error('nobody asks for a daily feed')),
};
