import type { ArchiveView, ClaimView } from '@claimdesk/api/views';
import { Notice } from '../../components/notice.tsx';
import { useArchives } from './use-archives.ts';

const became = { altered: 'was altered on its page', gone: 'is gone from its page' } as const;

/** On a published claim: sources that no longer say what was quoted, by the newest look at each. */
export function DeadEvidence({ claim }: { claim: ClaimView }) {
  const list = useArchives(claim.id);
  const items = (claim.reviews ?? []).flatMap(({ evidence }) => evidence);
  const dead = items.flatMap((item) => {
    const outcome = newestLook(list.data ?? [], item.id)?.quote?.outcome;
    return outcome === 'altered' || outcome === 'gone' ? [{ item, outcome }] : [];
  });
  if (claim.state !== 'published' || dead.length === 0) return null;
  return (
    <Notice tone="warn" title="A reason to check again.">
      <ul>
        {dead.map(({ item, outcome }) => (
          <li key={item.id}>
            The quote from “{item.title ?? item.url}” {became[outcome]}.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** A look that could not be had says nothing. */
function newestLook(archives: readonly ArchiveView[], evidenceId: string): ArchiveView | undefined {
  return archives.find((archive) => archive.evidenceId === evidenceId && archive.quote !== null);
}
