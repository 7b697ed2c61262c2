import type { ClaimView, DecisionView, PublicationPreview } from '@claimdesk/api/views';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Pane, Panes } from '../../components/pane.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { SubBar } from '../../components/sub-bar.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { isText, useDraft } from '../../lib/drafts.ts';
import { useTitle } from '../../lib/use-title.ts';
import { CaseFile, type RenderArchive } from './case-file.tsx';
import { firstExplanation } from './first-explanation.ts';
import { PagePreview } from './page-preview.tsx';
import { usePreview } from './publish-actions.ts';
import { PublishForm } from './publish-form.tsx';
import { useDelayed } from './use-delayed.ts';
import { WithoutVerdict } from './without-verdict.tsx';
import './publish.css';

const listCrumb = (
  <Link key="publish" to="/publish" activeOptions={{ exact: true }}>
    Publish
  </Link>
);
const restMs = 600;

type PublishPageProps = {
  claimId: string;
  /** Under the case: what colleagues say about the claim. */
  record: ReactNode;
  renderArchive: RenderArchive;
  /** Beside a published claim: what makes it worth checking again. */
  renderAlarm: (claim: ClaimView) => ReactNode;
};

export function PublishPage({ claimId, ...parts }: PublishPageProps) {
  const preview = usePreview(claimId, null);
  const claim = preview.data?.claim;
  useTitle(claim ? `Publish claim ${claim.number}` : 'Publish');
  if (preview.data && claim?.decision) {
    return <Publishing key={claim.decision.id} first={preview.data} decision={claim.decision} {...parts} />;
  }
  return (
    <>
      <SubBar crumbs={[listCrumb, claim ? `Claim ${claim.number}` : 'Claim']} />
      <div className="page">
        {preview.error ? (
          <WithoutVerdict claimId={claimId} error={preview.error} onRetry={() => void preview.refetch()} />
        ) : (
          <SkeletonLines lines={8} label="Loading the claim" />
        )}
      </div>
    </>
  );
}

type View = 'case' | 'page';
const pageWords: Partial<Record<string, string>> = { published: 'The page', retracted: 'The page as it was' };

type PublishingProps = Omit<PublishPageProps, 'claimId'> & { first: PublicationPreview; decision: DecisionView };

function Publishing({ first, decision, record, renderArchive, renderAlarm }: PublishingProps) {
  const [view, setView] = useState<View>(first.claim.state === 'decided' ? 'case' : 'page');
  const isDecided = first.claim.state === 'decided';
  const [initial] = useState(() => firstExplanation(decision, first.claim.reviews ?? []));
  const explanation = useDraft(`explanation:${decision.id}`, initial, isText);
  const rested = useDelayed(explanation.value, restMs);
  const current = usePreview(first.claim.id, isDecided ? rested : null);
  const preview = current.data ?? first;
  const { claim } = preview;
  const showCase = (number: number | null) => {
    const id = preview.model.claims[0]?.evidence.find((item) => item.number === number)?.id;
    // The case has to be there before anything in it can be shown.
    flushSync(() => setView('case'));
    const place = document.getElementById(id === undefined ? 'publish-case' : `case-${id}`);
    place?.scrollIntoView({ block: id === undefined ? 'start' : 'center' });
    place?.focus();
  };
  return (
    <>
      <SubBar crumbs={[listCrumb, `Claim ${claim.number}`]}>
        <span className="clip muted max-md:hidden">of {claim.articleTitle}</span>
        <StateTag state={claim.state} />
      </SubBar>
      <Panes className="publish-panes">
        <Pane label="The claim and its page" ground="surface">
          <Tabs<View>
            label="What to look at"
            tabs={[
              { value: 'case', label: 'The case' },
              { value: 'page', label: pageWords[claim.state] ?? 'The page as it will look' },
            ]}
            value={view}
            onChange={setView}
            panelId={(value) => `publish-${value}`}
            className="publish-tabs"
          />
          <div
            id={`publish-${view}`}
            role="tabpanel"
            className="publish-panel"
            tabIndex={-1}
            aria-label={view === 'case' ? 'The case' : 'The page'}
          >
            {view === 'case' ? (
              <CaseFile claim={claim} decision={decision} renderArchive={renderArchive}>
                {record}
              </CaseFile>
            ) : (
              <>
                <h1 className="visually-hidden">{claim.wording}</h1>
                <PagePreview html={preview.html} title="The public page as it will look" />
              </>
            )}
          </div>
        </Pane>
        <PublishForm
          preview={preview}
          decision={decision}
          busy={current.isPlaceholderData}
          explanation={explanation}
          alarm={renderAlarm(claim)}
          onCase={showCase}
        />
      </Panes>
    </>
  );
}
