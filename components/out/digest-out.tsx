import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SavedQuery } from '@/lib/library/types/reader';
import { digest as write } from '@/lib/reading/digest/digest';
import { numberWords } from '../locale';
import type { DigestChoice } from './digest-choices';
import { openPrintable } from './printable';
import { ReadmeOut } from './readme-out';
import { TextOut } from './text-out';
import { type ReadDigest, useDigest } from './use-digest';

type Props = { choice: DigestChoice; queries: readonly SavedQuery[] };

/** What a digest has, and the ways out for it. */
export function DigestOut({ choice, queries }: Props): JSX.Element {
  const { isSpan, read } = useDigest(choice, queries);
  const [said, say] = useState('');
  // What was said of the former text isn't so of this one.
  useEffect(() => say(''), [choice]);
  return (
    <>
      <p class="out-hint" role="status">
        {isSpan ? read && countWords(read) : i18n.t('out.digest.noDays')}
      </p>
      {read && <Ways read={read} format={choice.format} say={say} />}
      <p class="out-said" role="status">
        {said}
      </p>
    </>
  );
}

function countWords({ fresh, revised, removed }: ReadDigest): string {
  const words = [
    i18n.t('out.digest.fresh', fresh, [numberWords(fresh)]),
    i18n.t('out.digest.revised', revised, [numberWords(revised)]),
    ...(removed > 0 ? [i18n.t('retention.removed', removed, [numberWords(removed)])] : []),
  ];
  return words.join(' · ');
}

function Ways({
  read,
  format,
  say,
}: {
  read: ReadDigest;
  format: DigestChoice['format'];
  say: (words: string) => void;
}): JSX.Element {
  const { papers, title } = read.digest;
  const out = useMemo(() => write(format, read.digest), [format, papers, title]);
  const [markdown, setMarkdown] = useState(false);
  function print(): void {
    if (!openPrintable(write('page', read.digest).text)) say(i18n.t('out.digest.noWindow'));
  }
  return (
    <>
      <TextOut out={{ ...out, file: `${read.file}.${out.extension}` }} say={say}>
        <button type="button" class="button" onClick={print}>
          {i18n.t('out.digest.print')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={markdown}
          onClick={() => setMarkdown(!markdown)}
        >
          {i18n.t('out.readme.open')}
        </button>
      </TextOut>
      {markdown && <ReadmeOut markdown={write('markdown', read.digest).text} say={say} />}
    </>
  );
}
