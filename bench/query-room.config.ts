import { defineConfig } from 'vite';

/** Bundles lib/arxiv/query as a page gets it, so that size-limit can weigh it. */
export default defineConfig({
  publicDir: false,
  logLevel: 'error',
  build: {
    outDir: '.output/sizes',
    rolldownOptions: {
      input: 'bench/query-room.ts',
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'query-room.js' },
    },
  },
});
