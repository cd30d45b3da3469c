import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Says why the library can't be read, and what can be done, once the words for it are loaded; `page` is
 * the name of the page, where no head has it.
 */
export function FailureScreen({ page }: { page?: string }): JSX.Element {
  const [Told, setTold] = useState<ComponentType>();
  useEffect(() => void import('./backup/told').then(({ Told: shown }) => setTold(() => shown)), []);
  return (
    <main class="failure">
      {page && <h1 class="spoken">{page}</h1>}
      {Told && <Told />}
    </main>
  );
}
