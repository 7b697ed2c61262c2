import './scales.css';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Page } from '../../../components/page.tsx';
import { useCan } from '../../../lib/me.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ListState, NotForYou } from '../settings-states.tsx';
import { draftOf, emptyDraft } from './scale-draft.ts';
import { ScaleEditor } from './scale-editor.tsx';
import { scaleWords as words } from './scale-words.ts';

/** A new scale, from nothing or from a copy of one that is there. */
export function NewScalePage() {
  const { copy } = useSearch({ from: '/shell/settings/scales/new' });
  const trpc = useTRPC();
  const mayChange = useCan('workspace:admin');
  const source = useQuery(
    trpc.scale.byId.queryOptions({ id: copy ?? '' }, { enabled: mayChange && copy !== undefined }),
  );
  useTitle(words.newTitle);
  if (!mayChange) return <NotForYou title={words.newTitle} />;
  const copied = source.data?.current.scale;
  return (
    <Page title={words.newTitle} intro={words.newIntro}>
      {copy !== undefined && copied === undefined ? (
        <ListState error={source.error} onRetry={() => void source.refetch()} />
      ) : (
        <ScaleEditor
          key={copy ?? 'new'}
          initial={copied ? draftOf(copied, words.copyOf(copied.name)) : emptyDraft()}
          edited={null}
        />
      )}
    </Page>
  );
}

/** The next version of a scale. */
export function EditScalePage() {
  const { scaleId } = useParams({ from: '/shell/settings/scales/$scaleId/edit' });
  const trpc = useTRPC();
  const mayChange = useCan('workspace:admin');
  const found = useQuery(trpc.scale.byId.queryOptions({ id: scaleId }, { enabled: mayChange }));
  const detail = found.data;
  const title = detail ? words.editTitle(detail.current.scale.name) : words.title;
  useTitle(title);
  if (!mayChange) return <NotForYou title={words.title} />;
  return (
    <Page title={title} intro={detail ? words.editIntro(detail.current.number + 1, detail.inUse) : undefined}>
      {detail ? (
        <ScaleEditor key={detail.version} initial={draftOf(detail.current.scale)} edited={detail} />
      ) : (
        <ListState error={found.error} onRetry={() => void found.refetch()} />
      )}
    </Page>
  );
}
