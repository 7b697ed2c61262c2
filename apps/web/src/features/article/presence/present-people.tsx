import { PeopleHere } from '../../../components/people-here.tsx';
import { usePeopleHere, usePresence } from '../../../lib/live/use-presence.ts';
import { useRested } from '../../../lib/use-rested.ts';
import { useSelectedId } from '../workbench/selection-store.ts';

/** Who runs through the claims is on none of them. */
const REST_MS = 400;

/** Says that I read this article, and shows who else does. */
export function ArticlePresence({ articleId }: { articleId: string }) {
  const people = usePresence(articleId, useRested(useSelectedId(), REST_MS));
  return <PeopleHere label="Also reading this article" people={people.map(({ member }) => member)} />;
}

/** Who else has this claim open; nobody is shown while it is judged. */
export function ClaimPresence({ articleId, claimId }: { articleId: string; claimId: string }) {
  const people = usePeopleHere(articleId).filter(({ claimIds }) => claimIds.includes(claimId));
  return <PeopleHere label="Also looking at this claim" people={people.map(({ member }) => member)} />;
}
