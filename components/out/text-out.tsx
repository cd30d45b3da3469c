import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '../exchange/save-file';
import { copyText } from './copy-text';

/** A field with more text is slow to show and nobody reads it there. */
const mostShown = 20_000;

/** A text with its file. */
export type OutText = { text: string; html?: string; mime: string; file: string };

/** A text to look at, to copy and to save; `say` tells what became of it. */
export function TextOut({
  out,
  say,
  children,
}: {
  out: OutText;
  say: (words: string) => void;
  /** More that can be done with it. */
  children?: ComponentChildren;
}): JSX.Element {
  const [kept, setKept] = useState<string>();
  const { text, mime, file } = out;
  const isCut = text.length > mostShown && kept !== text;
  async function copy(): Promise<void> {
    try {
      await copyText(out);
      say(i18n.t('out.copied'));
    } catch {
      setKept(text);
      say(i18n.t('out.notCopied'));
    }
  }
  function save(): void {
    saveFile(file, text, mime);
    say(i18n.t('out.saved', [file]));
  }
  return (
    <>
      <label class="out-field">
        {i18n.t('out.text')}
        <textarea
          class="field out-text"
          rows={9}
          readOnly
          spellcheck={false}
          dir="auto"
          value={isCut ? text.slice(0, mostShown) : text}
        />
      </label>
      {isCut && <p class="out-hint">{i18n.t('out.cut')}</p>}
      <div class="out-actions">
        <button type="button" class="button button-main" onClick={() => void copy()}>
          {i18n.t('out.copy')}
        </button>
        <button type="button" class="button" onClick={save}>
          {i18n.t('out.save')}
        </button>
        {children}
      </div>
    </>
  );
}
