import { useEffect, useState } from 'preact/hooks';
import { observe } from '@/lib/library/live';
import { usePage } from './page';

/** The result of a read of the library, kept true; undefined until it is there. */
export function useLive<Value>(
  read: () => Promise<Value>,
  inputs: readonly unknown[],
): Value | undefined {
  const { failure } = usePage();
  const [value, setValue] = useState<Value>();
  useEffect(
    () =>
      observe(
        async () => read(),
        (result) => setValue(() => result),
        (error) => {
          failure.value = error;
        },
      ),
    [...inputs],
  );
  return value;
}
