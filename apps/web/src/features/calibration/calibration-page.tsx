import './calibration.css';
import type { CalibrationSetView } from '@claimdesk/api/views';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Crosshair, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { formatDate, plural } from '../../lib/format.ts';
import { useCan } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useTitle } from '../../lib/use-title.ts';
import { AdminsOnly, Loading } from './calibration-states.tsx';
import { NewSetDialog } from './new-set-dialog.tsx';
import { ScoreTable } from './score-table.tsx';
import { words } from './words.ts';

const columns: DataColumn<CalibrationSetView>[] = [
  {
    key: 'name',
    head: 'Set',
    isHeader: true,
    renderCell: ({ id, name }) => (
      <Link to="/settings/calibration/$setId" params={{ setId: id }} className="calibration-link">
        {name}
      </Link>
    ),
  },
  { key: 'claims', head: 'Claims', label: 'Claims', align: 'end', renderCell: ({ claims }) => claims },
  { key: 'waiting', head: 'Waiting', label: 'Waiting', align: 'end', renderCell: ({ waiting }) => waiting },
  { key: 'by', head: 'Made by', label: 'Made by', renderCell: ({ createdBy }) => createdBy.name },
  {
    key: 'state',
    head: 'State',
    label: 'State',
    renderCell: ({ closedAt }) => (closedAt === null ? 'open' : `closed ${formatDate(closedAt)}`),
  },
];

/** All sets of known answers, and how each member did over all of them. For admins. */
export function CalibrationPage() {
  const trpc = useTRPC();
  const isAdmin = useCan('workspace:admin');
  const overview = useQuery(trpc.calibration.overview.queryOptions(undefined, { enabled: isAdmin }));
  const [making, setMaking] = useState(false);
  useTitle(words.title);
  if (!isAdmin) return <AdminsOnly title={words.title} />;
  const { data } = overview;
  return (
    <Page
      title={words.title}
      intro={words.intro}
      actions={
        <Button kind="primary" icon={Plus} onClick={() => setMaking(true)}>
          {words.newSet}
        </Button>
      }
    >
      {data === undefined ? (
        <Loading error={overview.error} onRetry={() => void overview.refetch()} />
      ) : (
        <>
          {data.reviewers === 0 ? <Notice tone="warn">{words.nobody}</Notice> : null}
          {data.sets.length === 0 ? (
            <StatePanel kind="empty" icon={Crosshair} title={words.noSetsTitle}>
              {words.noSetsText}
            </StatePanel>
          ) : (
            <section className="calibration-part" aria-labelledby="calibration-sets">
              <h2 id="calibration-sets" className="section-head">
                {words.sets} <span className="count">{plural(data.reviewers, 'member')} would be asked today</span>
              </h2>
              <DataTable caption={words.sets} columns={columns} rows={data.sets} rowKey={({ id }) => id} />
            </section>
          )}
          {data.members.length > 0 ? (
            <section className="calibration-part" aria-labelledby="calibration-members">
              <h2 id="calibration-members" className="section-head">
                {words.members}
              </h2>
              <ScoreTable caption={words.members} rows={data.members} />
            </section>
          ) : null}
        </>
      )}
      {making ? <NewSetDialog onClose={() => setMaking(false)} /> : null}
    </Page>
  );
}
