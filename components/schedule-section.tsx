import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ChoiceField } from './choice-field';
import { Holidays } from './holidays';
import { OptionsSection } from './options-section';
import { usePage } from './page';
import { comingText } from './time-text';
import { useChange } from './use-change';

const fewest = 6;
const most = 24;

/** When arXiv is asked. */
export function ScheduleSection(): JSX.Element {
  const { settings, watch, now } = usePage();
  const change = useChange();
  const { schedule, hours } = settings.value.settings;
  const { nextDue } = watch.value;
  return (
    <OptionsSection id="schedule" title={i18n.t('schedule.title')} line={i18n.t('schedule.line')}>
      <ChoiceField
        name="schedule"
        legend={i18n.t('settings.schedule')}
        value={schedule}
        options={[
          { value: 'daily', words: i18n.t('schedule.daily') },
          {
            value: 'hours',
            words: i18n.t('schedule.hours'),
            more: (
              <HoursField
                hours={hours}
                onHours={(next) => change({ schedule: 'hours', hours: next })}
              />
            ),
          },
        ]}
        onChoose={(next) => change({ schedule: next })}
      />
      <p class="effect" role="status">
        {nextDue === undefined
          ? i18n.t('schedule.noNext')
          : i18n.t('schedule.next', [comingText(nextDue, now.value)])}
      </p>
      <Holidays />
    </OptionsSection>
  );
}

function HoursField({
  hours,
  onHours,
}: {
  hours: number;
  onHours: (hours: number) => void;
}): JSX.Element {
  const choices = Array.from({ length: most - fewest + 1 }, (_, index) => fewest + index);
  return (
    <select
      class="field"
      aria-label={i18n.t('settings.hours')}
      value={hours}
      onChange={(event) => onHours(Number(event.currentTarget.value))}
    >
      {choices.map((count) => (
        <option key={count} value={count}>
          {i18n.t('schedule.everyHours', count)}
        </option>
      ))}
    </select>
  );
}
