import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type CiteFormat, cite, citeFormats } from '@/lib/reading/cite/cite';
import type { DialogProps } from '../dialogs';
import { numberWords } from '../locale';
import { Modal } from '../modal';
import { usePage } from '../page';
import { useChange } from '../use-change';
import { fileName } from './file-name';
import { TextOut } from './text-out';
import { type OutPapers, usePapers } from './use-papers';
import { ZoteroButton } from './zotero-button';

/** Papers as citations, links or tables: to copy, to save, or for Zotero. */
export function CiteDialog({ ids, desk, onClose }: DialogProps): JSX.Element {
  const out = usePapers({ ids, desk });
  return (
    <Modal title={i18n.t('out.cite')} class="modal-wide" onClose={onClose}>
      <div class="out" aria-busy={!out}>
        {out && <Contents out={out} />}
      </div>
    </Modal>
  );
}

function Contents({ out }: { out: OutPapers }): JSX.Element {
  const { citeFormat } = usePage().settings.value.settings;
  const change = useChange();
  const [said, say] = useState('');
  // What was said of the former text isn't so of this one.
  useEffect(() => say(''), [citeFormat]);
  const { papers, hasMore, gone } = out;
  const { extension, ...citation } = useMemo(() => cite(citeFormat, papers), [citeFormat, papers]);
  const count = papers.length;
  const words = i18n.t('out.papers', count, [numberWords(count)]);
  return (
    <>
      <p class="out-hint">{hasMore ? i18n.t('out.first', [numberWords(count)]) : words}</p>
      {gone > 0 && <p class="out-hint">{i18n.t('out.gone', gone, [numberWords(gone)])}</p>}
      {count > 0 && (
        <>
          <FormatField value={citeFormat} onFormat={(next) => change({ citeFormat: next })} />
          <TextOut out={{ ...citation, file: fileName(papers, extension) }} say={say}>
            <ZoteroButton papers={papers} say={say} />
          </TextOut>
        </>
      )}
      <p class="out-said" role="status">
        {said}
      </p>
    </>
  );
}

function FormatField({
  value,
  onFormat,
}: {
  value: CiteFormat;
  onFormat: (format: CiteFormat) => void;
}): JSX.Element {
  return (
    <label class="out-field">
      {i18n.t('out.format')}
      <select
        class="field"
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = citeFormats[currentTarget.selectedIndex];
          if (chosen) onFormat(chosen);
        }}
      >
        {citeFormats.map((format) => (
          <option key={format} value={format}>
            {i18n.t(`out.formats.${format}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
