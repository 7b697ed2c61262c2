import { useCallback, useSyncExternalStore } from 'react';
import { claimStateLabels } from '../../../components/claim-state.ts';
import { useSelection } from '../workbench/selection-store.ts';
import type { Run } from './segment-runs.ts';
import type { TextClaim } from './text-claim.ts';

/** Which of these claims is open, without listening to any other claim. */
export function useSelectedOf(ids: readonly string[]): string | null {
  const store = useSelection();
  const key = ids.join(' ');
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = key === '' ? [] : key.split(' ').map((id) => store.subscribe(id, listener));
      return () => stops.forEach((stop) => stop());
    },
    [store, key],
  );
  return useSyncExternalStore(subscribe, () => {
    const { id } = store.selected();
    return id !== null && ids.includes(id) ? id : null;
  });
}

type ClaimRunProps = {
  text: string;
  run: Run;
  claims: ReadonlyMap<string, TextClaim>;
  /** The claim that Tab reaches while none is open. */
  entryId: string | null;
  sourceTitle: string | null;
};

/**
 * A stretch of text under one or more claims. The innermost claim gets the click; each claim has an underline on a lane
 * of its own. Only the stretch where a claim starts is a link, so that a claim is one link however it is broken.
 */
export function ClaimRun({ text, run, claims, entryId, sourceTitle }: ClaimRunProps) {
  const ids = run.claims.map((claim) => claim.id);
  const selected = useSelectedOf(ids);
  const primary = claims.get(ids.at(-1) ?? '');
  if (!primary) return <span data-from={run.start}>{text}</span>;
  const opening = run.claims.filter((claim) => claim.opens).map((claim) => claim.id);
  const own = claims.get(opening.at(-1) ?? '') ?? primary;
  const isTabStop = selected === null ? entryId !== null && opening.includes(entryId) : opening.includes(selected);
  const shared = {
    className: 'claim-mark',
    'data-claim': ids.join(' '),
    'data-selected': selected ? '' : undefined,
    'data-opens': opening.length > 0 ? opening.join(' ') : undefined,
    'data-closes': run.claims.some((claim) => claim.closes) ? '' : undefined,
  };
  let content = (
    <span data-from={run.start} className={sourceTitle ? 'article-source' : undefined} title={sourceTitle ?? undefined}>
      {text}
    </span>
  );
  for (const { id, lane } of run.claims.toReversed()) {
    content = (
      <span
        className="claim-line"
        data-lane={lane > 2 ? 'more' : lane}
        data-claim-state={claims.get(id)?.state}
        data-selected={id === selected ? '' : undefined}
      >
        {content}
      </span>
    );
  }
  if (opening.length === 0) return <span {...shared}>{content}</span>;
  return (
    <span
      {...shared}
      // Not an <a>: words inside one cannot be selected by dragging from within.
      role="link"
      tabIndex={isTabStop ? 0 : -1}
      aria-current={selected === own.id ? 'true' : undefined}
      aria-description={`Claim ${own.number}, ${claimStateLabels[own.state].toLowerCase()}`}
    >
      {content}
    </span>
  );
}

/** Words that name a source, outside any claim. */
export function SourceRun({ text, run, title }: { text: string; run: Run; title: string }) {
  const selected = useSelectedOf(run.sourceOf);
  return (
    <span data-from={run.start} className="article-source" data-of-selected={selected ? '' : undefined} title={title}>
      {text}
    </span>
  );
}
