import type { ComponentChildren, JSX } from 'preact';

/** Facts by name. */
export function FactList({
  facts,
}: {
  facts: readonly [string, ComponentChildren][];
}): JSX.Element {
  return (
    <dl class="fact-list">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
