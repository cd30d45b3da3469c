import type { JSX } from 'preact';

/** Our mark: a sheet and the dot of what is new on it. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <path class="mark-sheet" d="M5 3.5h9l5 5v12H5z" />
      <path class="mark-lines" d="M8.5 12h7M8.5 15.5h5" />
      <circle class="mark-dot" cx="18" cy="5.5" r="3.5" />
    </svg>
  );
}
