import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { DialogProps } from '../dialogs';
import { numberWords } from '../locale';
import { Modal } from '../modal';
import { TagField } from '../notes/tag-field';
import { usePage } from '../page';

/** Gives tags to several papers and takes them away; the tags shown are those of any of them. */
export function TagsDialog({ ids, desk, onClose }: DialogProps): JSX.Element {
  const { ports, actions } = usePage();
  const marks = desk?.list.marks;
  const tags = [...new Set(ids.flatMap((id) => marks?.get(id)?.tags ?? []))];
  return (
    <Modal title={i18n.t('select.tagsOf', ids.length, [numberWords(ids.length)])} onClose={onClose}>
      <div class="bulk-tags">
        <TagField
          tags={tags}
          name="selected"
          onAdd={(tag) => void actions.act((acts) => acts.changeTags(ports, ids, { add: [tag] }))}
          onRemove={(tag) =>
            void actions.act((acts) => acts.changeTags(ports, ids, { remove: [tag] }))
          }
        />
      </div>
    </Modal>
  );
}
