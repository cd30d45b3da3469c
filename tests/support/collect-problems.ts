import type { BrowserContext, ConsoleMessage, Worker } from '@playwright/test';

/** Gives a list that grows with every console error and uncaught error of pages and workers. */
export function collectProblems(context: BrowserContext): string[] {
  const problems: string[] = [];

  function note(message: ConsoleMessage): void {
    if (message.type() === 'error') problems.push(`${message.location().url}: ${message.text()}`);
  }
  function listen(worker: Worker): void {
    worker.on('console', note);
  }
  context.on('console', (message) => {
    if (message.page()) note(message);
  });
  context.on('weberror', (thrown) => {
    const error = thrown.error();
    problems.push(error.stack ?? error.message);
  });
  context.on('serviceworker', listen);
  context.serviceWorkers().forEach(listen);
  return problems;
}
