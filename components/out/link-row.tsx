import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { longestName } from '@/lib/exchange/limits';
import { checkTemplate, type TemplateProblem } from '@/lib/reading/link-template';
import { locale } from '../locale';

/** A link of the reader's own. */
export type OwnLink = { name: string; template: string };

/** What may stand in braces, as a list in words. */
export function placeholderWords(names = ['{id}', '{version}', '{title}', '{doi}']): string {
  return new Intl.ListFormat(locale(), { type: 'disjunction' }).format(names);
}

const problems: Record<TemplateProblem, () => string> = {
  'not-an-address': () => i18n.t('out.links.problem.notAnAddress'),
  'no-paper': () =>
    i18n.t('out.links.problem.noPaper', [placeholderWords(['{id}', '{title}', '{doi}'])]),
  'unknown-placeholder': () => i18n.t('out.links.problem.unknownPlaceholder', [placeholderWords()]),
  'placeholder-in-host': () => i18n.t('out.links.problem.placeholderInHost'),
  login: () => i18n.t('out.links.problem.login'),
};

/** What is wrong with a link, in words. */
function problemWords({ name, template }: OwnLink): string | undefined {
  const problem = checkTemplate(template);
  if (problem) return problems[problem]();
  return name.trim() === '' ? i18n.t('out.links.problem.noName') : undefined;
}

/**
 * Name and template of one link. What is right is handed on when a field is left; what isn't stays
 * in the fields, and is told.
 */
export function LinkRow({
  link,
  label,
  onLink,
  onRemove,
}: {
  link: OwnLink;
  label: string;
  onLink: (link: OwnLink) => void;
  onRemove: () => void;
}): JSX.Element {
  const [draft, setDraft] = useState(link);
  const [isTold, setTold] = useState(false);
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // The reader has just asked for this row.
    if (link.template === '') first.current?.focus();
  }, []);
  useLayoutEffect(() => {
    setDraft(link);
    setTold(false);
  }, [link.name, link.template]);
  const problem = isTold ? problemWords(draft) : undefined;
  function keep(): void {
    const isRight = problemWords(draft) === undefined;
    // Who has only written the name is still on the way to the address.
    setTold(!isRight && draft.template !== '');
    const next = { name: draft.name.trim(), template: draft.template.trim() };
    if (isRight && (next.name !== link.name || next.template !== link.template)) onLink(next);
  }
  function field(key: keyof OwnLink) {
    return {
      class: 'field',
      value: draft[key],
      'aria-label': i18n.t(`out.links.${key}Of`, [label]),
      'aria-invalid': problem !== undefined,
      'aria-describedby': id,
      onInput: (event: { currentTarget: HTMLInputElement }) =>
        setDraft({ ...draft, [key]: event.currentTarget.value }),
      onChange: keep,
    };
  }
  return (
    <li class="own-link">
      <label class="labelled">
        {i18n.t('out.links.name')}
        <input ref={first} {...field('name')} dir="auto" maxLength={longestName} />
      </label>
      <label class="labelled">
        {i18n.t('out.links.template')}
        <input {...field('template')} spellcheck={false} />
      </label>
      <button
        type="button"
        class="button"
        aria-label={i18n.t('out.links.removeOf', [label])}
        onClick={onRemove}
      >
        {i18n.t('out.links.remove')}
      </button>
      <p class="hint hint-bad own-link-problem" id={id} role="status">
        {problem && `${problem} ${i18n.t('out.links.notSaved')}`}
      </p>
    </li>
  );
}
