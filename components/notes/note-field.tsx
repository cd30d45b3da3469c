import type { JSX, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { noteLimit } from '@/lib/library/note';
import { numberWords } from '../locale';
import { useNote } from './use-note';

type Props = {
  id: string;
  saved: string;
  field: RefObject<HTMLTextAreaElement | null>;
  tabIndex: number;
};

/** The note of a paper, kept as it is typed. Markdown stays text. */
export function NoteField({ id, saved, field, tabIndex }: Props): JSX.Element {
  const note = useNote(id, saved);
  const label = useId();
  const surplus = note.text.length - noteLimit;
  return (
    <div class="note">
      <label class="notes-label" for={label}>
        {i18n.t('notes.note')}
      </label>
      <textarea
        ref={field}
        id={label}
        class="field note-field"
        aria-describedby={`${label}-state`}
        dir="auto"
        rows={rowsOf(note.text)}
        tabIndex={tabIndex}
        value={note.text}
        onInput={({ currentTarget }) => {
          note.type(currentTarget.value);
          // Tags that came a moment later may have pushed it below the edge.
          currentTarget.scrollIntoView({ block: 'nearest' });
        }}
        onBlur={() => void note.save()}
      />
      <p class={surplus > 0 ? 'note-state note-long' : 'note-state'} id={`${label}-state`}>
        {surplus <= 0 && note.text !== '' && note.isSaved && i18n.t('notes.saved')}
        <span role="status">
          {surplus > 0 &&
            i18n.t('notes.tooLong', surplus, [numberWords(noteLimit), numberWords(surplus)])}
        </span>
      </p>
    </div>
  );
}

const fewest = 2;
const most = 12;
/** About as many letters as a line of the popup has. */
const lineLength = 56;

/** How high the field is. Browsers that size it by its text take seconds for a megabyte. */
function rowsOf(text: string): number {
  const lines = text.slice(0, most * lineLength).split('\n');
  const rows = lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)),
    0,
  );
  return Math.min(most, Math.max(fewest, rows));
}
