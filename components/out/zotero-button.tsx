import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Paper } from '@/lib/arxiv/paper';
import { cite } from '@/lib/reading/cite/cite';
import { saveFile } from '../exchange/save-file';
import { usePage } from '../page';
import type { ZoteroPort } from '../page-ports';
import { fileName } from './file-name';
import { zoteroWords } from './zotero-words';

/** Hands papers to Zotero; where nobody is there, the same text is saved as a file. */
export function ZoteroButton({
  papers,
  say,
}: {
  papers: readonly Paper[];
  say: (words: string) => void;
}): JSX.Element {
  const { ports } = usePage();
  const [zotero, setZotero] = useState<ZoteroPort>();
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    ports.late().then(
      ({ zotero }) => setZotero(zotero),
      (error) => say(failureWords(error)),
    );
  }, []);
  async function send({ request, send }: ZoteroPort): Promise<void> {
    // The browser asks for the permission only while it sees the click.
    const asking = request();
    setSending(true);
    say(i18n.t('out.zotero.sending'));
    try {
      const sent = (await asking) ? await send(papers) : { kind: 'not-allowed' as const };
      const { text, mime, extension } = cite('ris', papers);
      const file = fileName(papers, extension);
      if (sent.kind === 'unreachable') saveFile(file, text, mime);
      say(zoteroWords(sent, file));
    } catch (error) {
      say(failureWords(error));
    }
    setSending(false);
  }
  return (
    <button
      type="button"
      class="button"
      aria-disabled={isSending || !zotero}
      onClick={() => void (zotero && !isSending && send(zotero))}
    >
      {i18n.t('out.zotero.send')}
    </button>
  );
}

function failureWords(error: unknown): string {
  return i18n.t('out.zotero.failedHere', [error instanceof Error ? error.message : String(error)]);
}
