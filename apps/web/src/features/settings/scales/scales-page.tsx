import './scales.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { useCan } from '../../../lib/me.ts';
import { useTRPC, type Api } from '../../../lib/trpc.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ListState } from '../settings-states.tsx';
import { ScaleStrip } from './scale-strip.tsx';
import { scaleWords as words } from './scale-words.ts';
import { UseScaleDialog } from './use-scale-dialog.tsx';

export type ScaleEntry = inferOutput<Api['scale']['list']>['rows'][number];

/** The library: which ratings there are, and which ones new rounds use. */
export function ScalesPage() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const mayChange = useCan('workspace:admin');
  const library = useQuery(trpc.scale.list.queryOptions());
  const [using, setUsing] = useState<ScaleEntry | null>(null);
  useTitle(words.title);
  const rows = library.data?.rows ?? [];
  const own = rows.filter(({ origin, archivedAt }) => origin === 'own' && archivedAt === null);
  const presets = rows.filter(({ origin }) => origin === 'preset');
  const archived = rows.filter(({ archivedAt }) => archivedAt !== null);
  const partProps = { mayChange, onUse: setUsing };
  return (
    <Page
      title={words.title}
      intro={words.intro}
      actions={
        mayChange ? (
          <Button kind="primary" icon={Plus} onClick={() => void navigate({ to: '/settings/scales/new' })}>
            {words.make}
          </Button>
        ) : undefined
      }
    >
      {mayChange ? null : <Notice>{words.readOnly}</Notice>}
      {library.data ? (
        <>
          <LibraryPart title={words.own} entries={own} {...partProps}>
            {own.length === 0 ? (
              <p className="soft">
                {words.noOwnTitle}. {words.noOwnText}
              </p>
            ) : null}
          </LibraryPart>
          <LibraryPart title={words.presets} entries={presets} {...partProps} />
          {archived.length > 0 ? <LibraryPart title={words.archived} entries={archived} {...partProps} /> : null}
        </>
      ) : (
        <ListState error={library.error} onRetry={() => void library.refetch()} />
      )}
      {using && library.data ? (
        <UseScaleDialog
          scale={using}
          workspaceVersion={library.data.workspaceVersion}
          roundsBefore={rows.reduce((sum, { rounds }) => sum + rounds, 0)}
          onClose={() => setUsing(null)}
        />
      ) : null}
    </Page>
  );
}

type LibraryPartProps = {
  title: string;
  entries: readonly ScaleEntry[];
  mayChange: boolean;
  onUse: (entry: ScaleEntry) => void;
  children?: ReactNode;
};

function LibraryPart({ title, entries, mayChange, onUse, children }: LibraryPartProps) {
  return (
    <section className="settings-part" aria-label={title}>
      <h2>{title}</h2>
      {children}
      <ul className="scale-list">
        {entries.map((entry) => (
          <li key={entry.id} className="scale-entry">
            <div className="scale-entry-head">
              <h3>
                <Link to="/settings/scales/$scaleId" params={{ scaleId: entry.id }}>
                  {entry.current.scale.name}
                </Link>
              </h3>
              <p className="soft">
                {entry.origin === 'own' ? `${words.version(entry.current.number)}. ` : ''}
                {words.rounds(entry.rounds)}
              </p>
              <span className="push">
                {entry.inUse ? <span className="scale-in-use">{words.inUse}</span> : null}
                {mayChange && !entry.inUse && entry.archivedAt === null ? (
                  <Button
                    size="sm"
                    onClick={() => onUse(entry)}
                    aria-label={`${words.use}: ${entry.current.scale.name}`}
                  >
                    {words.use}
                  </Button>
                ) : null}
              </span>
            </div>
            <ScaleStrip values={entry.current.scale.values} />
          </li>
        ))}
      </ul>
    </section>
  );
}
