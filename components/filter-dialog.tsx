import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { savedFilters } from '@/lib/library/filters';
import type { SavedFilter } from '@/lib/library/types/reader';
import type { DialogProps } from './dialogs';
import { Modal } from './modal';
import { usePage } from './page';
import { useLive } from './use-live';

/** Asks for the name of a filter: of the given one to save it, or of the saved one with this id. */
export function FilterDialog({ ids: [id], filter, onClose }: DialogProps): JSX.Element | null {
  const { ports, actions } = usePage();
  const saved = useLive(() => savedFilters(ports.db), [ports.db]);
  const known = saved?.find((filter) => filter.id === id);
  if (!saved || !(id ? known : filter)) return null;
  async function save(name: string): Promise<void> {
    const outcome = await actions.act(async (acts) => {
      if (known) return acts.renameFilter(ports, known.id, name);
      return filter && acts.saveFilter(ports, { ...filter, name });
    });
    if (outcome.saved) onClose();
  }
  return (
    <Modal
      title={i18n.t(known ? 'search.renameTitle' : 'search.saveTitle')}
      onClose={onClose}
      class="modal-form"
    >
      <NameForm name={known?.name ?? nameFor(filter ?? {})} onSave={save} onClose={onClose} />
    </Modal>
  );
}

type FormProps = {
  name: string;
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
};

function NameForm({ name, onSave, onClose }: FormProps): JSX.Element {
  const [typed, setTyped] = useState(name);
  return (
    <form
      class="filter-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim()) void onSave(typed);
      }}
    >
      <label>
        {i18n.t('search.name')}
        <input
          class="field"
          required
          // biome-ignore lint/a11y/noAutofocus: the reader has asked for the dialog, to type a name.
          autoFocus
          maxLength={80}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <div class="filter-form-end">
        <button type="button" class="button" onClick={onClose}>
          {i18n.t('search.cancel')}
        </button>
        <button type="submit" class="button button-main">
          {i18n.t('search.keep')}
        </button>
      </div>
    </form>
  );
}

function nameFor({ text, category, state }: Partial<SavedFilter>): string {
  return [text, category, state].filter(Boolean).join(' ').slice(0, 80);
}
