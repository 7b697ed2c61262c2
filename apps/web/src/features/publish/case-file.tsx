import type { ClaimView, DecisionView, EvidenceView, PeerReviewView } from '@claimdesk/api/views';
import { Link } from '@tanstack/react-router';
import { UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { EvidenceItem } from '../../components/evidence-item.tsx';
import { FileFacts } from '../../components/file-facts.tsx';
import { FlagList } from '../../components/flag-chips.tsx';
import { Icon } from '../../components/icon.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { fileAddress } from '../../lib/evidence-file.ts';
import { formatDate, formatDateTime, startUpper } from '../../lib/format.ts';
import { decidedWords } from './decided-words.ts';

const confidenceLabels = { low: 'Low confidence', medium: 'Medium confidence', high: 'High confidence' } as const;

/** What another feature shows of the page of a piece of evidence. */
export type RenderArchive = (item: EvidenceView) => ReactNode;

type CaseFileProps = { claim: ClaimView; decision: DecisionView; renderArchive: RenderArchive; children: ReactNode };

/** All that led to the verdict, to be read before it is approved. Names are open now. */
export function CaseFile({ claim, decision, renderArchive, children }: CaseFileProps) {
  const reviews = claim.reviews ?? [];
  const rounds = [...new Set(reviews.map((review) => review.roundNumber))];
  return (
    <div className="case-file">
      <p className="case-who">
        <Icon of={UserRound} />
        <b>{startUpper(claim.source ?? 'no source named')}</b>
        {claim.outlet ? `, in ${claim.outlet}` : null}
        {' · '}
        <Link
          className="link"
          to="/articles/$articleId"
          params={{ articleId: claim.articleId }}
          search={{ claim: claim.id }}
        >
          Open the article
        </Link>
      </p>
      <h1>{claim.wording}</h1>
      <blockquote className="case-quote">“{claim.quote.exact}”</blockquote>

      <section className="case-section" aria-labelledby="verdict-head">
        <h2 id="verdict-head" className="section-head">
          Verdict
        </h2>
        <div className="row wrap gap-3">
          <VerdictBadge value={decision.verdict} />
          <span className="soft">{confidenceLabels[decision.confidence]}</span>
          <FlagList value={decision.flags} />
        </div>
        <p className="mt-2 text-ink-2">{decidedWords(decision, reviews.length)}</p>
        {decision.rationale ? <p className="case-words">{decision.rationale}</p> : null}
      </section>

      {rounds.map((round) => (
        <section key={round} className="case-section" aria-labelledby={`round-${round}`}>
          <h2 id={`round-${round}`} className="section-head">
            {rounds.length > 1 ? `Reviews of round ${round}` : 'Reviews'}
            <span className="count">{reviews.filter((review) => review.roundNumber === round).length}</span>
          </h2>
          {reviews
            .filter((review) => review.roundNumber === round)
            .map((review) => (
              <Review key={review.id} review={review} renderArchive={renderArchive} />
            ))}
        </section>
      ))}
      <div className="case-section">{children}</div>
    </div>
  );
}

function Review({ review, renderArchive }: { review: PeerReviewView; renderArchive: RenderArchive }) {
  return (
    <article className="case-review" aria-label={`Review ${review.label}`}>
      <header className="row wrap gap-3">
        <VerdictBadge value={review.verdict} size="sm" />
        <b>{review.reviewer?.name ?? `Review ${review.label}`}</b>
        <span className="meta">
          <span>{confidenceLabels[review.confidence].toLowerCase()}</span>
          {review.submittedAt ? <span>{formatDateTime(review.submittedAt)}</span> : null}
        </span>
        <FlagList value={review.flags} />
      </header>
      <p className="case-words">{review.rationale}</p>
      {review.searchedNote ? <p className="mt-2 text-13 text-ink-2">Searched: {review.searchedNote}</p> : null}
      {review.evidence.map((item) => (
        <Evidence key={item.id} item={item} archive={renderArchive(item)} />
      ))}
    </article>
  );
}

function Evidence({ item, archive }: { item: EvidenceView; archive: ReactNode }) {
  return (
    <div id={`case-${item.id}`} tabIndex={-1}>
      <EvidenceItem
        stance={item.stance}
        title={item.title ?? item.citation ?? item.url ?? item.file?.name ?? 'Untitled source'}
        href={item.url}
        facts={[
          item.publisher,
          item.sourceType,
          item.published ? formatDate(item.published) : null,
          item.locator,
          item.accessed ? `seen ${formatDate(item.accessed)}` : null,
        ]}
        file={item.file ? <FileFacts file={item.file} href={fileAddress(item.id)} /> : null}
        quote={item.quote}
        note={item.note}
        archive={archive}
      />
    </div>
  );
}
