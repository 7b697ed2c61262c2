import type { CalibrationResultsView } from '@claimdesk/api/views';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { KnownAnswer } from '../../components/known-answer.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { useCalibration } from './use-calibration.ts';
import { waitingWords, words } from './words.ts';

type SetClaim = CalibrationResultsView['claims'][number];

/** Each claim of a set with its answer and who rated it how. */
export function SetClaims({ claims }: { claims: readonly SetClaim[] }) {
  const { close } = useCalibration();
  const [closing, setClosing] = useState<SetClaim | null>(null);
  return (
    <section className="calibration-part" aria-labelledby="calibration-claims">
      <h2 id="calibration-claims" className="section-head">
        {words.claims} <span className="count">{claims.length}</span>
      </h2>
      <ul className="calibration-claims">
        {claims.map((item) => (
          <li key={item.claim.id} className="calibration-claim">
            <ClaimLine claim={item.claim} />
            <p className="meta calibration-meta">
              <span>{waitingWords(item)}</span>
              {item.tolerance === 1 ? <span>one step beside it counts</span> : null}
              {item.reworded ? <span className="calibration-warn">{words.reworded}</span> : null}
              {item.endedAt === null ? (
                <Button
                  size="sm"
                  className="push"
                  aria-label={`Close claim ${item.claim.number}`}
                  onClick={() => setClosing(item)}
                >
                  {words.closeClaim}
                </Button>
              ) : null}
            </p>
            <KnownAnswer answer={item.answer} explanation={item.explanation} />
            {item.reviews.length > 0 ? (
              <ul className="calibration-reviews" aria-label={`Reviews of claim ${item.claim.number}`}>
                {item.reviews.map(({ member, rating, right, sentence }) => (
                  <li key={member.id}>
                    <b>{member.name}</b>
                    <VerdictBadge value={rating} size="sm" />
                    <span className="known-answer-result" data-right={right || undefined}>
                      {sentence}
                    </span>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
      {closing ? (
        <CloseDialog
          title={words.closeClaimTitle}
          text={words.closeClaimText}
          busy={close.isPending}
          onConfirm={() =>
            close.mutate(
              { claimId: closing.claim.id, expectedVersion: closing.version },
              { onSettled: () => setClosing(null) },
            )
          }
          onClose={() => setClosing(null)}
        />
      ) : null}
    </section>
  );
}

export function ClaimLine({ claim }: { claim: SetClaim['claim'] }) {
  return (
    <div>
      <Link
        to="/articles/$articleId"
        params={{ articleId: claim.articleId }}
        search={{ claim: claim.id }}
        className="read calibration-wording"
      >
        {claim.wording}
      </Link>
      <p className="muted text-13">
        Claim {claim.number} of {claim.articleTitle}
      </p>
    </div>
  );
}
