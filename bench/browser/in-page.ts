import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { InPage } from '../probe/in-page';
import { copy } from './copy';

/** Calls what the bench does in a page itself; the page gets it over the debugging pipe. */
export async function inPage<Name extends keyof InPage>(
  page: Page,
  name: Name,
  ...given: Parameters<InPage[Name]>
): Promise<Awaited<ReturnType<InPage[Name]>>> {
  await page.evaluate(readFileSync(join(copy, 'in-page.js'), 'utf8'));
  const result: unknown = await page.evaluate(
    ([called, all]) => {
      const { benchPage } = globalThis as unknown as {
        benchPage: Record<string, (...all: unknown[]) => unknown>;
      };
      return benchPage[called]?.(...all);
    },
    [name, given] as const,
  );
  return result as Awaited<ReturnType<InPage[Name]>>;
}
