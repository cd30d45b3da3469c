import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countOld, type OldCount } from '@/lib/library/retention/count-old';
import { isGentler, isMuch, type RetentionRule } from '@/lib/library/retention/may-go';
import { usePage } from '../page';
import { useChange } from '../use-change';

/** The rule on screen, what it would take now, and the ways to change it. */
export type Retention = {
  rule: RetentionRule;
  /** Missing while it is being counted. */
  count: OldCount | undefined;
  /** Whether the rule on screen waits for the reader's word. */
  isAsking: boolean;
  change(change: Partial<RetentionRule>): void;
  agree(): void;
  refuse(): void;
};

/** A rule that takes more than a fifth of the texts at once is kept only when the reader agrees. */
export function useRetention(): Retention {
  const { ports, settings, actions } = usePage();
  const store = useChange();
  const kept = ruleOf(settings.value.settings);
  const [asked, setAsked] = useState<RetentionRule>();
  const [counted, setCounted] = useState<{ key: string; count: OldCount }>();
  const rule = asked ?? kept;
  const key = JSON.stringify(rule);
  useEffect(() => {
    const stop = new AbortController();
    countOld(ports.db, rule, { now: ports.now(), signal: stop.signal }).then(
      (count) => {
        if (stop.signal.aborted) return;
        setCounted({ key, count });
        // What takes little is kept without a question.
        if (asked && !isMuch(count)) keep(asked);
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setAsked(undefined);
        actions.say(i18n.t('toast.failed', [String(error)]));
      },
    );
    return () => stop.abort();
  }, [key]);
  function keep(next: RetentionRule): void {
    store(next);
    setAsked(undefined);
  }
  const count = counted?.key === key ? counted.count : undefined;
  return {
    rule,
    count,
    isAsking: asked !== undefined && count !== undefined && isMuch(count),
    change: (change) => {
      const next = { ...rule, ...change };
      if (isGentler(next, kept)) keep(next);
      else setAsked(next);
    },
    agree: () => asked && keep(asked),
    refuse: () => setAsked(undefined),
  };
}

function ruleOf(settings: RetentionRule): RetentionRule {
  const { forgetRead, forgetDays, keepArchived, keepHighlighted } = settings;
  return { forgetRead, forgetDays, keepArchived, keepHighlighted };
}
