import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Facts } from '@/lib/watch/diagnosis/facts';
import { reportText } from '@/lib/watch/diagnosis/report';
import { OptionsSection } from '../options-section';
import { TextOut } from '../out/text-out';

/** All of the page as a text, to copy or to save. */
export function ReportSection({ facts }: { facts: Facts }): JSX.Element {
  const [withTexts, setWithTexts] = useState(false);
  const [said, say] = useState('');
  const text = reportText(facts, { withTexts });
  const title = i18n.t('diagnostics.report.title');
  return (
    <OptionsSection id="report" title={title} line={i18n.t('diagnostics.report.line')}>
      <label class="option">
        <input
          type="checkbox"
          checked={withTexts}
          onChange={({ currentTarget }) => setWithTexts(currentTarget.checked)}
        />
        {i18n.t('diagnostics.report.withTexts')}
      </label>
      <TextOut out={{ text, mime: 'text/plain', file: 'arxiv-daily-report.txt' }} say={say} />
      <p class="out-said" role="status">
        {said}
      </p>
    </OptionsSection>
  );
}
