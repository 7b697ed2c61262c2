import './scales.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { Archive, ArchiveRestore, Copy, Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { useCan } from '../../../lib/me.ts';
import { useTRPC, type Api } from '../../../lib/trpc.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ListState } from '../settings-states.tsx';
import { ScaleCrosswalk } from './scale-crosswalk.tsx';
import { ScaleValues } from './scale-values.tsx';
import { ScaleVersions } from './scale-versions.tsx';
import { scaleWords as words } from './scale-words.ts';
import { useArchive } from './use-archive.ts';
import { UseScaleDialog } from './use-scale-dialog.tsx';

export type ScaleDetail = inferOutput<Api['scale']['byId']>;

/** One scale: its values, what they correspond to elsewhere, and its versions. */
export function ScalePage() {
  const { scaleId } = useParams({ from: '/shell/settings/scales/$scaleId' });
  const trpc = useTRPC();
  const scale = useQuery(trpc.scale.byId.queryOptions({ id: scaleId }));
  useTitle(scale.data?.current.scale.name ?? words.title);
  if (!scale.data) {
    return (
      <Page title={words.title}>
        <ListState error={scale.error} onRetry={() => void scale.refetch()} />
      </Page>
    );
  }
  return <Scale detail={scale.data} />;
}

function Scale({ detail }: { detail: ScaleDetail }) {
  const trpc = useTRPC();
  const mayChange = useCan('workspace:admin');
  const library = useQuery(trpc.scale.list.queryOptions());
  const [using, setUsing] = useState(false);
  const { id, current, inUse, rounds, archivedAt } = detail;
  const { scale } = current;
  const others = (library.data?.rows ?? []).filter((other) => other.id !== id);
  return (
    <Page
      title={scale.name}
      intro={
        [words.version(current.number), words.rounds(rounds), inUse ? words.inUse : null].filter(Boolean).join('. ') +
        '.'
      }
      actions={mayChange ? <ScaleActions detail={detail} onUse={() => setUsing(true)} /> : undefined}
    >
      <p className="mb-4">
        <Link to="/settings/scales" className="link">
          {words.back}
        </Link>
      </p>
      {archivedAt === null ? null : <Notice>{words.isArchived}</Notice>}
      <section className="settings-part" aria-label={words.values}>
        <h2>{words.values}</h2>
        <ScaleValues scale={scale} />
      </section>
      {scale.kind === 'ordinal' ? (
        <ScaleCrosswalk scale={scale} others={others.map((other) => ({ id: other.id, scale: other.current.scale }))} />
      ) : null}
      <section className="settings-part" aria-label={words.versions}>
        <h2>{words.versions}</h2>
        <ScaleVersions versions={detail.versions} />
      </section>
      {using ? (
        <UseScaleDialog
          scale={detail}
          workspaceVersion={detail.workspaceVersion}
          roundsBefore={rounds + others.reduce((sum, other) => sum + other.rounds, 0)}
          onClose={() => setUsing(false)}
        />
      ) : null}
    </Page>
  );
}

function ScaleActions({ detail, onUse }: { detail: ScaleDetail; onUse: () => void }) {
  const navigate = useNavigate();
  const archive = useArchive(detail);
  const { id, origin, inUse, archivedAt, current } = detail;
  const isArchived = archivedAt !== null;
  return (
    <>
      {inUse || isArchived ? null : (
        <Button kind="primary" onClick={onUse}>
          {words.use}
        </Button>
      )}
      {origin === 'own' && !isArchived ? (
        <Button
          icon={Pencil}
          onClick={() => void navigate({ to: '/settings/scales/$scaleId/edit', params: { scaleId: id } })}
        >
          {words.edit}
        </Button>
      ) : null}
      {current.scale.kind === 'ordinal' ? (
        <Button icon={Copy} onClick={() => void navigate({ to: '/settings/scales/new', search: { copy: id } })}>
          {words.copy}
        </Button>
      ) : null}
      {origin === 'own' ? (
        <Button
          icon={isArchived ? ArchiveRestore : Archive}
          busy={archive.isPending}
          disabledReason={inUse ? words.archiveInUse : null}
          onClick={() => archive.mutate({ id, archived: !isArchived, expectedVersion: detail.version })}
        >
          {isArchived ? words.restore : words.archive}
        </Button>
      ) : null}
    </>
  );
}
