import { useParams } from '@tanstack/react-router';
import { PageArchive } from '../features/archive/page-archive.tsx';
import { AdjudicatePage } from '../features/adjudicate/adjudicate-page.tsx';
import { Timeline } from '../features/history/timeline.tsx';

export function AdjudicateScreen() {
  const { claimId } = useParams({ from: '/shell/adjudicate/$claimId' });
  return (
    <AdjudicatePage
      key={claimId}
      claimId={claimId}
      record={<Timeline claimId={claimId} level={2} />}
      renderArchive={(item) => <PageArchive claimId={claimId} item={item} />}
    />
  );
}
