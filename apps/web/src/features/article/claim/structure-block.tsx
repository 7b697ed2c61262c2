import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { SkeletonLines } from '../../../components/skeleton.tsx';
import { ClaimBlock } from './claim-blocks.tsx';

const SentenceStructure = lazy(async () => ({ default: (await import('./sentence-structure.tsx')).SentenceStructure }));

/** How the sentence was read, for whoever wants to know why a claim is what it is. */
export function StructureBlock({ claimId }: { claimId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <ClaimBlock
      title="Sentence structure"
      aside={
        <Button size="sm" kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide' : 'Show'}
        </Button>
      }
    >
      {open ? (
        <Suspense fallback={<SkeletonLines label="Reading the sentence" />}>
          <SentenceStructure claimId={claimId} />
        </Suspense>
      ) : null}
    </ClaimBlock>
  );
}
