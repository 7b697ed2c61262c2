import './calibration.css';
import { useQuery } from '@tanstack/react-query';
import { Crosshair } from 'lucide-react';
import { KnownAnswer } from '../../components/known-answer.tsx';
import { Page } from '../../components/page.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { formatDate } from '../../lib/format.ts';
import { useCan } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useTitle } from '../../lib/use-title.ts';
import { Loading } from './calibration-states.tsx';
import { ScoreLine } from './score-table.tsx';
import { ClaimLine } from './set-claims.tsx';
import { words } from './words.ts';

/** My own results, and nothing of anybody else's. */
export function MyCalibrationPage() {
  const trpc = useTRPC();
  const mayReview = useCan('review:submit');
  const mine = useQuery(trpc.calibration.mine.queryOptions(undefined, { enabled: mayReview }));
  useTitle(words.mine);
  if (!mayReview) {
    return (
      <Page title={words.mine}>
        <StatePanel kind="no-permission" title="For reviewers">
          Your role does not include reviewing, so there is nothing to compare here.
        </StatePanel>
      </Page>
    );
  }
  const { data } = mine;
  return (
    <Page title={words.mine} intro={words.mineIntro}>
      {data === undefined ? (
        <Loading error={mine.error} onRetry={() => void mine.refetch()} />
      ) : data.claims.length === 0 ? (
        <StatePanel kind="empty" icon={Crosshair} title={words.noMineTitle}>
          {words.noMineText}
        </StatePanel>
      ) : (
        <>
          <ScoreLine score={data.score} />
          <ul className="calibration-claims" aria-label={words.claims}>
            {data.claims.map(({ claim, answer, explanation, outcome, at }) => (
              <li key={claim.id} className="calibration-claim">
                <ClaimLine claim={claim} />
                <p className="meta">reviewed {formatDate(at)}</p>
                <KnownAnswer answer={answer} explanation={explanation} mine={outcome} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
