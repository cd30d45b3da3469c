import type { ComponentChildren, JSX } from 'preact';

/** One headed part of the options. */
export function OptionsSection({
  id,
  title,
  line,
  children,
}: {
  id: string;
  title: string;
  line?: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="section" aria-labelledby={`section-${id}`}>
      <h2 class="section-title" id={`section-${id}`}>
        {title}
      </h2>
      {line && <p class="section-line">{line}</p>}
      {children}
    </section>
  );
}
