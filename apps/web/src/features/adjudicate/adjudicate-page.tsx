import type { AdjudicationView } from '@claimdesk/api/views';
import { Link } from '@tanstack/react-router';
import { EyeOff, UserRound } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { ActionFoot, Pane, Panes } from '../../components/pane.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { SubBar } from '../../components/sub-bar.tsx';
import { startUpper } from '../../lib/format.ts';
import { toProblem } from '../../lib/problem.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useTitle } from '../../lib/use-title.ts';
import { AskDialog } from './ask-dialog.tsx';
import { Comparison, type RenderArchive } from './comparison.tsx';
import { DecisionForm } from './decision-form.tsx';
import { useDispute, useTakeDispute } from './dispute-actions.ts';
import './adjudicate.css';

const listCrumb = (
  <Link key="adjudicate" to="/adjudicate" activeOptions={{ exact: true }}>
    Adjudicate
  </Link>
);

type AdjudicatePageProps = {
  claimId: string;
  /** What other features say of the claim, under its reviews. */
  record: ReactNode;
  renderArchive: RenderArchive;
};

export function AdjudicatePage({ claimId, ...parts }: AdjudicatePageProps) {
  const dispute = useDispute(claimId);
  useTitle(dispute.data ? `Adjudicate claim ${dispute.data.claim.number}` : 'Adjudicate');
  if (dispute.data) return <Dispute key={dispute.data.roundNumber} dispute={dispute.data} {...parts} />;
  return (
    <>
      <SubBar crumbs={[listCrumb, 'Claim']} />
      <div className="page">
        {dispute.error ? (
          <Untaken claimId={claimId} error={dispute.error} onRetry={() => void dispute.refetch()} />
        ) : (
          <SkeletonLines lines={8} label="Loading the reviews" />
        )}
      </div>
    </>
  );
}

/** The reviews open only to whoever takes the dispute. */
function Untaken({ claimId, error, onRetry }: { claimId: string; error: unknown; onRetry: () => void }) {
  const take = useTakeDispute();
  const canTake = toProblem(error).code === 'not_allowed_now';
  return (
    <ProblemPanel
      error={error}
      level={1}
      {...(canTake ? {} : { onRetry })}
      actions={
        <>
          {canTake ? (
            <Button kind="primary" busy={take.isPending} onClick={() => take.mutate({ claimId })}>
              Take this dispute
            </Button>
          ) : null}
          <Link className="button" to="/adjudicate">
            To the disputes
          </Link>
        </>
      }
    />
  );
}

type DisputeProps = Omit<AdjudicatePageProps, 'claimId'> & { dispute: AdjudicationView };

function Dispute({ dispute, record, renderArchive }: DisputeProps) {
  const { claim, mine } = dispute;
  const [asking, setAsking] = useState(false);
  const ask = claim.actions.ask_one_more;
  useShortcut('q', 'Ask for one more review', () => setAsking(true), { enabled: ask.ok, group: 'Decision' });
  return (
    <>
      <SubBar
        crumbs={[listCrumb, `Claim ${claim.number}`]}
        actions={
          <>
            {claim.decision === null ? (
              <span className="field-hint row gap-1 max-lg:hidden">
                <Icon of={EyeOff} size={14} />
                Names hidden until you decide
              </span>
            ) : null}
            <Button size="sm" shortcut="q" disabledReason={ask.ok ? null : ask.reason} onClick={() => setAsking(true)}>
              <span className="only-wide">Ask for one more review</span>
              <span className="only-narrow">Ask one more</span>
            </Button>
          </>
        }
      >
        <span className="clip muted max-md:hidden">of {claim.articleTitle}</span>
        <StateTag state={claim.state} />
      </SubBar>
      <Panes className="adjudicate-panes">
        <Pane label="The reviews" ground="surface">
          <div className="adjudicate-main">
            <header className="adjudicate-claim">
              <p>
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
              <p>{dispute.reason}</p>
            </header>
            <Comparison dispute={dispute} renderArchive={renderArchive} />
            <div className="mt-8">{record}</div>
          </div>
        </Pane>
        {mine ? <DecisionForm dispute={dispute} /> : <TakeIt dispute={dispute} />}
      </Panes>
      <AskDialog dispute={dispute} open={asking} onOpenChange={setAsking} />
    </>
  );
}

/** The dispute is open to be read, but nobody or somebody else decides it. */
function TakeIt({ dispute: { claim } }: { dispute: AdjudicationView }) {
  const take = useTakeDispute();
  const allowed = claim.actions.take;
  useShortcut('t', 'Take this dispute', () => take.mutate({ claimId: claim.id }), {
    enabled: allowed.ok,
    group: 'Decision',
  });
  return (
    <Pane label="Your decision" className="decision-form">
      <div className="decision-fields">
        <h2 className="page-title">Your decision</h2>
        <Notice>
          {allowed.ok ? 'Take the dispute to decide it. Nobody else can decide it then.' : allowed.reason}
        </Notice>
      </div>
      <ActionFoot>
        <Button
          kind="primary"
          size="lg"
          shortcut="t"
          className="push"
          disabledReason={allowed.ok ? null : allowed.reason}
          busy={take.isPending}
          onClick={() => take.mutate({ claimId: claim.id })}
        >
          Take this dispute
        </Button>
      </ActionFoot>
    </Pane>
  );
}
