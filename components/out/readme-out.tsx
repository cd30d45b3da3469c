import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { digestEnd, digestStart, placeDigest, standingDigest } from '@/lib/reading/digest/readme';
import { saveFile } from '../exchange/save-file';
import { numberWords, textHere, withText } from '../locale';
import { readText } from './read-text';

const problems = {
  'no-markers': 'out.readme.problem.noMarkers',
  'no-start': 'out.readme.problem.noStart',
  'no-end': 'out.readme.problem.noEnd',
  several: 'out.readme.problem.several',
  reversed: 'out.readme.problem.reversed',
  'not-text': 'out.readme.problem.notText',
} as const;

/** Puts a digest between the markers of a README the reader chooses; what comes of it is saved. */
export function ReadmeOut({
  markdown,
  say,
}: {
  markdown: string;
  say: (words: string) => void;
}): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<{ name: string; text: string | undefined }>();
  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    say('');
    setChosen({ name: file.name, text: await readText(file) });
  }
  return (
    <section class="out-readme" aria-label={i18n.t('out.readme.open')}>
      <p class="out-hint">{i18n.t('out.readme.line', [digestStart, digestEnd])}</p>
      <div class="out-actions">
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {i18n.t('out.readme.choose')}
        </button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0]);
          // The same file, mended, may be chosen again.
          currentTarget.value = '';
        }}
      />
      {chosen && <Chosen {...chosen} markdown={markdown} say={say} />}
    </section>
  );
}

function Chosen(props: {
  name: string;
  text: string | undefined;
  markdown: string;
  say: (words: string) => void;
}): JSX.Element {
  const { name, text, markdown, say } = props;
  const placed =
    text === undefined ? { problem: 'not-text' as const } : placeDigest(text, markdown);
  if ('problem' in placed) {
    return (
      <p class="refusal" role="alert">
        {i18n.t(problems[placed.problem], [name])} {i18n.t('out.readme.unchanged')}
      </p>
    );
  }
  const standing = standingDigest(text ?? '');
  const lines = standing === '' ? 0 : standing.split('\n').length;
  function save(next: string): void {
    saveFile(name, next, 'text/markdown');
    say(i18n.t('out.saved', [name]));
  }
  return (
    <>
      <p role="status">
        {withText(i18n.t('out.readme.replaces', lines, [numberWords(lines), textHere]), name)}
      </p>
      {lines > 0 && (
        <label class="out-field">
          {i18n.t('out.readme.standing')}
          <textarea class="field out-text" rows={5} readOnly dir="auto" value={standing} />
        </label>
      )}
      <div class="out-actions">
        <button type="button" class="button button-main" onClick={() => save(placed.text)}>
          {i18n.t('out.readme.save', [name])}
        </button>
      </div>
    </>
  );
}
