import type { ClaimView } from '@claimdesk/api/views';
import { contextFlagLabels, dismissReasonLabels } from '@claimdesk/core';
import { StateGlyph } from '../../../components/state-glyph.tsx';
import { claimStateLabels } from '../../../components/claim-state.ts';
import { Notice } from '../../../components/notice.tsx';
import { VerdictBadge } from '../../../components/verdict-badge.tsx';
import { plural } from '../../../lib/format.ts';
import { ClaimBlock } from './claim-blocks.tsx';
import { uncheckableWords } from './claim-words.ts';
import { Dissent } from './dissent.tsx';

/** What somebody should know before reading on: not checkable, dismissed, sent back, asked again. */
export function ClaimNotices({ view }: { view: ClaimView }) {
  return (
    <>
      {view.checkable ? null : (
        <Notice title="Not checkable:">
          {view.uncheckableReason ? uncheckableWords[view.uncheckableReason] : 'evidence could not settle it.'}
        </Notice>
      )}
      {view.dismissReason ? (
        <Notice title="Dismissed:">{dismissReasonLabels[view.dismissReason].toLowerCase()}.</Notice>
      ) : null}
      {view.round?.returnComment ? (
        <Notice tone="warn" title="Sent back:">
          {view.round.returnComment}
        </Notice>
      ) : null}
      {view.round?.question ? (
        <Notice tone="warn" title="Asked of the next reviewer:">
          {view.round.question}
        </Notice>
      ) : null}
    </>
  );
}

export function VerdictBlock({ view }: { view: ClaimView }) {
  const { decision } = view;
  if (!view.verdict) return null;
  const words = decision?.explanation ?? decision?.rationale;
  return (
    <ClaimBlock
      title="Verdict"
      aside={decision ? <span className="count">{decision.confidence} confidence</span> : null}
    >
      <div className="row wrap">
        <VerdictBadge value={view.verdict} />
        {decision?.flags.map((flag) => (
          <span key={flag} className="reason-chip">
            {contextFlagLabels[flag]}
          </span>
        ))}
      </div>
      {words ? <p className="read claim-quote line-clamp-4">{words}</p> : null}
      {decision?.cause ? <p className="soft text-13">Why the reviews differed: {decision.cause}</p> : null}
      {decision ? <Dissent of={decision.dissent} /> : null}
    </ClaimBlock>
  );
}

export function RoundLine({ view }: { view: ClaimView }) {
  const { round } = view;
  if (!round) return null;
  const facts = [
    `Round ${round.number}`,
    round.submitted === null
      ? `${plural(round.reviewsWanted, 'review')} wanted`
      : `${round.submitted} of ${plural(round.reviewsWanted, 'review')} in`,
    visibilityWords(view.state, round.visibility),
  ];
  return (
    <ClaimBlock title="Review">
      <p className="soft text-13">{facts.join(' · ')}</p>
    </ClaimBlock>
  );
}

function visibilityWords(state: ClaimView['state'], visibility: 'blind' | 'open'): string {
  if (state === 'calibrated') return 'blind: nobody but admins sees another’s review';
  return visibility === 'blind' ? 'blind: nobody sees another’s review before the decision' : 'open reviews';
}

type Relative = { id: string; number: number; wording: string; state: ClaimView['state'] };

export function LineageBlock({ view, onOpen }: { view: ClaimView; onOpen: (id: string) => void }) {
  const { lineage } = view;
  if (!lineage || lineage.parents.length + lineage.children.length === 0) return null;
  const parts: { title: string; claims: Relative[] }[] = [
    { title: lineage.kind === 'split' ? 'Split from' : 'Merged from', claims: lineage.parents },
    { title: lineage.kind === 'split' ? 'Split into' : 'Merged into', claims: lineage.children },
  ];
  return parts
    .filter((part) => part.claims.length > 0)
    .map((part) => (
      <ClaimBlock key={part.title} title={part.title}>
        <ul className="relatives">
          {part.claims.map((claim) => (
            <li key={claim.id}>
              <StateGlyph state={claim.state} />
              <a
                className="read"
                href={`?claim=${claim.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  onOpen(claim.id);
                }}
              >
                <span className="num muted">
                  {claim.number}
                  <span className="visually-hidden">, {claimStateLabels[claim.state]}:</span>
                </span>{' '}
                {claim.wording}
              </a>
            </li>
          ))}
        </ul>
      </ClaimBlock>
    ));
}
