import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { packHash } from '@/lib/exchange/follow-hash';
import { longestText } from '@/lib/exchange/limits';
import { readExchange } from '@/lib/exchange/read-exchange';
import type { ReadResult } from '@/lib/exchange/types';
import type { SavedQuery } from '@/lib/library/types/reader';
import { clearHash } from './clear-hash';
import { ImportPreview } from './import-preview';

type Shown = { result: ReadResult; at: number } | { unreadable: string };

/** Takes a file or a text and shows what is in it; nothing is added before the reader says so. */
export function BringIn({ saved }: { saved: readonly SavedQuery[] }): JSX.Element {
  const [text, setText] = useState('');
  const [shown, setShown] = useState<Shown>();
  const latest = useRef(0);
  async function look(read: () => Promise<ReadResult>): Promise<void> {
    latest.current += 1;
    const at = latest.current;
    const next = await read().then(
      (result): Shown => ({ result, at }),
      (error: unknown): Shown => ({ unreadable: String(error) }),
    );
    // A slow file must not replace what was given after it.
    if (at === latest.current) setShown(next);
  }
  useEffect(() => {
    if (packHash(location.hash) !== undefined) void look(() => readExchange(location.hash));
  }, []);
  function done(): void {
    setShown(undefined);
    setText('');
    clearHash();
  }
  return (
    <>
      <DropPlace onFile={(file) => void look(() => readFile(file))} />
      <form
        class="query-form"
        onSubmit={(event) => {
          event.preventDefault();
          void look(() => readExchange(text));
        }}
      >
        <label class="labelled">
          {i18n.t('exchange.paste')}
          <textarea
            class="field query-text-field"
            rows={3}
            data-home
            spellcheck={false}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <div class="query-actions">
          <button type="submit" class="button">
            {i18n.t('exchange.look')}
          </button>
        </div>
      </form>
      {shown && 'result' in shown && shown.result.ok && (
        <ImportPreview key={shown.at} found={shown.result.found} saved={saved} onDone={done} />
      )}
      <p class="refusal" role="alert" hidden={problemWords(shown) === undefined}>
        {problemWords(shown)}
      </p>
    </>
  );
}

function DropPlace({ onFile }: { onFile: (file: File) => void }): JSX.Element {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  function take(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (file) onFile(file);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same by key.
    <div
      class={over ? 'drop-place drop-over' : 'drop-place'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p class="hint">{i18n.t('exchange.takes')}</p>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {i18n.t('exchange.choose')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.opml,.xml,.txt,application/json,text/x-opml,text/xml,text/plain"
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, mended, may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

async function readFile(file: File): Promise<ReadResult> {
  // UTF-8 has at most three bytes for one of the characters the limit counts.
  if (file.size > longestText * 3) return { ok: false, problem: 'tooLarge' };
  return readExchange(await file.text());
}

function problemWords(shown: Shown | undefined): string | undefined {
  if (!shown) return undefined;
  if ('unreadable' in shown) return i18n.t('exchange.problem.unreadable', [shown.unreadable]);
  if (shown.result.ok) return undefined;
  return i18n.t('exchange.nothingAdded', [i18n.t(`exchange.problem.${shown.result.problem}`)]);
}
