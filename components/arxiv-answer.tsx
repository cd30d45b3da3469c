import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArxivPreview, PreviewReply } from '@/lib/watch/preview';
import { AskContext } from './ask-context';
import { numberWords } from './locale';
import { usePage } from './page';
import { rateWords } from './rate-words';
import { untilText } from './time-text';
import { TitleList } from './title-list';
import { troubleTitle } from './trouble-title';

type Asked = { text: string; reply?: PreviewReply };

/** What arXiv itself says of a query, asked once at the reader's word. */
export function ArxivAnswer({ text }: { text: string }): JSX.Element | null {
  const ask = useContext(AskContext);
  const [asked, setAsked] = useState<Asked>();
  if (!ask) return null;
  const isAsking = asked !== undefined && !asked.reply;
  async function start(): Promise<void> {
    if (!ask || isAsking) return;
    setAsked({ text });
    setAsked({ text, reply: await ask(text).catch(failed) });
  }
  // An answer to other words than those in the field would be taken for theirs.
  const reply = asked?.text === text ? asked.reply : undefined;
  return (
    <>
      <div class="query-actions">
        {/* Not disabled while it asks: that would take the focus away. */}
        <button type="button" class="button" aria-disabled={isAsking} onClick={() => void start()}>
          {i18n.t('preview.ask')}
        </button>
        <span class="preview-asked" role="status">
          {isAsking ? i18n.t('preview.asking') : reply && <ReplyLine reply={reply} />}
        </span>
      </div>
      {reply && !reply.ok && reply.trouble.code === 'no-permission' && <Grant />}
      {reply?.ok && (
        <TitleList heading={i18n.t('preview.arxivNewest')} papers={reply.preview.newest} />
      )}
    </>
  );
}

function failed(error: unknown): PreviewReply {
  const words = error instanceof Error ? error.message : String(error);
  return { ok: false, trouble: { code: 'bug', words } };
}

function ReplyLine({ reply }: { reply: PreviewReply }): JSX.Element {
  const now = usePage().now.value;
  return <>{reply.ok ? answerWords(reply.preview) : troubleWords(reply.trouble, now)}</>;
}

function answerWords({ total, perDay }: ArxivPreview): string {
  return i18n.t('preview.arxivTotal', total, [numberWords(total), rateWords(perDay)]);
}

function troubleWords(
  trouble: Extract<PreviewReply, { ok: false }>['trouble'],
  now: number,
): string {
  const { code, words, retryAt } = trouble;
  if (code === 'rejected-query') return i18n.t('preview.rejected', [words]);
  if (code === 'bug') return i18n.t('preview.failed', [words]);
  if (retryAt !== undefined && retryAt > now) {
    return i18n.t('status.trouble.rateLimited.until', [untilText(retryAt, now)]);
  }
  return troubleTitle({ code }, '');
}

function Grant(): JSX.Element {
  const { ports } = usePage();
  return (
    <div>
      <button type="button" class="button" onClick={() => void ports.requestAccess()}>
        {i18n.t('action.grant')}
      </button>
    </div>
  );
}
