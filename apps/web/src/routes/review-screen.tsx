import { useParams } from '@tanstack/react-router';
import { PageArchive } from '../features/archive/page-archive.tsx';
import { ReviewPage } from '../features/review/review-page.tsx';

export function ReviewScreen() {
  const { claimId } = useParams({ from: '/shell/review/$claimId' });
  return (
    <ReviewPage
      key={claimId}
      claimId={claimId}
      renderArchive={(item) => <PageArchive claimId={claimId} item={item} />}
    />
  );
}
