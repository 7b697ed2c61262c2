import './calibration.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Crosshair } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { formatDate } from '../../lib/format.ts';
import { useCan } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useTitle } from '../../lib/use-title.ts';
import { AdminsOnly, Loading } from './calibration-states.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ScoreLine, ScoreTable } from './score-table.tsx';
import { SetClaims } from './set-claims.tsx';
import { useCalibration } from './use-calibration.ts';
import { words } from './words.ts';

/** One set: each member's results, and each claim with who rated it how. For admins. */
export function CalibrationSetPage() {
  const { setId } = useParams({ from: '/shell/settings/calibration/$setId' });
  const trpc = useTRPC();
  const isAdmin = useCan('workspace:admin');
  const results = useQuery(trpc.calibration.set.queryOptions({ id: setId }, { enabled: isAdmin }));
  const { closeSet } = useCalibration();
  const [closing, setClosing] = useState(false);
  const { data } = results;
  const title = data?.set.name ?? words.title;
  useTitle(title);
  if (!isAdmin) return <AdminsOnly title={words.title} />;
  return (
    <Page
      title={title}
      intro={
        <>
          <Link to="/settings/calibration" activeOptions={{ exact: true }} className="calibration-link">
            {words.title}
          </Link>
          {data ? `, made by ${data.set.createdBy.name} on ${formatDate(data.set.createdAt)}` : ''}
          {data?.set.closedAt ? `, closed ${formatDate(data.set.closedAt)}` : ''}
        </>
      }
      actions={
        data && data.set.closedAt === null ? (
          <Button kind="danger" onClick={() => setClosing(true)}>
            {words.closeSet}
          </Button>
        ) : undefined
      }
    >
      {data === undefined ? (
        <Loading error={results.error} onRetry={() => void results.refetch()} />
      ) : (
        <>
          <ScoreLine score={data.score} />
          {data.members.length > 0 ? (
            <section className="calibration-part" aria-labelledby="calibration-members">
              <h2 id="calibration-members" className="section-head">
                {words.membersOfSet}
              </h2>
              <ScoreTable caption={words.membersOfSet} rows={data.members} />
            </section>
          ) : null}
          {data.claims.length > 0 ? (
            <SetClaims claims={data.claims} />
          ) : (
            <StatePanel kind="empty" icon={Crosshair} title={words.noClaimsTitle}>
              {words.noClaimsText}
            </StatePanel>
          )}
        </>
      )}
      {closing ? (
        <CloseDialog
          title={words.closeSetTitle}
          text={words.closeSetText}
          busy={closeSet.isPending}
          onConfirm={() => closeSet.mutate({ id: setId }, { onSettled: () => setClosing(false) })}
          onClose={() => setClosing(false)}
        />
      ) : null}
    </Page>
  );
}
