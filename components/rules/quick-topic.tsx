import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { orTopic, type RuleTopic, topicText } from '@/lib/reading/rule-text';

const topics: readonly RuleTopic[] = ['word', 'author', 'category'];

/** Writes a word, an author or a category into a rule for those who don't want syntax. */
export function QuickTopic(props: { text: string; onText: (text: string) => void }): JSX.Element {
  const { text, onText } = props;
  const [topic, setTopic] = useState<RuleTopic>('word');
  const [value, setValue] = useState('');
  const written = topicText(topic, value);
  function put(): void {
    if (written === '') return;
    onText(orTopic(text, written));
    setValue('');
  }
  return (
    <fieldset class="rule-quick">
      <legend>{i18n.t('rules.quick.legend')}</legend>
      <select
        class="field"
        aria-label={i18n.t('rules.quick.kind')}
        value={topic}
        onChange={({ currentTarget }) => setTopic(topics[currentTarget.selectedIndex] ?? 'word')}
      >
        {topics.map((each) => (
          <option key={each} value={each}>
            {i18n.t(`rules.quick.${each}`)}
          </option>
        ))}
      </select>
      <input
        class="field"
        type="text"
        dir="auto"
        aria-label={i18n.t(`rules.quick.${topic}`)}
        placeholder={i18n.t(`rules.quick.example.${topic}`)}
        value={value}
        onInput={({ currentTarget }) => setValue(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          // Here it doesn't save the whole rule.
          event.preventDefault();
          put();
        }}
      />
      <button type="button" class="button" aria-disabled={written === ''} onClick={put}>
        {i18n.t('rules.quick.put')}
      </button>
    </fieldset>
  );
}
