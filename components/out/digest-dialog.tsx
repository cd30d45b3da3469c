import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { savedQueries } from '@/lib/library/saved-queries';
import { latestArrival } from '@/lib/library/span-papers';
import { type DigestDays, dateOf } from '@/lib/reading/digest/span';
import type { DialogProps } from '../dialogs';
import { Modal } from '../modal';
import { usePage } from '../page';
import { useLive } from '../use-live';
import { type DigestChoice, DigestChoices } from './digest-choices';
import { DigestOut } from './digest-out';

/** The papers of a day or of more, as a list, a page or a feed. */
export function DigestDialog({ desk, onClose }: DialogProps): JSX.Element {
  const { ports, failure } = usePage();
  const queries = useLive(() => savedQueries(ports.db), []);
  const [choice, setChoice] = useState<DigestChoice>();
  useEffect(() => {
    const queryId = desk?.list.filter.queryId;
    latestArrival(ports.db).then(
      (latest) =>
        setChoice({ days: firstDays(latest ?? ports.now()), queryId, format: 'markdown' }),
      (error) => {
        failure.value = error;
      },
    );
  }, []);
  return (
    <Modal title={i18n.t('out.digest.title')} class="modal-wide" onClose={onClose}>
      <div class="out" aria-busy={!choice || !queries}>
        {choice && queries && (
          <>
            <DigestChoices choice={choice} queries={queries} onChoice={setChoice} />
            <DigestOut choice={choice} queries={queries} />
          </>
        )}
      </div>
    </Modal>
  );
}

/** The newest day on which papers came. */
function firstDays(latest: number): DigestDays {
  return { kind: 'day', date: dateOf(latest) };
}
