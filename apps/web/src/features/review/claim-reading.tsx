import type { TaskView } from '@claimdesk/api/views';
import { Link } from '@tanstack/react-router';
import { Calendar, Hash, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { ReasonChip } from '../../components/reason-chip.tsx';
import { contextParts } from './claim-context.ts';
import { startUpper } from '../../lib/format.ts';
import { claimFacts, saidWords } from './claim-facts.ts';
import './review.css';

type ClaimReadingProps = {
  task: TaskView;
  /** What has to be read before everything else. */
  notices?: ReactNode;
  children: ReactNode;
};

/** The claim as it will be judged, and where it stands in the article. */
export function ClaimReading({ task: { claim, context }, notices, children }: ClaimReadingProps) {
  const facts = claimFacts(claim);
  return (
    <div className="review-column">
      {notices}
      <p className="review-who">
        <Icon of={UserRound} />
        {claim.source === null ? (
          <span>
            <b>No source named:</b> {claim.outlet ?? 'the article'} says so itself
          </span>
        ) : (
          <span>
            <b>{startUpper(claim.sourceName ?? claim.source)}</b> {saidWords(claim.cue)}
            {claim.outlet ? `, in ${claim.outlet}` : null}
          </span>
        )}
      </p>
      <h1 className="review-claim">{claim.wording}</h1>
      <div className="row wrap gap-1.5">
        {facts.quantities.map(({ strong, rest }) => (
          <ReasonChip key={strong + rest} icon={Hash} strong={strong}>
            {rest}
          </ReasonChip>
        ))}
        {facts.times.map((time) => (
          <ReasonChip key={time} icon={Calendar} strong={time} />
        ))}
        {facts.kind ? <ReasonChip>{facts.kind}</ReasonChip> : null}
        {facts.wording ? <ReasonChip>{facts.wording}</ReasonChip> : null}
        {claim.reasons
          .filter(({ weight }) => weight > 0)
          .map(({ label, weight }) => (
            <ReasonChip key={label} fill title={`Worth checking: ${Math.round(weight * 100)} of 100 for this`}>
              {label}
            </ReasonChip>
          ))}
      </div>
      <section className="review-section" aria-labelledby="context-head">
        <div className="section-head">
          <h2 id="context-head">In context</h2>
          <Link
            className="link push"
            to="/articles/$articleId"
            params={{ articleId: claim.articleId }}
            search={{ claim: claim.id }}
          >
            Open the article
          </Link>
        </div>
        <p className="review-context">
          {contextParts(context, claim.spans).map(({ own, parts }) => (
            <span key={parts[0]?.start ?? -1} data-own={own || undefined}>
              {parts.map((part) =>
                part.marked ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
              )}{' '}
            </span>
          ))}
        </p>
      </section>
      {children}
    </div>
  );
}
