import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Filter } from '@/lib/reading/filter';
import type { Desk } from './desk';
import { usePage } from './page';

/** What a dialog is opened with; `ids` are the papers it is about, none for all of the list. */
export type DialogProps = PlaceProps & {
  ids: readonly string[];
  /** The filter it is about, which the list may not show yet. */
  filter?: Filter | undefined;
  onClose: () => void;
};

/** The list a dialog is over, and what draws it anew. */
type PlaceProps = { desk: Desk | undefined; onRedraw: () => void };

/** The dialogs over a list of papers; each is loaded when it is first opened. */
const dialogs = {
  filter: async () => (await import('./filter-dialog')).FilterDialog,
  keys: async () => (await import('./keys-dialog')).KeysDialog,
  welcome: async () => (await import('./welcome/welcome-dialog')).WelcomeDialog,
  cite: async () => (await import('./out/cite-dialog')).CiteDialog,
  digest: async () => (await import('./out/digest-dialog')).DigestDialog,
  triage: async () => (await import('./triage/triage-dialog')).TriageDialog,
  tags: async () => (await import('./bulk/tags-dialog')).TagsDialog,
} satisfies Record<string, () => Promise<ComponentType<DialogProps>>>;

/** A dialog that is open, and the one it is open over, to which its end leads back. */
export type OpenDialog = {
  name: keyof typeof dialogs;
  ids?: readonly string[];
  filter?: Filter;
  over?: OpenDialog | undefined;
};

/** Where the dialogs of a page are shown. */
export function DialogPlace(props: PlaceProps): JSX.Element {
  const open = usePage().dialog.value;
  const all = [open?.over, open].filter((one) => one !== undefined);
  return (
    <>
      {all.map((one) => (
        <LateDialog key={one.name} {...props} open={one} />
      ))}
    </>
  );
}

function LateDialog({ open, ...props }: PlaceProps & { open: OpenDialog }): JSX.Element | null {
  const { dialog, actions } = usePage();
  const [loaded, setLoaded] = useState<{ Dialog: ComponentType<DialogProps>; of: OpenDialog }>();
  useEffect(() => {
    dialogs[open.name]().then(
      (Dialog) => setLoaded({ Dialog, of: open }),
      (error) => actions.say(i18n.t('toast.notLoaded', [String(error)])),
    );
  }, [open]);
  if (!loaded || loaded.of !== open) return null;
  const close = () => {
    // The browser tells of a closed dialog late, when the next may be open.
    if (dialog.peek() === open) dialog.value = open.over;
  };
  return <loaded.Dialog {...props} ids={open.ids ?? []} filter={open.filter} onClose={close} />;
}
