import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { journalStart, previewRestore, type RestorePreview } from '@/lib/library/restore';
import { fieldOf, momentOf, yesterdayEvening } from '@/lib/reading/local-moment';
import { numberWords } from '../locale';
import { OptionsSection } from '../options-section';
import { usePage } from '../page';
import { useLive } from '../use-live';
import { momentWords } from './moment-words';
import { previewWords } from './preview-words';
import { type ChosenMoment, RecentList } from './recent-list';

/** Takes all the reader did since a moment back, and says before what that would change. */
export function RestoreSection(): JSX.Element {
  const { ports } = usePage();
  const [moment, setMoment] = useState<ChosenMoment | undefined>(() => ({
    time: yesterdayEvening(ports.now()),
  }));
  // Typed again, a field that isn't whole must not be written over.
  const [typed, setTyped] = useState<string>();
  function choose(chosen: ChosenMoment): void {
    setTyped(undefined);
    setMoment(chosen);
  }
  return (
    <OptionsSection id="restore" title={i18n.t('restore.title')} line={i18n.t('restore.line')}>
      <label class="labelled restore-moment">
        {i18n.t('restore.moment')}
        <input
          class="field"
          type="datetime-local"
          required
          value={typed ?? (moment && fieldOf(moment.time))}
          onInput={({ currentTarget: { value } }) => {
            const time = momentOf(value);
            setTyped(value);
            setMoment(time === undefined ? undefined : { time });
          }}
        />
      </label>
      {moment ? (
        <Effect moment={moment} />
      ) : (
        <p class="effect" role="status">
          {i18n.t('restore.invalid')}
        </p>
      )}
      <RecentList onChoose={choose} />
    </OptionsSection>
  );
}

type Shown = { time: number; start: number | undefined; preview: RestorePreview };

function Effect({ moment }: { moment: ChosenMoment }): JSX.Element {
  const { ports, actions, now } = usePage();
  const { time, before } = moment;
  const found = useLive(
    async (): Promise<Shown> => ({
      time,
      start: await journalStart(ports.db),
      preview: await previewRestore(ports.db, time),
    }),
    [ports.db, time],
  );
  const shown = found?.time === time ? found : undefined;
  const changes = shown ? previewWords(shown.preview) : [];
  const when = momentWords(time, now.value);
  return (
    <>
      <div role="status" aria-busy={!shown}>
        {before !== undefined && <p dir="auto">{i18n.t('restore.chosen', [before])}</p>}
        {shown ? (
          <Preview shown={shown} changes={changes} now={now.value} />
        ) : (
          <p class="effect">{i18n.t('restore.looking')}</p>
        )}
      </div>
      <div class="query-actions">
        <button
          type="button"
          class="button"
          data-home
          aria-disabled={changes.length === 0}
          onClick={() => {
            if (changes.length > 0) void actions.act((acts) => acts.restoreTo(ports, time));
          }}
        >
          {i18n.t('restore.go', [when])}
        </button>
      </div>
    </>
  );
}

function Preview(props: { shown: Shown; changes: readonly string[]; now: number }): JSX.Element {
  const { shown, changes, now } = props;
  const { start, preview } = shown;
  if (start === undefined) return <p class="effect">{i18n.t('restore.empty')}</p>;
  return (
    <>
      {changes.length === 0 ? (
        <p class="effect">{i18n.t('restore.nothing')}</p>
      ) : (
        <>
          <p class="effect">
            {i18n.t('restore.would', preview.actions, [numberWords(preview.actions)])}
          </p>
          <ul class="restore-changes">
            {changes.map((words) => (
              <li key={words} dir="auto">
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">{i18n.t('restore.reach', [momentWords(start, now)])}</p>
    </>
  );
}
