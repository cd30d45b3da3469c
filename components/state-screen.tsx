import type { ComponentChildren, JSX } from 'preact';

/** What fills the place of a list that has nothing to show: what is so, what will be, what to do. */
export function StateScreen({
  title,
  lines,
  action,
  children,
}: {
  title: string;
  lines: readonly (string | undefined)[];
  action?: ComponentChildren;
  children?: ComponentChildren;
}): JSX.Element {
  const said = lines.filter((line) => line !== undefined && line !== '');
  return (
    <section class="state" aria-labelledby="state-title">
      <div class="state-words">
        {/* Centred words are made anew when they change: a text that moves would be a jump. */}
        <h2 class="state-title" id="state-title" dir="auto" key={title}>
          {title}
        </h2>
        {said.map((line) => (
          <p class="state-line" dir="auto" key={line}>
            {line}
          </p>
        ))}
        {action}
      </div>
      {children}
    </section>
  );
}
