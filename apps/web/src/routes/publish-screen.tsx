import { useParams } from '@tanstack/react-router';
import { DeadEvidence } from '../features/archive/dead-evidence.tsx';
import { PageArchive } from '../features/archive/page-archive.tsx';
import { Discussion } from '../features/discussion/discussion.tsx';
import { Timeline } from '../features/history/timeline.tsx';
import { PublishPage } from '../features/publish/publish-page.tsx';

export function PublishScreen() {
  const { claimId } = useParams({ from: '/shell/publish/$claimId' });
  const record = (
    <>
      <Discussion claimId={claimId} level={2} />
      <Timeline claimId={claimId} level={2} />
    </>
  );
  return (
    <PublishPage
      key={claimId}
      claimId={claimId}
      record={record}
      renderArchive={(item) => <PageArchive claimId={claimId} item={item} />}
      renderAlarm={(claim) => <DeadEvidence claim={claim} />}
    />
  );
}
