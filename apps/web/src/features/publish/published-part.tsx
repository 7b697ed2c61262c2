import type { ClaimView } from '@claimdesk/api/views';
import { correctionKindLabels, embedSnippet } from '@claimdesk/core';
import { ExternalLink } from 'lucide-react';
import { CopyLine } from '../../components/copy-line.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { ShortHash } from '../../components/short-hash.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { formatDateTime } from '../../lib/format.ts';
import { usePublications } from './publish-actions.ts';
import { SiteLink } from './site-link.tsx';

/** The claim is out: where it is, and every version of it. */
export function PublishedPart({ claim }: { claim: ClaimView }) {
  const versions = usePublications(claim.id, true);
  const { publication } = claim;
  if (!publication) return null;
  return (
    <>
      {claim.retraction ? (
        <Notice tone="warn" title={`Retracted ${formatDateTime(claim.retraction.at)}.`}>
          {claim.retraction.reason}
        </Notice>
      ) : (
        <Notice tone="good" title={claim.decision ? 'Published.' : 'Published, and being checked again.'}>
          {claim.decision ? null : 'What is published stands until its correction goes out or it is retracted. '}
          {publication.local
            ? 'The page is on this machine; its markup is offered to nobody.'
            : 'The page is public, with its ClaimReview markup.'}
        </Notice>
      )}
      <section className="grid gap-2" aria-labelledby="link-head">
        <h2 id="link-head" className="field-label">
          Public page
          <a className="link push inline-flex items-center gap-1" href={publication.url} target="_blank" rel="noopener">
            Open it <Icon of={ExternalLink} size={14} />
          </a>
        </h2>
        <CopyLine label="Address of the public page" value={publication.url} />
        <SiteLink />
      </section>
      {claim.retraction ? null : (
        <section className="grid gap-2" aria-labelledby="card-head">
          <h2 id="card-head" className="field-label">
            Embed it <span className="field-note">a card for other pages; it follows corrections</span>
          </h2>
          <CopyLine label="Code of the card" value={embedSnippet(publication)} />
        </section>
      )}
      <section className="grid gap-2" aria-labelledby="versions-head">
        <h2 id="versions-head" className="field-label">
          Versions
        </h2>
        <ol className="version-list">
          {(versions.data ?? [publication]).map((version) => (
            <li key={version.id}>
              <a className="link" href={version.versionUrl} target="_blank" rel="noopener">
                Version {version.number}
              </a>
              <VerdictBadge value={version.verdict} size="sm" />
              <span className="meta">
                <span>{formatDateTime(version.publishedAt)}</span>
                {version.publishedBy ? <span>{version.publishedBy.name}</span> : null}
              </span>
              <ShortHash hash={version.contentHash} label={`the content hash of version ${version.number}`} />
              {version.correction ? (
                <p className="basis-full text-13">
                  <span className="muted">{correctionKindLabels[version.correction.kind]}:</span>{' '}
                  {version.correction.note}
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
