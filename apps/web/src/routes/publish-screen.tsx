import { useParams } from '@tanstack/react-router';
import { Discussion } from '../features/discussion/discussion.tsx';
import { PublishPage } from '../features/publish/publish-page.tsx';

export function PublishScreen() {
  const { claimId } = useParams({ from: '/shell/publish/$claimId' });
  return <PublishPage key={claimId} claimId={claimId} discussion={<Discussion claimId={claimId} level={2} />} />;
}
