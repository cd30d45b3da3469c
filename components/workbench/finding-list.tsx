import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { fixesOf } from '@/lib/arxiv/query/lint/found';
import type { Finding, Fix } from '@/lib/arxiv/query/lint/types';
import { findingWords, fixWords } from '../finding-words';
import { usePartLabel } from '../form-name';
import { numberWords } from '../locale';
import { useSettled } from '../use-settled';

type Props = {
  text: string;
  findings: readonly Finding[];
  onFix: (fix: Fix) => void;
  onShow: (finding: Finding) => void;
};

/** What there is to say about a query, with buttons that put it right. */
export function FindingList({ text, findings, onFix, onShow }: Props): JSX.Element {
  return (
    <section class="findings" aria-label={usePartLabel(i18n.t('workbench.findings'))}>
      <ul class="finding-list">
        {findings.map((finding) => (
          <li
            key={`${finding.code} ${finding.start} ${finding.end}`}
            class={`finding finding-${finding.severity}`}
          >
            <p>
              <strong class="finding-kind">
                {i18n.t(`workbench.severity.${finding.severity}`)}
              </strong>{' '}
              <code class="finding-words">{shortened(text.slice(finding.start, finding.end))}</code>{' '}
              {findingWords(finding)}
            </p>
            <FixButtons finding={finding} onFix={onFix} onShow={onShow} />
          </li>
        ))}
      </ul>
      <Summary text={text} findings={findings} />
    </section>
  );
}

const LONGEST = 40;

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

function FixButtons({
  finding,
  onFix,
  onShow,
}: Omit<Props, 'text' | 'findings'> & { finding: Finding }) {
  return (
    <div class="finding-fixes">
      {fixesOf(finding).map((fix) => (
        <button key={fix.words} type="button" class="button" onClick={() => onFix(fix)}>
          {fixWords(finding, fix)}
        </button>
      ))}
      <button type="button" class="link-button" onClick={() => onShow(finding)}>
        {i18n.t('workbench.go')}
      </button>
    </div>
  );
}

/** Speaks once the typing rests; to be told at every letter would drown what is typed. */
function Summary({ text, findings }: Pick<Props, 'text' | 'findings'>): JSX.Element {
  const count = i18n.t('workbench.count', findings.length, [numberWords(findings.length)]);
  const words = [count, ...findings.map(findingWords)].join(' ');
  const clean = text.trim() === '' ? '' : i18n.t('workbench.clean');
  const said = useSettled(findings.length > 0 ? words : clean);
  const isClean = findings.length === 0 && said === clean;
  return (
    <p class={isClean ? 'hint' : 'spoken'} role="status">
      {said}
    </p>
  );
}
