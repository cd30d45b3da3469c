import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { OpenDialog } from '../dialogs';
import { usePage } from '../page';

/** The ways out for all papers of a list. */
export function OutButtons(): JSX.Element {
  const { dialog } = usePage();
  function open(name: OpenDialog['name']) {
    return () => {
      dialog.value = { name };
    };
  }
  return (
    <>
      <button type="button" class="link-button" onClick={open('cite')}>
        {i18n.t('out.citeAll')}
      </button>
      <button type="button" class="link-button" onClick={open('digest')}>
        {i18n.t('out.digest.title')}
      </button>
    </>
  );
}
