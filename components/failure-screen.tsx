import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Says why the library can't be read, and what can be done, once the words for it are loaded. */
export function FailureScreen(): JSX.Element {
  const [Told, setTold] = useState<ComponentType>();
  useEffect(() => void import('./backup/told').then(({ Told: shown }) => setTold(() => shown)), []);
  return <main class="failure">{Told && <Told />}</main>;
}
