import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX, RefObject } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { tagsInUse } from '@/lib/library/tags';
import { Icon } from '../icons';
import { usePage } from '../page';
import { keepText } from './kept-text';

type Props = {
  tags: readonly string[];
  /** What the tags belong to; a tag half typed is kept under it. */
  name: string;
  field?: RefObject<HTMLInputElement | null>;
  tabIndex?: number;
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
};

/** Tags that can be taken away, and a field for more, which suggests those in use. */
export function TagField(props: Props): JSX.Element {
  const { tags, name, field, tabIndex = 0, onAdd, onRemove } = props;
  const { memory } = usePage().ports;
  const draft = `tag:${name}`;
  const [text, setText] = useState(() => memory.getItem(draft) ?? '');
  const id = useId();
  function change(next: string): void {
    setText(next);
    if (next) keepText(memory, draft, next);
    else memory.removeItem(draft);
  }
  function pressed(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== ',')) return;
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd(text);
    change('');
  }
  return (
    <div class="tags">
      <Chips tags={tags} tabIndex={tabIndex} onRemove={onRemove} />
      <input
        ref={field}
        class="field tags-field"
        aria-label={i18n.t('notes.addTag')}
        placeholder={i18n.t('notes.addTag')}
        list={id}
        tabIndex={tabIndex}
        dir="auto"
        value={text}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={pressed}
      />
      <Suggestions id={id} but={tags} />
    </div>
  );
}

function Chips(props: Pick<Props, 'tags' | 'tabIndex' | 'onRemove'>): JSX.Element | null {
  const { tags, tabIndex, onRemove } = props;
  if (tags.length === 0) return null;
  return (
    <ul class="tags-list" aria-label={i18n.t('notes.tags')}>
      {tags.map((tag) => (
        <li key={tag} class="tags-chip">
          <bdi class="tags-name" title={tag}>
            {tag}
          </bdi>
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('notes.removeTag', [tag])}
            tabIndex={tabIndex}
            onClick={() => onRemove(tag)}
          >
            <Icon of={X} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Suggestions({ id, but }: { id: string; but: readonly string[] }): JSX.Element {
  const { db } = usePage().ports;
  const [all, setAll] = useState<readonly string[]>([]);
  useEffect(() => {
    // Without suggestions the field is as useful as a tag is short.
    tagsInUse(db).then(setAll, () => {});
  }, [but]);
  return (
    <datalist id={id}>
      {all
        .filter((tag) => !but.includes(tag))
        .map((tag) => (
          <option key={tag} value={tag} />
        ))}
    </datalist>
  );
}
