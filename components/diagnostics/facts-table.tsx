import type { ComponentChildren, JSX } from 'preact';

/** One row of a table; its first cell heads it. */
export type FactsRow = { key: string | number; cells: ComponentChildren[]; isTrouble?: boolean };

/** A table that scrolls within its own frame, also by keys, or words that there is nothing. */
export function FactsTable({
  title,
  head,
  rows,
  none,
}: {
  title: string;
  head: readonly string[];
  rows: readonly FactsRow[];
  none: string;
}): JSX.Element {
  if (rows.length === 0) return <p class="none">{none}</p>;
  return (
    // What scrolls must be reached by keys: https://dequeuniversity.com/rules/axe/4.11/scrollable-region-focusable
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls
    // biome-ignore lint/a11y/useSemanticElements: these are not fields of a form
    <div class="facts-frame" role="group" aria-label={title} tabIndex={0}>
      <table class="facts-table">
        <caption class="spoken">{title}</caption>
        <thead>
          <tr>
            {head.map((words) => (
              <th scope="col" key={words}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others], isTrouble }) => (
            <tr key={key} class={isTrouble ? 'is-trouble' : undefined}>
              <th scope="row">{first}</th>
              {others.map((cell, at) => (
                <td key={head[at + 1]} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
