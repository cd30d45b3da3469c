import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Row } from '@/lib/library/lists';
import type { Desk } from '../desk';
import { usePage } from '../page';
import { readRest } from '../read-rest';
import { NoteField } from './note-field';
import { TagField } from './tag-field';

type Props = { row: Row; desk: Desk };

/** What the reader has to say of a paper, and what can be done from it on: the foot of an open card. */
export function CardNotes({ row, desk }: Props): JSX.Element {
  const { id } = row.mark;
  const page = usePage();
  const { ports, actions } = page;
  const tag = useRef<HTMLInputElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const mark = useComputed(() => desk.list.marks.get(id) ?? row.mark).value;
  const tabIndex = useComputed(() => (desk.current.value === id ? 0 : -1)).value;
  const wanted = desk.writing.value;
  // At once: the next key is meant for the field.
  useLayoutEffect(() => {
    if (wanted?.id !== id) return;
    desk.writing.value = undefined;
    const field = (wanted.field === 'tag' ? tag : note).current;
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape of the fields in it
    <div class="notes" onKeyDown={backToCard}>
      <TagField
        tags={mark.tags}
        name={id}
        field={tag}
        tabIndex={tabIndex}
        onAdd={(add) => void actions.act((acts) => acts.changeTags(ports, [id], { add: [add] }))}
        onRemove={(old) => {
          tag.current?.focus();
          void actions.act((acts) => acts.changeTags(ports, [id], { remove: [old] }));
        }}
      />
      <NoteField id={id} saved={mark.note ?? ''} field={note} tabIndex={tabIndex} />
      <p class="notes-more">
        {(['below', 'older'] as const).map((which) => (
          <button
            key={which}
            type="button"
            class="link-button"
            tabIndex={tabIndex}
            onClick={() => void readRest(page, desk, id, which)}
          >
            {i18n.t(`notes.${which}`)}
          </button>
        ))}
      </p>
    </div>
  );
}

function backToCard(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  if (!(event.target instanceof HTMLElement) || !event.target.matches('input, textarea')) return;
  // Unprevented, Escape closes the popup.
  event.preventDefault();
  event.target.closest('article')?.focus();
}
