import { AssignPage } from '../features/assignment/assign-page.tsx';
import { ReviewQueuePage } from '../features/review/review-queue-page.tsx';
import { useCan } from '../lib/me.ts';

/** Whoever assigns and does not review has the assigning as their queue. */
export function ReviewQueueScreen() {
  const reviews = useCan('review:submit');
  const assigns = useCan('claim:assign');
  return !reviews && assigns ? <AssignPage /> : <ReviewQueuePage />;
}
