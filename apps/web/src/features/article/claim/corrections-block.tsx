import type { ClaimView } from '@claimdesk/api/views';
import { diffWords } from '@claimdesk/core';
import type { ReactNode } from 'react';
import { WordingDiff } from '../../../components/wording-diff.tsx';
import { formatWhen } from '../../../lib/format.ts';
import { ClaimBlock } from './claim-blocks.tsx';
import { kindLabels, uncheckableLabels } from './claim-words.ts';
import { spacedParts } from './resolved-words.ts';

type Line = { field: string; was: ReactNode; by: string | null; at: string };

/** What the engine had said of everything that a person put right since. */
export function CorrectionsBlock({ view }: { view: ClaimView }) {
  const lines = linesOf(view);
  if (lines.length === 0) return null;
  return (
    <ClaimBlock title="Corrected" note={lines.length}>
      <dl className="correction-lines">
        {lines.map(({ field, was, by, at }) => (
          <div key={field}>
            <dt>{field}: the engine said</dt>
            <dd className="read">{was}</dd>
            <dd className="muted text-12">
              {by ? `Put right by ${by}, ` : 'Put right '}
              {formatWhen(at)}
            </dd>
          </div>
        ))}
      </dl>
    </ClaimBlock>
  );
}

function linesOf(view: ClaimView): Line[] {
  const { corrections } = view;
  if (!corrections) return [];
  const { wording, place, source, cue, kind, checkable } = corrections;
  const found: [string, { by: { name: string } | null; at: string } | null, () => ReactNode][] = [
    [
      'Wording',
      wording,
      () => wording && <WordingDiff parts={spacedParts(diffWords(wording.was, view.wording))} view="changes" />,
    ],
    ['Words used', place, () => place && `“${place.was.exact}”`],
    ['Who says so', source, () => source?.was?.text ?? 'the article itself'],
    ['Word of saying', cue, () => cue?.was ?? 'none'],
    ['Kind', kind, () => kind && kindLabels[kind.was].split(':')[0]],
    [
      'Checkable',
      checkable,
      () =>
        checkable &&
        (checkable.was.uncheckableReason ? uncheckableLabels[checkable.was.uncheckableReason] : 'Checkable'),
    ],
  ];
  return found.flatMap(([field, correction, was]) =>
    correction ? [{ field, was: was(), by: correction.by?.name ?? null, at: correction.at }] : [],
  );
}
