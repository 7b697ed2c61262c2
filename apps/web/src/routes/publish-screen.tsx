import { useParams } from '@tanstack/react-router';
import { PublishPage } from '../features/publish/publish-page.tsx';

export function PublishScreen() {
  const { claimId } = useParams({ from: '/shell/publish/$claimId' });
  return <PublishPage key={claimId} claimId={claimId} />;
}
