import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type PaperChoice, paperChoices } from '@/lib/exchange/paper-choices';
import { usePage } from '../page';
import { useLive } from '../use-live';
import { useQueryActions } from '../use-query-actions';
import { QueryForm } from '../workbench/query-form';

/** What can be followed from a paper's page: its authors, its category, itself. */
export function FollowPaper({
  id,
  onClose,
}: {
  id: string;
  onClose: () => void;
}): JSX.Element | null {
  const { db } = usePage().ports;
  const choices = useLive(async () => paperChoices(id, await db.papers.get(id)), [id]);
  return choices ? <Choices choices={choices} onClose={onClose} /> : null;
}

function Choices(props: { choices: readonly PaperChoice[]; onClose: () => void }): JSX.Element {
  const { choices, onClose } = props;
  const { add } = useQueryActions();
  const [picked, setPicked] = useState<PaperChoice['key']>();
  const key = picked ?? choices[0]?.key;
  const chosen = choices.find((choice) => choice.key === key);
  const has = (wanted: PaperChoice['key']) => choices.some((choice) => choice.key === wanted);
  return (
    <>
      <fieldset class="choice-field">
        <legend>{i18n.t('follow.which')}</legend>
        <div class="choice-line">
          {choices.map((choice) => (
            <label key={choice.key} class="option">
              <input
                type="radio"
                name="follow"
                checked={choice.key === key}
                onChange={() => setPicked(choice.key)}
              />
              {i18n.t(`follow.${choice.key}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {!has('authors') && (
        <p class="hint">
          {i18n.t(has('category') ? 'follow.unknownAuthors' : 'follow.unknownPaper')}
        </p>
      )}
      {chosen && (
        <QueryForm
          key={chosen.key}
          id={`follow:${chosen.text}`}
          saved={chosen}
          // The radio buttons keep the focus once one is pressed.
          wanted={picked === undefined ? 1 : 0}
          onSave={async (draft) => (await add(draft)) !== undefined}
          onClose={onClose}
        />
      )}
    </>
  );
}
